using System.Text;
using System.Text.RegularExpressions;

namespace Tracker.Reports;

/// <summary>Writes out the tables of a Markdown text as <see cref="TableText"/> does those of Word and of pages; every other line stays as it is.</summary>
/// <remarks>GitHub Flavored Markdown, "Tables (extension)": a header row, a delimiter row of as many cells, and rows to the next line without a bar.</remarks>
internal static partial class MarkdownTables
{
    // Columns; a row wider than any table of a report stays as it is.
    private const int Widest = 30;

    public static string WrittenOut(string text)
    {
        if (!DelimiterRow().IsMatch(text))
            return text;
        var lines = text.Split('\n');
        var (written, tables) = (new StringBuilder(text.Length), new TableText());
        for (var at = 0; at < lines.Length;)
        {
            var end = EndOf(lines, at);
            if (end > at && tables.TryLines(GridOf(lines.AsSpan(at, end - at))) is { } sentences)
                written.AppendJoin('\n', sentences);
            else
                written.AppendJoin('\n', lines[at..(end = Math.Max(end, at + 1))]);
            at = end;
            if (at < lines.Length)
                written.Append('\n');
        }
        return written.ToString();
    }

    /// <returns>The line behind the table that starts at a line; that line itself where none does.</returns>
    private static int EndOf(string[] lines, int header)
    {
        if (header + 1 >= lines.Length || !IsRow(lines[header]) || !DelimiterRow().IsMatch(lines[header + 1])
            || Cells(lines[header]).Length is var width && (width > Widest || width != Cells(lines[header + 1]).Length))
            return header;
        var end = header + 2;
        while (end < lines.Length && IsRow(lines[end]))
            end++;
        return end;
    }

    private static TableGrid GridOf(ReadOnlySpan<string> lines)
    {
        var (grid, width) = (new TableGrid(), Cells(lines[0]).Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i == 1)
                continue; // the delimiter row
            grid.StartRow();
            var cells = Cells(lines[i]);
            for (var column = 0; column < width; column++)
                grid.Add([column < cells.Length ? cells[column] : ""]);
        }
        return grid;
    }

    private static bool IsRow(string line) => line.Contains('|');

    // What is set in bold or as code is no other word.
    private static string[] Cells(string line) =>
        [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Trim())];

    [GeneratedRegex(@"^[ \t]*(?>\|[ \t]*)?:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex DelimiterRow();
}
