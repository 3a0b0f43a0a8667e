using System.Globalization;
using System.Text.Json.Nodes;

namespace Tracker.OpenData;

/// <summary>csv-metadata.json: the tables as the W3C's Metadata Vocabulary for Tabular Data describes them.</summary>
internal static class CsvwMetadata
{
    public static JsonObject Of(IReadOnlyList<PublishedFile> files, DateOnly day) => new()
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "zh" }),
        ["@type"] = "TableGroup",
        ["dc:title"] = Text(PackageWords.Title),
        ["dc:description"] = Text(PackageWords.All),
        ["dc:license"] = new JsonObject { ["@id"] = PackageWords.LicencePath },
        ["dc:rights"] = Text(PackageWords.Terms),
        ["dc:modified"] = new JsonObject { ["@value"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["@type"] = "xsd:date" },
        ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["delimiter"] = ",", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true, ["skipInitialSpace"] = false, ["trim"] = false },
        ["tables"] = new JsonArray([.. files.Select(Table)]),
    };

    private static JsonArray Text(Bilingual words) => new(
        new JsonObject { ["@value"] = words.Zh, ["@language"] = "zh" },
        new JsonObject { ["@value"] = words.En, ["@language"] = "en" });

    private static JsonObject Table(PublishedFile file) => new()
    {
        ["url"] = file.Path,
        ["dc:title"] = Text(file.Table.Title),
        ["dc:description"] = Text(file.Table.Note),
        ["tableSchema"] = new JsonObject
        {
            ["columns"] = new JsonArray([.. file.Table.Columns.Select(Column)]),
            ["primaryKey"] = new JsonArray([.. file.Table.Key.Select(name => JsonValue.Create(name))]),
            ["foreignKeys"] = new JsonArray(
            [
                .. from reference in file.Table.References
                   select new JsonObject
                   {
                       ["columnReference"] = reference.Column,
                       ["reference"] = new JsonObject { ["resource"] = $"{reference.To.Table}.csv", ["columnReference"] = reference.To.Column },
                   },
            ]),
        },
    };

    private static JsonObject Column(Column column) => new()
    {
        ["name"] = column.Name,
        // The name stands among the titles, in no language, since a header is held against the titles.
        ["titles"] = new JsonObject { ["und"] = column.Name, ["zh"] = column.Title.Zh, ["en"] = column.Title.En },
        ["dc:description"] = Text(column.Note),
        ["required"] = column.Required,
        ["datatype"] = Datatype(column),
    };

    private static JsonObject Datatype(Column column)
    {
        var datatype = new JsonObject
        {
            ["base"] = column.Type switch
            {
                ColumnType.Text => "string",
                ColumnType.Whole => "integer",
                ColumnType.Number => "decimal",
                ColumnType.Flag => "boolean",
                _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "A type has no name here; add it beside the others."),
            },
        };
        if (column.Least is { } least)
            datatype["minimum"] = least;
        if (column.Most is { } most)
            datatype["maximum"] = most;
        if ((column.Pattern ?? OneOf(column.Codes)) is { } format)
            datatype["format"] = $"^({format})$";
        return datatype;
    }

    private static string? OneOf(CodeList? codes) => codes is null ? null : string.Join('|', codes.Codes.Select(code => code.Code));
}
