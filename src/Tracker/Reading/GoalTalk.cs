namespace Tracker.Reading;

/// <summary>What a report says of a goal itself, without giving the figure: 超额完成年度任务, 目标未能实现 (METHOD, "A report that answers a target in words").</summary>
public static class GoalTalk
{
    /// <summary>One of these stands in every clause that speaks of a goal.</summary>
    internal static readonly string[] Names = ["任务", "目标", "指标", "年度计划", "全年计划"];

    private static readonly WordSet Goals = new(Names);

    private static readonly WordSet Done = new(["完成", "实现", "达到", "达成", "达标"]);

    /// <summary>How and when it is done, who set it, and that it is one: no part of what it is of.</summary>
    private static readonly string[] Manner =
    [
        "年度", "全年", "年初", "预期", "确定的", "提出的", "既定", "各项", "主要", "省定", "市定", "省下达的", "市下达的", "国家下达的", "上级下达的", "省下达", "市下达", "上级下达", "下达的", "下达", "约束性", "任务", "目标", "指标", "计划",
        "超额", "提前", "如期", "按期", "按时", "圆满", "顺利", "全面", "全部", "基本", "较好", "胜利", "高质量", "努力", "确保", "力争", "的", "了", "完成", "实现", "达到", "达成", "达标",
    ];

    private static readonly WordSet Before = new([.. Manner, "未完成", "未实现", "未达到", "未能", "没有", "没能", "难以", "无法", "尚未"]); // 未 alone may begin a name: 未来社区

    private static readonly WordSet Behind = new([.. Manner, "均", "都", "已", "未能", "没有", "没能", "难以", "无法", "尚未", "未", "能", "有望", "即将", "不及"]);

    private static readonly WordSet All = new(["各项", "所有", "全部目标", "多项", "多数", "经济社会发展", "实事", "会议", "人大", "年初"]);

    /// <summary>Whether a clause says that a goal was reached; null where it speaks of none, or only of what is hoped for.</summary>
    /// <param name="clause">A clause of a report's review.</param>
    public static bool? Of(ReadOnlySpan<char> clause) => Of(clause, looksAhead: false, out _);

    /// <summary>True where one of the clauses of a quote speaks of a goal.</summary>
    internal static bool Speaks(string quote) => Clause.Of(quote, new(0, quote.Length)).Any(clause => Of(quote.AsSpan(clause.Start, clause.Length)) is not null);

    /// <param name="looksAhead">True in a part that plans, where hoping is promising.</param>
    /// <param name="goal">What the goal is of, in the clause's own words; empty where it names nothing: 年度任务如期完成.</param>
    internal static bool? Of(ReadOnlySpan<char> clause, bool looksAhead, out ReadOnlySpan<char> goal)
    {
        goal = default;
        if (!Goals.IsIn(clause))
            return null;
        var missed = Denial.Denies(clause);
        if (!Done.IsIn(clause) && !clause.Contains("不及", StringComparison.Ordinal) || (!looksAhead && Denial.Hopeful(clause)))
            return null;
        goal = clause.Trim(" 　、·*#—-");
        while (Before.AtStart(goal) is > 0 and var before)
            goal = goal[before..];
        while (Behind.AtEnd(goal) is > 0 and var behind)
            goal = goal[..^behind];
        // Words on both sides of it, or a goal that is only spoken of: 围绕目标, 完成目标责任考核.
        return Goals.IsIn(goal) || Done.IsIn(goal) ? null : !missed;
    }

    /// <summary>True where words name something that a goal can be of, and not all goals at once.</summary>
    internal static bool NamesOne(ReadOnlySpan<char> goal) => goal.Length is > 2 and <= 24 && !Wording.IsThin(goal) && !All.IsIn(goal);

    /// <summary>True where a clause speaks of all goals at once, and so of none.</summary>
    internal static bool IsOfAll(ReadOnlySpan<char> clause) => All.IsIn(clause) || clause.Contains("主要", StringComparison.Ordinal);
}
