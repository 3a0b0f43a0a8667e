using System.Globalization;
using CsvHelper;

namespace Tracker.Reports;

/// <summary>Text with commas, semicolons or tabs between its cells.</summary>
internal static class CsvLines
{
    public static TableFile Read(string text)
    {
        using var csv = CsvReader.Create(new StringReader(text), CsvReaderOptions.Default with { Separator = SeparatorOf(text), HasHeader = false, TrackLineNumbers = true });
        var lines = new List<TableLine>();
        try
        {
            while (lines.Count <= TableFile.MaxLines && csv.Read())
            {
                string[] cells = [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())];
                if (cells.Any(cell => cell.Length > 0))
                    lines.Add(new((int)csv.LineNumber, cells));
            }
        }
        catch (CsvFormatException error)
        {
            return TableFile.Refuse(TableFault.Broken, error.LineNumber > 0 ? error.LineNumber.ToString(CultureInfo.InvariantCulture)! : "");
        }
        return new() { Lines = lines };
    }

    // A heading has no figures and few quotes: whichever stands in it most often is between the cells.
    private static char SeparatorOf(string text)
    {
        var heading = text.AsSpan().TrimStart();
        if (heading.IndexOfAny('\r', '\n') is >= 0 and var end)
            heading = heading[..end];
        var (commas, semicolons, tabs) = (heading.Count(','), heading.Count(';'), heading.Count('\t'));
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
