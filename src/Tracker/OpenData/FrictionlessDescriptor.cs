using System.Globalization;
using System.Text.Json.Nodes;

namespace Tracker.OpenData;

/// <summary>datapackage.json: a Tabular Data Package of the Frictionless specifications, version 1.</summary>
internal static class FrictionlessDescriptor
{
    public static JsonObject Of(IReadOnlyList<PublishedFile> files, DateOnly day) => new()
    {
        ["profile"] = "tabular-data-package",
        ["name"] = "tracker-open-data",
        ["title"] = Title(PackageWords.Title),
        ["description"] = Text(PackageWords.All),
        ["version"] = DataPackage.Version,
        ["created"] = day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture),
        ["licenses"] = new JsonArray(new JsonObject { ["name"] = PackageWords.LicenceName, ["path"] = PackageWords.LicencePath, ["title"] = PackageWords.LicenceTitle }),
        ["resources"] = new JsonArray([.. files.Select(Resource)]),
    };

    // A package has one language; both are told in it, the Chinese first.
    private static string Title(Bilingual words) => $"{words.Zh} · {words.En}";

    private static string Text(Bilingual words) => $"{words.Zh}\n\n{words.En}";

    private static JsonObject Resource(PublishedFile file) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = file.Table.Name,
        ["title"] = Title(file.Table.Title),
        ["description"] = Text(file.Table.Note),
        ["path"] = file.Path,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["bytes"] = file.Bytes,
        ["hash"] = $"sha256:{file.Sha256}",
        ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["skipInitialSpace"] = false, ["header"] = true },
        ["schema"] = Schema(file.Table),
    };

    private static JsonObject Schema(PublishedTable table) => new()
    {
        ["fields"] = new JsonArray([.. table.Columns.Select(Field)]),
        ["primaryKey"] = new JsonArray([.. table.Key.Select(name => JsonValue.Create(name))]),
        ["foreignKeys"] = new JsonArray(
        [
            .. from reference in table.References
               let own = reference.To.Table == table.Name
               select new JsonObject
               {
                   ["fields"] = reference.Column,
                   ["reference"] = new JsonObject { ["resource"] = own ? "" : reference.To.Table, ["fields"] = reference.To.Column },
               },
        ]),
        ["missingValues"] = new JsonArray(""),
    };

    private static JsonObject Field(Column column)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type switch
            {
                ColumnType.Text => "string",
                ColumnType.Whole => "integer",
                ColumnType.Number => "number",
                ColumnType.Flag => "boolean",
                _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "A type has no name here; add it beside the others."),
            },
            ["title"] = Title(column.Title),
            ["description"] = Text(column.Note),
        };
        if (Constraints(column) is { Count: > 0 } constraints)
            field["constraints"] = constraints;
        return field;
    }

    private static JsonObject Constraints(Column column)
    {
        var constraints = new JsonObject();
        if (column.Required)
            constraints["required"] = true;
        if (column.Unique)
            constraints["unique"] = true;
        if (column.Least is { } least)
            constraints["minimum"] = least;
        if (column.Most is { } most)
            constraints["maximum"] = most;
        if (column.Pattern is { } pattern)
            constraints["pattern"] = pattern; // of the whole value, as XML Schema has it
        if (column.Codes is { } codes)
            constraints["enum"] = new JsonArray([.. codes.Codes.Select(code => JsonValue.Create(code.Code))]);
        return constraints;
    }
}
