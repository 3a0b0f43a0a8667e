using System.Text.Json;

namespace Tracker.OpenData;

/// <summary>A table as a JSON array of objects.</summary>
public static class JsonFormat
{
    private const int RowsHeld = 500;

    /// <inheritdoc cref="CsvFormat.WriteAsync"/>
    public static async Task<int> WriteAsync(Stream output, PublishedTable table, CancellationToken cancel = default)
    {
        await using var json = new Utf8JsonWriter(output, JsonText.Options);
        json.WriteStartArray();
        var count = 0;
        await foreach (var row in table.RowsAsync(cancel))
        {
            json.WriteObject(table.Columns, row);
            if (++count % RowsHeld == 0)
                await json.FlushAsync(cancel);
        }
        json.WriteEndArray();
        return count;
    }
}
