using System.Text;
using CsvHelper;
using Tracker.OpenData;
using Tracker.Reading;
using Tracker.Reports;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>Rows of figures as a table that is read again: the headings, then a line a row.</summary>
internal static class FigureTable
{
    public static IReadOnlyList<TableLine> Lines(IEnumerable<IReadOnlyList<string>> rows) => [.. rows.Prepend(Header).Select((cells, i) => new TableLine(i + 1, cells))];

    /// <summary>As CSV with a byte order mark: people open it in a spreadsheet.</summary>
    public static async Task<byte[]> BytesAsync(IEnumerable<TableLine> lines, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        await using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\r\n" }))
        {
            foreach (var line in lines)
                await csv.WriteRecordAsync([.. line.Cells.Select(Cell)], cancel);
        }
        return bytes.ToArray();
    }

    private static IReadOnlyList<string> Header => [.. Enum.GetValues<OutcomeColumn>().Select(OutcomeWords.Of)];

    // A fall is a number and no formula.
    private static string Cell(string text) => decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? text : SpreadsheetText.Guarded(text);
}
