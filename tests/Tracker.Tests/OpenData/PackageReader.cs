using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tracker.OpenData;

namespace Tracker.Tests.OpenData;

/// <summary>Reads a data package by its own descriptor, and tells all that does not hold of it as the specifications have it (Data Package, Tabular Data Resource and Table Schema, version 1).</summary>
internal sealed partial class PackageReader
{
    private readonly List<string> problems = [];
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>> tables = [];

    private PackageReader(JsonObject descriptor) => Descriptor = descriptor;

    public JsonObject Descriptor { get; }

    public IReadOnlyList<string> Problems => problems;

    /// <summary>The rows of a resource, each value as its field's type has it; null where it is missing. Text is as it was before it was guarded.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> this[string resource] => tables[resource];

    public static PackageReader Read(string folder)
    {
        var reader = new PackageReader(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "datapackage.json")))!.AsObject());
        reader.CheckPackage();
        foreach (var resource in reader.Resources)
            reader.ReadResource(folder, resource);
        foreach (var resource in reader.Resources)
            reader.CheckForeignKeys(resource);
        return reader;
    }

    private IEnumerable<JsonObject> Resources => Descriptor["resources"]!.AsArray().Select(resource => resource!.AsObject());

    private void CheckPackage()
    {
        Hold(Text(Descriptor, "profile") == "tabular-data-package", "the profile of the package");
        Hold(Name().IsMatch(Text(Descriptor, "name")), "the name of the package");
        Hold(Version().IsMatch(Text(Descriptor, "version")), "the version");
        Hold(DateTimeOffset.TryParseExact(Text(Descriptor, "created"), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _), "created");
        Hold(Descriptor["licenses"]!.AsArray() is { Count: > 0 } licences && licences.All(licence => licence!["name"] is not null || licence["path"] is not null), "the licences");
        Hold(Resources.Any(), "resources: at least one");
        Hold(Resources.Select(resource => Text(resource, "name")).Distinct().Count() == Resources.Count(), "names of resources, each once");
    }

    private void ReadResource(string folder, JsonObject resource)
    {
        var (name, path) = (Text(resource, "name"), Text(resource, "path"));
        Hold(Text(resource, "profile") == "tabular-data-resource", $"{name}: profile");
        Hold(Name().IsMatch(name), $"{name}: name");
        Hold(!Path.IsPathRooted(path) && !path.Contains("..", StringComparison.Ordinal), $"{name}: path");
        Hold((Text(resource, "format"), Text(resource, "mediatype"), Text(resource, "encoding")) == ("csv", "text/csv", "utf-8"), $"{name}: format");
        var bytes = File.ReadAllBytes(Path.Combine(folder, path));
        Hold(resource["bytes"]!.GetValue<long>() == bytes.Length, $"{name}: bytes");
        Hold(Text(resource, "hash") == $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}", $"{name}: hash");
        var fields = Fields(resource);
        Hold(fields.Select(field => Text(field, "name")).Distinct().Count() == fields.Count, $"{name}: names of fields, each once");

        var header = File.ReadLines(Path.Combine(folder, path)).First();
        Hold(header == string.Join(',', fields.Select(field => Text(field, "name"))), $"{name}: header {header}");
        var rows = CsvTable.Read(Path.Combine(folder, path), [], row => row.Cells());
        tables[name] = [.. rows.Select((cells, i) => (IReadOnlyDictionary<string, object?>)fields.Zip(cells).ToDictionary(pair => Text(pair.First, "name"), pair => Value($"{name}, row {i + 1}", pair.First, pair.Second)))];
        foreach (var field in fields.Where(field => field["constraints"]?["unique"]?.GetValue<bool>() == true))
            CheckUnique($"{name}.{Text(field, "name")}", tables[name].Select(row => row[Text(field, "name")]).Where(value => value is not null));
        var key = Names(resource["schema"]!["primaryKey"]!);
        Hold(tables[name].All(row => key.All(column => row[column] is not null)), $"{name}: a key with nothing in it");
        CheckUnique($"{name}: key", tables[name].Select(row => string.Join('\u001f', key.Select(column => row[column]))));
    }

    private object? Value(string place, JsonObject field, string cell)
    {
        var (where, constraints) = ($"{place}, {Text(field, "name")} “{cell}”", field["constraints"]);
        if (cell.Length == 0)
        {
            Hold(constraints?["required"]?.GetValue<bool>() != true, $"{where}: required");
            return null;
        }
        object? value = Text(field, "type") switch
        {
            "string" => SpreadsheetText.Bare(cell),
            "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? (decimal)whole : null,
            "number" => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
            "boolean" => cell is "true" or "false" ? cell == "true" : null,
            var other => throw new InvalidDataException($"{where}: no such type {other}"),
        };
        Hold(value is not null, $"{where}: no {Text(field, "type")}");
        Hold(constraints?["minimum"] is not { } least || value is not decimal low || low >= least.GetValue<decimal>(), $"{where}: minimum");
        Hold(constraints?["maximum"] is not { } most || value is not decimal high || high <= most.GetValue<decimal>(), $"{where}: maximum");
        Hold(constraints?["pattern"] is not { } pattern || Regex.IsMatch(cell, $"^(?:{pattern.GetValue<string>()})$"), $"{where}: pattern");
        Hold(constraints?["enum"] is not { } codes || Names(codes).Contains(cell), $"{where}: enum");
        return value;
    }

    private void CheckForeignKeys(JsonObject resource)
    {
        foreach (var key in resource["schema"]!["foreignKeys"]!.AsArray())
        {
            var (name, field, reference) = (Text(resource, "name"), Text(key!, "fields"), key!["reference"]!);
            var other = Text(reference, "resource") is { Length: > 0 } named ? named : name;
            var known = tables[other].Select(row => row[Text(reference, "fields")]).ToHashSet();
            foreach (var value in tables[name].Select(row => row[field]).Where(value => value is not null && !known.Contains(value)))
                problems.Add($"{name}.{field}: no “{value}” in {other}");
        }
    }

    private void CheckUnique(string what, IEnumerable<object?> values)
    {
        if (values.CountBy(value => value!).FirstOrDefault(value => value.Value > 1).Key is { } twice)
            problems.Add($"{what}: “{twice}” stands twice");
    }

    private void Hold(bool holds, string what)
    {
        if (!holds)
            problems.Add(what);
    }

    public static IReadOnlyList<JsonObject> Fields(JsonObject resource) => [.. resource["schema"]!["fields"]!.AsArray().Select(field => field!.AsObject())];

    private static IReadOnlyList<string> Names(JsonNode names) => [.. names.AsArray().Select(name => name!.GetValue<string>())];

    private static string Text(JsonNode node, string property) => node[property]?.GetValue<string>() ?? "";

    [GeneratedRegex("^[-a-z0-9._/]+$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex Version();
}
