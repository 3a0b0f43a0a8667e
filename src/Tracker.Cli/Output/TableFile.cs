using System.Text.Json;
using CsvHelper;

namespace Tracker.Cli.Output;

/// <summary>The formats that a table can be written in.</summary>
internal enum TableFormat
{
    Csv,
    Json,
}

/// <summary>Writes tables row by row, so that a large archive needs no more memory than a small one.</summary>
internal static class TableFile
{
    /// <summary>Writes a table to a file of its name, over one that is there.</summary>
    /// <returns>How many rows.</returns>
    public static Task<int> WriteAsync<T>(string folder, string name, TableFormat format, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancel) => format switch
    {
        TableFormat.Csv => WriteCsvAsync(Path.Combine(folder, $"{name}.csv"), columns, rows, cancel),
        TableFormat.Json => WriteJsonAsync(Path.Combine(folder, $"{name}.json"), columns, rows, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format has no writer here; add it beside the others."),
    };

    private static async Task<int> WriteCsvAsync<T>(string file, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        await using var csv = CsvWriter.ToFile(file, CsvWriterOptions.Default with { NewLine = "\n" });
        await csv.WriteRecordAsync([.. columns.Select(column => column.Name)], cancel);
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await csv.WriteRecordAsync([.. columns.Select(column => Values.Text(column.Value(row)))], cancel);
            count++;
        }
        return count;
    }

    private static async Task<int> WriteJsonAsync<T>(string file, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        await using var stream = File.Create(file);
        await using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartArray();
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            json.WriteObject(columns, row);
            if (++count % 1000 == 0)
                await json.FlushAsync(cancel);
        }
        json.WriteEndArray();
        return count;
    }
}
