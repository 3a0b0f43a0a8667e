namespace Tracker.Reading;

/// <summary>What a report says of a goal itself, without giving the figure: 超额完成年度任务, 目标未能实现 (METHOD, "A report that answers a target in words").</summary>
public static class GoalTalk
{
    private static readonly WordSet Goals = new(["任务", "目标", "指标", "年度计划", "全年计划", "计划任务"]);

    private static readonly WordSet Done = new(["完成", "实现", "达到", "达成", "达标"]);

    private static readonly WordSet NotDone = new(["未完成", "未能完成", "没有完成", "没完成", "未全面完成", "未如期完成", "未达", "未能达", "没有达", "未实现", "未能实现", "没有实现", "未如期实现", "低于预期", "低于目标", "不及预期", "没有如期"]);

    private static readonly WordSet Manner = new(
    [
        "年度", "全年", "年初", "预期", "确定的", "提出的", "既定", "各项", "主要", "省定", "市定", "省下达", "市下达", "上级下达", "下达的", "下达", "约束性", "目标任务", "任务目标", "任务", "目标", "指标", "计划", "超额", "提前", "如期", "按期", "按时", "圆满", "顺利", "全面", "全部", "均", "都", "已", "基本", "较好", "胜利", "高质量", "的", "了", "与", "和", "完成", "实现", "达到", "达成", "达标", "未能", "没有", "未", "低于", "不及", "省", "市", "区", "县", "国家", "超",
    ]);

    private static readonly WordSet All = new(["各项", "所有", "全部目标", "多项", "多数", "经济社会发展", "实事", "会议", "人大", "年初"]);

    /// <summary>Whether a clause says that a goal was reached; null where it speaks of none.</summary>
    /// <param name="clause">A clause of a report's review.</param>
    public static bool? Of(ReadOnlySpan<char> clause) => Of(clause, out _);

    /// <param name="goal">What the goal is of, in the clause's own words; empty where it names nothing: 年度任务如期完成.</param>
    internal static bool? Of(ReadOnlySpan<char> clause, out ReadOnlySpan<char> goal)
    {
        goal = default;
        if (!Goals.IsIn(clause))
            return null;
        var missed = NotDone.IsIn(clause);
        if (!missed && !Done.IsIn(clause))
            return null;
        goal = Wording.WithoutOpening(clause);
        while (Manner.AtStart(goal) is > 0 and var before)
            goal = goal[before..];
        while (Manner.AtEnd(goal) is > 0 and var behind)
            goal = goal[..^behind];
        // Words on both sides of it, or a goal that is only spoken of: 围绕目标, 完成目标责任考核.
        return Goals.IsIn(goal) || Done.IsIn(goal) ? null : !missed;
    }

    /// <summary>True where words name something that a goal can be of, and not all goals at once.</summary>
    internal static bool NamesOne(ReadOnlySpan<char> goal) => goal.Length is > 2 and <= 24 && !Wording.IsThin(goal) && !All.IsIn(goal);

    /// <summary>True where a clause speaks of all goals at once, and so of none.</summary>
    internal static bool IsOfAll(ReadOnlySpan<char> clause) => All.IsIn(clause) || clause.Contains("主要", StringComparison.Ordinal);
}
