using System.Text.Json;
using Tracker.OpenData;
using Tracker.Web.Hosting;

namespace Tracker.Web.Copying;

/// <summary>What the script of a copy looks through: every target with its years, indicator and clause, and the names of places and indicators in both languages.</summary>
/// <remarks>A script and no data file, since a page that is opened as a file may read no other but those.</remarks>
internal static class CopySearchIndex
{
    public const string Path = "/search-index.js";

    // Some 20 MB: more than that no browser is to load for a word.
    private const int MostTargets = 200_000;
    private const int RowsHeld = 500;

    public static void MapCopySearch(this WebApplication app)
    {
        app.MapGet(Path, (PublishedTables tables) => TypedResults.Stream(output => WriteAsync(output, tables), "text/javascript; charset=utf-8"));
        app.MapGet(app.Services.GetRequiredService<CopySearchScript>().File.Path, (CopySearchScript script, HttpContext http) => script.File.Send(http));
    }

    private static async Task WriteAsync(Stream output, PublishedTables tables)
    {
        await output.WriteAsync("window.trackerIndex="u8.ToArray());
        await using (var json = new Utf8JsonWriter(output, new() { Encoder = JsonText.Options.Encoder }))
        {
            json.WriteStartObject();
            await WriteNamesAsync(json, tables, "districts");
            await WriteNamesAsync(json, tables, "indicators");
            json.WriteBoolean("cut", await WriteTargetsAsync(json, tables));
            json.WriteEndObject();
        }
        await output.WriteAsync(";\n"u8.ToArray());
    }

    private static async Task WriteNamesAsync(Utf8JsonWriter json, PublishedTables tables, string name)
    {
        var (table, cells) = Columns(tables, name, "code", "name_zh", "name_en");
        json.WriteStartObject(name);
        await foreach (var row in table.RowsAsync())
        {
            json.WriteStartArray((string)row[cells[0]]!);
            json.WriteStringValue((string)row[cells[1]]!);
            json.WriteStringValue((string)row[cells[2]]!);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static async Task<bool> WriteTargetsAsync(Utf8JsonWriter json, PublishedTables tables)
    {
        var (table, cells) = Columns(tables, "targets", "id", "period", "indicator", "quote");
        var count = 0;
        json.WriteStartArray("targets");
        await foreach (var row in table.RowsAsync())
        {
            if (++count > MostTargets)
                break;
            json.WriteStartArray();
            foreach (var cell in cells)
                json.WriteStringValue(row[cell]?.ToString());
            json.WriteEndArray();
            if (count % RowsHeld == 0)
                await json.FlushAsync();
        }
        json.WriteEndArray();
        return count > MostTargets;
    }

    private static (PublishedTable Table, int[] Cells) Columns(PublishedTables tables, string name, params string[] columns)
    {
        var table = tables.All.First(table => table.Name == name);
        var names = table.Columns.Select(column => column.Name).ToList();
        return (table, [.. columns.Select(column => names.IndexOf(column))]);
    }
}

/// <summary>The script of a copy's search page.</summary>
public sealed class CopySearchScript
{
    public LastingFile File { get; } = LastingFile.Of("search", ".js", "text/javascript; charset=utf-8");
}
