namespace Tracker.Reports;

/// <param name="Text">Without white space around it; with line breaks where the cell holds several paragraphs.</param>
/// <param name="Repeated">True where the cell stands only because one to its left or above was merged over this place.</param>
internal readonly record struct TableCell(string Text, bool Repeated);

/// <summary>A table's cells in rows and columns; a merged cell stands in every place it covers.</summary>
internal sealed class TableGrid
{
    // A merged cell counts for no more columns or rows than this: a page may claim thousands.
    private const int Widest = 30;
    private const int Tallest = 200;
    private const int LongestName = 60; // Characters: a cell of several short lines is one name that was broken by hand.

    private readonly List<List<TableCell>> rows = [];
    private readonly Dictionary<int, (string Text, int Rows)> hanging = [];

    public IReadOnlyList<IReadOnlyList<TableCell>> Rows => rows;

    public void StartRow()
    {
        rows.Add([]);
        FillUnder();
    }

    /// <summary>Adds a cell to the last row.</summary>
    /// <param name="lines">Its paragraphs.</param>
    /// <param name="across">Columns it covers.</param>
    /// <param name="down">Rows it covers; 0 and less is one.</param>
    public void Add(IEnumerable<string> lines, int across = 1, int down = 1)
    {
        var row = rows[^1];
        var text = TextOf(lines);
        down = Math.Clamp(down, 1, Tallest);
        for (var i = 0; i < Math.Clamp(across, 1, Widest); i++)
        {
            if (down > 1)
                hanging[row.Count] = (text, down - 1);
            row.Add(new TableCell(text, Repeated: i > 0));
        }
        FillUnder();
    }

    /// <summary>Adds a cell that goes on with the one above it.</summary>
    public void AddMerged(int across)
    {
        var (row, above) = (rows[^1], rows.Count > 1 ? rows[^2] : []);
        for (var i = 0; i < Math.Clamp(across, 1, Widest); i++)
            row.Add(new TableCell(row.Count < above.Count ? above[row.Count].Text : "", Repeated: true));
    }

    // Cells of rows above that reach down to the places that come next.
    private void FillUnder()
    {
        var row = rows[^1];
        while (hanging.Remove(row.Count, out var cell))
        {
            if (cell.Rows > 1)
                hanging[row.Count] = (cell.Text, cell.Rows - 1);
            row.Add(new TableCell(cell.Text, Repeated: true));
        }
    }

    private static string TextOf(IEnumerable<string> lines)
    {
        List<string> kept = [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)];
        var isName = kept.Sum(line => line.Length) <= LongestName && !kept.SkipLast(1).Any(line => Characters.EndsSentence(line[^1]));
        return string.Join(isName ? "" : "\n", kept);
    }
}
