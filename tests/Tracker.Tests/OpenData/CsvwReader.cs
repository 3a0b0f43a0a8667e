using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tracker.Tests.OpenData;

/// <summary>Tells what does not hold of csv-metadata.json and of the tables it describes, as the Metadata Vocabulary for Tabular Data (W3C, 2015) has it.</summary>
internal static partial class CsvwReader
{
    // Section 5: what each kind of description may have, beside common properties, whose names carry a prefix.
    private static readonly string[] OfGroup = ["@context", "@id", "@type", "tables", "dialect", "notes", "tableDirection", "tableSchema", "transformations"];
    private static readonly string[] OfTable = ["@id", "@type", "url", "dialect", "notes", "suppressOutput", "tableDirection", "tableSchema", "transformations"];
    private static readonly string[] OfSchema = ["@id", "@type", "columns", "foreignKeys", "primaryKey", "rowTitles"];
    private static readonly string[] OfColumn = ["@id", "@type", "name", "suppressOutput", "titles", "virtual", "aboutUrl", "datatype", "default", "lang", "null", "ordered", "propertyUrl", "required", "separator", "textDirection", "valueUrl"];
    private static readonly string[] OfDialect = ["@id", "@type", "commentPrefix", "delimiter", "doubleQuote", "encoding", "header", "headerRowCount", "lineTerminators", "quoteChar", "skipBlankRows", "skipColumns", "skipInitialSpace", "skipRows", "trim"];
    private static readonly string[] OfDatatype = ["@id", "@type", "base", "format", "length", "minLength", "maxLength", "minimum", "maximum", "minInclusive", "maxInclusive", "minExclusive", "maxExclusive"];

    public static IReadOnlyList<string> Problems(string folder)
    {
        var group = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "csv-metadata.json")))!.AsObject();
        return [.. Group(group), .. Tables(group).SelectMany(table => Table(folder, group, table))];
    }

    private static IEnumerable<string> Group(JsonObject group)
    {
        foreach (var problem in Properties("group", group, OfGroup).Concat(Properties("dialect", group["dialect"]!.AsObject(), OfDialect)))
            yield return problem;
        if (group["@context"] is not JsonArray { Count: 2 } context || context[0]!.GetValue<string>() != "http://www.w3.org/ns/csvw" || context[1]!.AsObject().Any(pair => pair.Key is not ("@language" or "@base")))
            yield return "@context";
        if (!Tables(group).Any())
            yield return "tables: at least one";
        if (group["dc:license"]?["@id"] is null || !DateOnly.TryParseExact(group["dc:modified"]?["@value"]?.GetValue<string>(), "yyyy-MM-dd", out _))
            yield return "licence or date";
    }

    private static IEnumerable<string> Table(string folder, JsonObject group, JsonObject table)
    {
        var (url, schema) = (Text(table, "url"), table["tableSchema"]!.AsObject());
        var columns = schema["columns"]!.AsArray().Select(column => column!.AsObject()).ToList();
        var names = columns.Select(column => Text(column, "name")).ToList();
        foreach (var problem in Properties(url, table, OfTable).Concat(Properties(url, schema, OfSchema)).Concat(columns.SelectMany(column => Column(url, column))))
            yield return problem;
        if (names.Distinct().Count() != names.Count)
            yield return $"{url}: names of columns, each once";
        if (schema["primaryKey"]!.AsArray().Any(key => !names.Contains(key!.GetValue<string>())))
            yield return $"{url}: primary key";
        foreach (var key in schema["foreignKeys"]!.AsArray())
        {
            var reference = key!["reference"]!;
            var other = Tables(group).SingleOrDefault(one => Text(one, "url") == Text(reference, "resource"));
            if (!names.Contains(Text(key, "columnReference")) || other is null || !other["tableSchema"]!["columns"]!.AsArray().Any(column => Text(column!, "name") == Text(reference, "columnReference")))
                yield return $"{url}: foreign key {key}";
        }
        var file = Path.Combine(folder, url);
        var header = File.ReadLines(file).First().Split(',');
        if (!header.SequenceEqual(columns.Select(column => column["titles"]!["und"]!.GetValue<string>())))
            yield return $"{url}: a header that is not among the titles";
        foreach (var cells in CsvTable.Read(file, [], row => row.Cells()))
        {
            if (cells[0].StartsWith('#'))
                yield return $"{url}: “{cells[0]}” would be a comment";
            foreach (var (column, cell) in columns.Zip(cells).Where(pair => !Fits(pair.First, pair.Second)))
                yield return $"{url}, {Text(column, "name")}: “{cell}”";
        }
    }

    private static IEnumerable<string> Column(string url, JsonObject column)
    {
        foreach (var problem in Properties(url, column, OfColumn).Concat(Properties(url, column["datatype"]!.AsObject(), OfDatatype)))
            yield return problem;
        if (!VariableName().IsMatch(Text(column, "name")))
            yield return $"{url}: name {Text(column, "name")}";
        if (column["titles"]!.AsObject().Select(title => title.Key).Except(["und", "zh", "en"]).Any())
            yield return $"{url}: languages of titles";
    }

    private static bool Fits(JsonObject column, string cell)
    {
        if (cell.Length == 0)
            return !column["required"]!.GetValue<bool>();
        var datatype = column["datatype"]!;
        var form = Text(datatype, "base") switch
        {
            "string" => Text(datatype, "format") is not { Length: > 0 } format || Regex.IsMatch(cell, format),
            "boolean" => cell is "true" or "false" or "1" or "0",
            "integer" => Whole().IsMatch(cell),
            "decimal" => Decimal().IsMatch(cell),
            _ => false,
        };
        return form
            && (datatype["minimum"] is not { } least || Number(cell) >= least.GetValue<decimal>())
            && (datatype["maximum"] is not { } most || Number(cell) <= most.GetValue<decimal>());
    }

    // Section 5.8: a property that is neither defined nor common is an error; a common one is a compact name with a known prefix, and its value an object with @value or @id, or an array of such.
    private static IEnumerable<string> Properties(string place, JsonObject description, string[] known) =>
        from property in description
        where !known.Contains(property.Key) && !(property.Key.StartsWith("dc:", StringComparison.Ordinal) && IsCommon(property.Value))
        select $"{place}: {property.Key}";

    private static bool IsCommon(JsonNode? value) => value switch
    {
        JsonArray values => values.All(IsCommon),
        JsonObject one => one.ContainsKey("@id") != one.ContainsKey("@value") && one.All(part => part.Key is "@id" or "@value" or "@language" or "@type"),
        _ => false,
    };

    private static IEnumerable<JsonObject> Tables(JsonObject group) => group["tables"]!.AsArray().Select(table => table!.AsObject());

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    private static string Text(JsonNode node, string property) => node[property]?.GetValue<string>() ?? "";

    [GeneratedRegex("^[A-Za-z0-9.][A-Za-z0-9._]*$")]
    private static partial Regex VariableName();

    [GeneratedRegex("^[+-]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$")]
    private static partial Regex Decimal();
}
