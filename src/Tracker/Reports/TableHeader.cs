using System.Text.RegularExpressions;

namespace Tracker.Reports;

/// <summary>What a table's first rows say its columns hold.</summary>
internal sealed partial class TableHeader
{
    private const int LongestName = 24; // Characters; a longer cell is no column's name.
    private const int MostRows = 3;

    private TableHeader(string[] names, Column[] columns, int subject, int end)
    {
        Names = names;
        Columns = columns;
        Subject = subject;
        End = end;
    }

    public enum Column
    {
        /// <summary>Words beside the figures: 责任单位, 备注.</summary>
        Other,

        /// <summary>序号: no more than the row's place.</summary>
        Number,

        /// <summary>What the row is about: 指标, 项目.</summary>
        Subject,

        /// <summary>In what its figures are counted.</summary>
        Unit,

        /// <summary>What was aimed at, what came of it, by how much: 目标, 实际, 完成率, or a year.</summary>
        Value,
    }

    /// <summary>The columns' names; of a header in several rows both parts: 2024年 over 目标 is 2024年目标.</summary>
    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The column that says what the row is about.</summary>
    public int Subject { get; }

    /// <summary>The first row under the header.</summary>
    public int End { get; }

    /// <returns>Null where no column says what its rows are about, or none behind it holds figures.</returns>
    public static TableHeader? Of(IReadOnlyList<IReadOnlyList<TableCell>> rows, int first)
    {
        string[] names = [.. rows[first].Select(NameOf)];
        var subject = Array.FindIndex(names, name => KindOf(name) is not Column.Number && SubjectName().IsMatch(name));
        if (subject < 0)
            return null;
        var end = first + 1;
        while (end < rows.Count && end < first + MostRows && GoesOn(rows[end], names[subject], subject))
        {
            for (var i = 0; i < Math.Min(names.Length, rows[end].Count); i++)
                names[i] = Join(names[i], NameOf(rows[end][i]));
            end++;
        }
        Column[] columns = [.. names.Select((name, i) => i == subject ? Column.Subject : KindOf(name))];
        return Array.LastIndexOf(columns, Column.Value) > subject && Array.TrueForAll(names, name => name.Length <= LongestName)
            ? new TableHeader(names, columns, subject, end)
            : null;
    }

    // Under a header's first row its second one has nothing new to say of what the rows are about, and names others.
    private static bool GoesOn(IReadOnlyList<TableCell> row, string subject, int at) =>
        at < row.Count && (row[at].Text.Length == 0 || (row[at].Repeated && NameOf(row[at]) == subject))
        && row.Any(cell => !cell.Repeated && KindOf(NameOf(cell)) is Column.Value or Column.Unit);

    private static string Join(string above, string below) => below.Length == 0 || above == below ? above : above + below;

    private static string NameOf(TableCell cell) => White().Replace(cell.Text, "");

    private static Column KindOf(string name) =>
        NumberName().IsMatch(name) ? Column.Number
        : UnitName().IsMatch(name) ? Column.Unit
        : ValueName().IsMatch(name) ? Column.Value
        : Column.Other;

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex("^(序号|编号|序|No\\.?)$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberName();

    [GeneratedRegex("指标|项目|名称|事项|任务|实事")]
    private static partial Regex SubjectName();

    [GeneratedRegex("^(计量)?单位$")]
    private static partial Regex UnitName();

    [GeneratedRegex(@"目标|计划|预期|预计|实际|完成|结果|实绩|执行|实现|达到|进度|增长|增速|同比|^(19|20)\d\d年?$")]
    private static partial Regex ValueName();
}
