using System.Text.RegularExpressions;

namespace Tracker.Reports;

/// <summary>The tables of one document as lines that a reader of sentences can read.</summary>
/// <remarks>
/// Where the header names them, the figures of a row become clauses, each with what the row is about and the column's name:
/// "城镇新增就业2023年目标4万人；城镇新增就业2023年实际4.2万人。" A unit that stands in a column of its own, behind the column's name or
/// behind the row's is set behind the figure. The words so repeated are part of the document's own text. Rows of other tables keep
/// their cells, with tabs between them.
/// </remarks>
internal sealed partial class TableText
{
    private const int LongestSubject = 40; // Characters.
    private const int LongestValue = 60;

    // Characters of clauses: an annex of two hundred figures has 10,000. Beyond, a page is built to swell, and its cells stay cells.
    private int left = 400_000;

    /// <returns>A line for each row that has words; where the header names no figures, tab-separated.</returns>
    public List<string> Lines(TableGrid grid) => TryLines(grid) ?? [.. grid.Rows.Select(Plain).Where(line => line.Length > 0)];

    /// <returns>Null where the header does not name what the columns hold, or stands alone.</returns>
    public List<string>? TryLines(TableGrid grid)
    {
        var first = 0;
        while (first < grid.Rows.Count && IsOneCell(grid.Rows[first]))
            first++;
        if (first == grid.Rows.Count || TableHeader.Of(grid.Rows, first) is not { } header || header.End == grid.Rows.Count)
            return null;
        List<string> lines = [.. grid.Rows.Take(first).Select(Plain)];
        List<ColumnHead> heads = [.. header.Names.Select(ColumnHead.Of)];
        lines.AddRange(grid.Rows.Skip(header.End).Select(row => Sentence(row, header, heads) ?? Plain(row)));
        lines.RemoveAll(line => line.Length == 0);
        return lines;
    }

    // A caption in the table, or the name of a group of rows.
    private static bool IsOneCell(IReadOnlyList<TableCell> row) => row.Count(cell => !cell.Repeated && cell.Text.Length > 0) <= 1;

    private static string Plain(IReadOnlyList<TableCell> row)
    {
        List<string> cells = [.. row.Where(cell => !cell.Repeated).Select(cell => cell.Text)];
        // Where a page is laid out by a table, its cells hold paragraphs.
        return string.Join(cells.Exists(text => text.Contains('\n')) ? '\n' : '\t', cells).Trim();
    }

    /// <returns>Null where the row does not hold what the header says.</returns>
    private string? Sentence(IReadOnlyList<TableCell> row, TableHeader header, List<ColumnHead> heads)
    {
        if (row.Count != header.Columns.Count || IsOneCell(row) || !IsShort(row[header.Subject].Text, LongestSubject))
            return null;
        var (subject, unit) = WithoutUnit(row[header.Subject].Text.TrimEnd('：', ':'));
        unit = OwnUnit(row, header) ?? unit;
        var (figures, words) = (new List<string>(), new List<string>());
        for (var i = 0; i < row.Count; i++)
        {
            var (text, repeated) = row[i];
            if (repeated || text.Length == 0)
                continue;
            if (header.Columns[i] is TableHeader.Column.Other)
                words.Add($"{header.Names[i]}：{text}");
            if (header.Columns[i] is not TableHeader.Column.Value || !text.Any(char.IsLetterOrDigit))
                continue;
            if (!IsShort(text, LongestValue))
                return null;
            var (name, columnUnit, share) = heads[i];
            figures.Add(subject + name + Counted(text, columnUnit ?? (share ? null : unit)));
        }
        if (figures.Count == 0 || words.Exists(word => word.Contains('\n')))
            return null;
        var sentence = string.Join('；', figures.Concat(words)) + "。";
        left -= sentence.Length;
        return left < 0 ? null : sentence;
    }

    /// <summary>The name of a column, the unit it gives, and whether it tells a share.</summary>
    private sealed record ColumnHead(string Name, string? Unit, bool Share)
    {
        public static ColumnHead Of(string written)
        {
            var (name, unit) = WithoutUnit(written);
            return new(name, unit, TableText.Share().IsMatch(name));
        }
    }

    private static bool IsShort(string text, int longest) => text.Length > 0 && text.Length <= longest && !text.Contains('\n') && !text.Contains('。');

    private static string? OwnUnit(IReadOnlyList<TableCell> row, TableHeader header)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (header.Columns[i] is TableHeader.Column.Unit && UnitAlone().IsMatch(row[i].Text))
                return row[i].Text;
        }
        return null;
    }

    private static (string Name, string? Unit) WithoutUnit(string name) => UnitBehind().Match(name) is { Success: true } match
        ? (name[..match.Index], match.Groups["unit"].Value)
        : (name, null);

    // "4以上" counted in 万人 is "4万人以上"; what has a unit keeps it.
    private static string Counted(string value, string? unit) => unit is not null && BareFigure().Match(value) is { Success: true } figure
        ? figure.Groups["figure"].Value + unit + figure.Groups["bound"].Value
        : value;

    // Brackets behind a name mostly hold something else: （含开发区）.
    [GeneratedRegex("[（(](单位[:：])?(?<unit>[^（()）、，,]{0,6}([元人户个套家所件吨亩顷里米次处条项辆台株位间座名张部根支期艘架点%％‰度]|千瓦时?|标准煤|床位?|[/每][^（()）、，,]{1,4}))[）)]$")]
    private static partial Regex UnitBehind();

    [GeneratedRegex(@"^[^\d、，,\s]{1,8}$")]
    private static partial Regex UnitAlone();

    // Columns that are not counted in the row's own unit.
    [GeneratedRegex("率|增长|增速|同比|进度")]
    private static partial Regex Share();

    [GeneratedRegex(@"^(?<figure>[约近]?\s*[-+−≥≤＞＜><]?\s*\d[\d,，.．]*(\s*[-—–~～至]+\s*\d[\d,，.．]*)?)\s*(?<bound>以上|左右|以内|以下|余|多)?$")]
    private static partial Regex BareFigure();
}
