using System.Buffers;

namespace Tracker.Reports;

/// <summary>Tells a report's title from other lines, and which kind of report it names.</summary>
internal static class ReportTitle
{
    private const int Longest = 70; // Characters, with the column of the page, the place, the year and both halves of a plan report's name.

    // About a report, and none.
    private static readonly SearchValues<string> Others = SearchValues.Create(
        ["解读", "一图", "图解", "印发", "听取", "审议", "审查", "作政府", "作了", "《", "决议", "下载", "附件", "分解", "答记者问"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Promises = SearchValues.Create(["实事", "重点工作", "工作目标", "目标任务"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Results = SearchValues.Create(["完成情况", "落实情况", "办理情况", "进展情况"], StringComparison.Ordinal);
    private static readonly string[] ListEndings = ["项目", "清单", "安排", "任务", "计划", "实事", "目标", "一览表"];

    /// <returns>Null where the line is no report's title.</returns>
    public static ReportKind? KindOf(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || LineShape.HasSentence(line) || line.ContainsAny(Others) || PageFurniture.Is(line))
            return null;
        line = Bare(line);
        if (line.IndexOf("——", StringComparison.Ordinal) is > 0 and var dash)
            line = line[..dash];
        if (line is [.., ')' or '）'] && line.LastIndexOfAny('(', '（') is > 0 and var bracket)
            line = line[..bracket];
        if (line.EndsWith("政府工作报告", StringComparison.Ordinal))
            return ReportKind.Work;
        if (line.EndsWith("报告", StringComparison.Ordinal) && line.Contains("国民经济和社会发展", StringComparison.Ordinal) && line.Contains("计划", StringComparison.Ordinal))
            return ReportKind.Plan;
        if (line.EndsWith("统计公报", StringComparison.Ordinal))
            return ReportKind.Bulletin;
        if (!line.ContainsAny(Promises) || LineShape.IsSection(line) || !line.Contains('年'))
            return null;
        if (line.ContainsAny(Results))
            return ReportKind.Completion;
        return EndsLikeList(line) ? ReportKind.Goals : null;
    }

    /// <summary>The title without the marks around it: "• ", 【栏目】.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("•·*-●◆ \t");
        if (line is ['【', ..] && line.IndexOf('】') is > 0 and var end && end < line.Length - 1)
            line = line[(end + 1)..];
        return line.Trim();
    }

    /// <summary>True where the title says no more than its kind: 政府工作报告.</summary>
    public static bool SaysOnlyKind(ReadOnlySpan<char> line) => Bare(line) is "政府工作报告";

    private static bool EndsLikeList(ReadOnlySpan<char> line)
    {
        foreach (var ending in ListEndings)
        {
            if (line.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
