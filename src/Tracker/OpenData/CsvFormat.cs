using System.Text;
using CsvHelper;

namespace Tracker.OpenData;

/// <summary>A table as CSV: RFC 4180 with line feeds, UTF-8, one header line of column names.</summary>
/// <remarks>Without a byte order mark, which many readers take for a part of the first name; those who open tables in a spreadsheet have the workbook. What text is given in front is told at <see cref="SpreadsheetText"/>.</remarks>
public static class CsvFormat
{
    /// <summary>Writes a table row by row, so that a large archive needs no more memory than a small one.</summary>
    /// <param name="output">Is written asynchronously only, and left open.</param>
    /// <returns>How many rows.</returns>
    public static async Task<int> WriteAsync(Stream output, PublishedTable table, CancellationToken cancel = default)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await using var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        await csv.WriteRecordAsync([.. table.Columns.Select(column => column.Name)], cancel);
        var count = 0;
        await foreach (var row in table.RowsAsync(cancel))
        {
            await csv.WriteRecordAsync([.. row.Select(Cell)], cancel);
            count++;
        }
        return count;
    }

    private static string Cell(object? value) => value is string text ? SpreadsheetText.Guarded(text) : Values.Text(value);
}
