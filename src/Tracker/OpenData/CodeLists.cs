using Tracker.Assessing;

namespace Tracker.OpenData;

/// <summary>The closed sets that published columns draw their codes from.</summary>
public static class CodeLists
{
    public static CodeList Verdicts { get; } = CodeList.Of<Verdict>("verdict", verdict => verdict switch
    {
        Verdict.Exceeded => ("超额完成", "exceeded"),
        Verdict.Met => ("完成", "met"),
        Verdict.Nearly => ("接近完成", "nearly met"),
        Verdict.Missed => ("未完成", "missed"),
        Verdict.Unreported => ("未报告结果", "not reported: the answering report does not mention it, or gives no result"),
        Verdict.NotComparable => ("不可比", "answered on another measure, base, scope or period"),
        Verdict.NotMeasurable => ("无法衡量", "nothing that a later text could confirm or deny"),
        Verdict.NotYetDue => ("待下一年度报告", "not yet due: no verdict"),
        Verdict.SourceMissing => ("下一年度报告未收录", "the answering report is not held: no verdict"),
        _ => throw Unknown(verdict),
    });

    public static CodeList Vintages { get; } = CodeList.Of<Vintage>("vintage", vintage => vintage switch
    {
        Vintage.Claimed => ("下一年度报告所称", "as the next report claimed"),
        Vintage.Later => ("后来的统计公报或更正", "as a bulletin or a correction gave later"),
        _ => throw Unknown(vintage),
    });

    public static CodeList Answers { get; } = CodeList.Of<Answer>("answer", answer => answer switch
    {
        Answer.Figure => ("以同一指标的数字作答", "with a figure on the same measure"),
        Answer.SaidDone => ("以文字称已完成", "in words: reached"),
        Answer.SaidNotDone => ("以文字称未完成", "in words: not reached"),
        Answer.OtherMeasure => ("提到同一事项，指标、基数、范围或时期不同", "on the subject, on another measure, base, scope or period"),
        Answer.Mentioned => ("提到同一事项，未说明结果", "the subject is named, without a result"),
        Answer.Silent => ("未见提及", "not at all"),
        _ => throw Unknown(answer),
    });

    public static CodeList Roles { get; } = CodeList.Of<Role>("role", role => role switch
    {
        Role.Target => ("目标", "target: it is to happen"),
        Role.Outcome => ("结果", "outcome: it is claimed to have happened"),
        Role.Context => ("背景", "context: a name, a background, an explanation, a rank"),
        _ => throw Unknown(role),
    });

    public static CodeList Comparators { get; } = CodeList.Of<Comparator>("comparator", comparator => comparator switch
    {
        Comparator.Exactly => ("没有限定词", "no qualifier"),
        Comparator.About => ("左右、约", "about"),
        Comparator.AtLeast => ("以上、不低于", "at least"),
        Comparator.AtMost => ("以内、不超过", "at most"),
        Comparator.KeepPace => ("与经济增长同步", "in step with the economy, without a figure"),
        Comparator.Comply => ("完成上级下达任务", "a task set from above, without a figure"),
        _ => throw Unknown(comparator),
    });

    public static CodeList Measures { get; } = CodeList.Of<Measure>("measure", measure => measure switch
    {
        Measure.Plain => ("原文未写明", "the text does not tell"),
        Measure.Stock => ("期末存量", "what there is at the end of the period"),
        Measure.Flow => ("当期新增", "what was added in the period"),
        Measure.Cumulative => ("累计", "the sum since an earlier start"),
        Measure.Started => ("开工", "started"),
        Measure.Completed => ("建成", "completed"),
        _ => throw Unknown(measure),
    });

    public static CodeList ReportKinds { get; } = CodeList.Of<ReportKind>("report_kind", kind => kind switch
    {
        ReportKind.Work => ("政府工作报告", "government work report"),
        ReportKind.Plan => ("计划执行情况报告", "report on the economic and social plan"),
        ReportKind.Bulletin => ("统计公报", "statistical bulletin"),
        ReportKind.Goals => ("目标清单", "list of a year's goals"),
        ReportKind.Completion => ("完成情况通报", "notice of what came of such a list"),
        _ => throw Unknown(kind),
    });

    public static CodeList Levels { get; } = CodeList.Of<DistrictLevel>("level", level => level switch
    {
        DistrictLevel.Country => ("全国", "country"),
        DistrictLevel.Province => ("省级", "province"),
        DistrictLevel.City => ("市级", "city"),
        DistrictLevel.County => ("区县", "county or district"),
        _ => throw Unknown(level),
    });

    public static CodeList Directions { get; } = CodeList.Of<Better>("better", better => better switch
    {
        Better.Up => ("越高越好", "higher is better"),
        Better.Down => ("越低越好", "lower is better"),
        Better.Near => ("以目标为上限", "the target is a ceiling with slack"),
        _ => throw Unknown(better),
    });

    public static CodeList DistrictChanges { get; } = CodeList.Of<DistrictChangeKind>("district_change", kind => kind switch
    {
        DistrictChangeKind.Renamed => ("更名", "renamed"),
        DistrictChangeKind.Merged => ("并入其他地方", "became part of another place"),
        _ => throw Unknown(kind),
    });

    public static CodeList ShiftKinds { get; } = CodeList.Of<ShiftKind>("shift_kind", kind => kind switch
    {
        ShiftKind.Lowered => ("数值降低", "the figure asks for less"),
        ShiftKind.Weakened => ("限定放宽", "the bound is weaker"),
        ShiftKind.CompletedToStarted => ("建成改为开工", "completed before, started now"),
        ShiftKind.OtherBase => ("基数或口径不同", "another base"),
        ShiftKind.OtherScope => ("范围不同", "another scope"),
        ShiftKind.OtherUnit => ("单位不同", "another unit"),
        ShiftKind.LaterDeadline => ("期限推后", "a later deadline"),
        ShiftKind.Dropped => ("次年未再列入", "not among the next year's goals"),
        _ => throw Unknown(kind),
    });

    public static CodeList BenchmarkKinds { get; } = CodeList.Of<BenchmarkKind>("benchmark_kind", kind => kind switch
    {
        BenchmarkKind.LastOutcome => ("上年结果", "the outcome of the year before"),
        BenchmarkKind.TargetAbove => ("上级同年目标", "the target of a place above for the same year"),
        _ => throw Unknown(kind),
    });

    public static CodeList PlanRules { get; } = CodeList.Of<PlanRule>("plan_rule", rule => rule switch
    {
        PlanRule.Unknown => ("原文未写明", "the text does not tell"),
        PlanRule.Sum => ("各年相加", "the years add up to it"),
        PlanRule.AverageGrowth => ("年均增长", "yearly growth on average"),
        PlanRule.TotalChange => ("期内总增减", "yearly growth compounds to it"),
        PlanRule.EndLevel => ("期末达到", "reached at the end"),
        PlanRule.HeldLevel => ("每年保持", "kept each year"),
        _ => throw Unknown(rule),
    });

    public static IReadOnlyList<CodeList> All { get; } =
        [Verdicts, Vintages, Answers, Roles, Comparators, Measures, ReportKinds, Levels, Directions, DistrictChanges, ShiftKinds, BenchmarkKinds, PlanRules];

    private static ArgumentOutOfRangeException Unknown<T>(T value) =>
        new(nameof(value), value, "A code has no words here; add them beside the others.");
}
