using System.Collections.Frozen;
using System.Text;
using Tracker.Reports;

namespace Tracker.Reading;

/// <summary>Which column of a table is which, by its heading in Chinese or English.</summary>
internal sealed class OutcomeHeader
{
    private static readonly FrozenDictionary<string, OutcomeColumn> Names = new (OutcomeColumn Column, string[] Names)[]
    {
        (OutcomeColumn.Id, ["id", "编号"]),
        (OutcomeColumn.District, ["district", "place", "区县", "地区", "区市", "行政区划", "区划代码", "行政区划代码"]),
        (OutcomeColumn.Year, ["year", "年份", "年度", "年"]),
        (OutcomeColumn.Kind, ["kind", "种类", "类别"]),
        (OutcomeColumn.Indicator, ["indicator", "measure", "指标", "指标名称", "指标代码"]),
        (OutcomeColumn.Value, ["value", "figure", "数值", "数据", "结果", "完成值"]),
        (OutcomeColumn.Unit, ["unit", "单位", "计量单位"]),
        (OutcomeColumn.Source, ["source", "来源", "出处", "数据来源"]),
        (OutcomeColumn.Date, ["date", "published", "日期", "发布日期", "公布日期"]),
        (OutcomeColumn.Preliminary, ["preliminary", "初步", "初步数", "是否初步"]),
        (OutcomeColumn.Remove, ["remove", "删除"]),
    }.SelectMany(column => column.Names.Select(name => (name, column.Column))).ToFrozenDictionary(pair => pair.name, pair => pair.Column, StringComparer.Ordinal);

    private static readonly OutcomeColumn[] Needed = [OutcomeColumn.District, OutcomeColumn.Year, OutcomeColumn.Indicator, OutcomeColumn.Value, OutcomeColumn.Source];

    private readonly Dictionary<OutcomeColumn, int> places = [];

    public OutcomeHeader(TableLine line)
    {
        var (twice, unknown) = (new List<OutcomeColumn>(), new List<string>());
        for (var i = 0; i < line.Cells.Count; i++)
        {
            if (line.Cells[i].Length == 0)
                continue;
            if (!Names.TryGetValue(Plain(line.Cells[i]), out var column))
                unknown.Add(line.Cells[i]);
            else if (!places.TryAdd(column, i))
                twice.Add(column);
        }
        (Twice, Unknown, Missing) = (twice, unknown, [.. Needed.Where(column => !places.ContainsKey(column))]);
    }

    public IReadOnlyList<OutcomeColumn> Missing { get; }

    public IReadOnlyList<OutcomeColumn> Twice { get; }

    public IReadOnlyList<string> Unknown { get; }

    /// <summary>What stands in a column of a line; empty where the line ends before it.</summary>
    // An apostrophe in front keeps a spreadsheet from taking text for a formula.
    public string Cell(TableLine line, OutcomeColumn column) =>
        places.TryGetValue(column, out var place) && place < line.Cells.Count ? PlainText.Of(line.Cells[place].TrimStart('\'')).Replace('\n', ' ') : "";

    internal static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('“' or '”' or '"'))).ToLowerInvariant();
}
