using System.Text.Json;
using CsvHelper;

namespace Tracker.OpenData;

/// <summary>The formats that a table can be written in.</summary>
public enum TableFormat
{
    Csv,
    Json,
}

/// <summary>Writes tables row by row, so that a large archive needs no more memory than a small one.</summary>
public static class TableFile
{
    /// <summary>Writes a table to a file of its name, over one that is there.</summary>
    /// <returns>How many rows.</returns>
    public static Task<int> WriteAsync(string folder, PublishedTable table, TableFormat format, CancellationToken cancel = default) => format switch
    {
        TableFormat.Csv => WriteCsvAsync(Path.Combine(folder, $"{table.Name}.csv"), table, cancel),
        TableFormat.Json => WriteJsonAsync(Path.Combine(folder, $"{table.Name}.json"), table, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format has no writer here; add it beside the others."),
    };

    private static async Task<int> WriteCsvAsync(string file, PublishedTable table, CancellationToken cancel)
    {
        await using var csv = CsvWriter.ToFile(file, CsvWriterOptions.Default with { NewLine = "\n" });
        await csv.WriteRecordAsync([.. table.Columns.Select(column => column.Name)], cancel);
        var count = 0;
        await foreach (var row in table.RowsAsync(cancel))
        {
            await csv.WriteRecordAsync([.. row.Select(Values.Text)], cancel);
            count++;
        }
        return count;
    }

    private static async Task<int> WriteJsonAsync(string file, PublishedTable table, CancellationToken cancel)
    {
        await using var stream = File.Create(file);
        await using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartArray();
        var count = 0;
        await foreach (var row in table.RowsAsync(cancel))
        {
            json.WriteObject(table.Columns, row);
            if (++count % 1000 == 0)
                await json.FlushAsync(cancel);
        }
        json.WriteEndArray();
        return count;
    }
}
