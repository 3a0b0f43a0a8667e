namespace Tracker.Assessing;

/// <summary>One rule of the method: what /method prints and what a verdict names.</summary>
/// <param name="Id">Short permanent name: met.about.</param>
/// <param name="Verdict">What the rule gives.</param>
/// <param name="Zh">The rule in plain Chinese.</param>
/// <param name="En">The rule in plain English.</param>
public sealed record Rule(string Id, Verdict Verdict, string Zh, string En);

/// <summary>The published rules, in the order /method prints them. A change to any is a new <see cref="MethodVersion"/>.</summary>
public static class Rules
{
    /// <summary>Version of the method that these rules make up.</summary>
    public const string MethodVersion = "2";

    public const string ExceededAmount = "exceeded.amount";
    public const string ExceededRate = "exceeded.rate";
    public const string MetExactly = "met.exactly";
    public const string MetAtLeast = "met.at_least";
    public const string MetAtMost = "met.at_most";
    public const string MetAbout = "met.about";
    public const string MetRange = "met.range";
    public const string MetNear = "met.near";
    public const string MetKeepPace = "met.keep_pace";
    public const string MetComply = "met.comply";
    public const string MetWords = "met.words";
    public const string NearlyAmount = "nearly.amount";
    public const string NearlyRate = "nearly.rate";
    public const string MissedAmount = "missed.amount";
    public const string MissedRate = "missed.rate";
    public const string MissedWords = "missed.words";
    public const string UnreportedSilent = "unreported.silent";
    public const string UnreportedMentioned = "unreported.mentioned";
    public const string UnreportedComply = "unreported.comply";
    public const string OtherSubject = "not_comparable.subject";
    public const string OtherUnit = "not_comparable.unit";
    public const string OtherBase = "not_comparable.growth";
    public const string OtherPeriod = "not_comparable.period";
    public const string OtherMeasure = "not_comparable.measure";
    public const string OtherExtent = "not_comparable.extent";
    public const string NoPace = "not_comparable.pace";
    public const string NotMeasurable = "not_measurable.words";
    public const string PeriodOpen = "not_yet_due.period";
    public const string ReportPending = "not_yet_due.report";
    public const string ReportMissing = "source_missing.report";
    public const string ReportExcerpt = "source_missing.excerpt";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(ExceededAmount, Verdict.Exceeded, "总量和数量：比目标好出目标值的 10 % 及以上；目标为区间的，结果还应越出区间。", "Levels and counts: better than the target by at least 10 % of it; where the target is a range, beyond the range as well."),
        new(ExceededRate, Verdict.Exceeded, "比率和增速：比目标好出 1.0 个百分点及以上；目标为区间的，结果还应越出区间。", "Rates and growth: better than the target by at least 1.0 percentage point; where the target is a range, beyond the range as well."),
        new(MetExactly, Verdict.Met, "目标为确数：越高越好的不低于目标，越低越好的不高于目标。", "A plain figure: at least the target where up is better, at most it where down is."),
        new(MetAtLeast, Verdict.Met, "目标写明“以上”“不低于”：结果不低于目标。", "A target of “at least”: the outcome is at or above it."),
        new(MetAtMost, Verdict.Met, "目标写明“以内”“不超过”：结果不高于目标。", "A target of “at most”: the outcome is at or under it."),
        new(MetAbout, Verdict.Met, "目标写明“左右”“约”：允许比目标差目标值的 5 %（总量和数量），或差目标值的 5 % 且限于 0.2 至 0.5 个百分点之间（比率）。", "A target of “about”: down to the target less its slack, 5 % of it for levels and counts; for rates 5 % of it, but no less than 0.2 and no more than 0.5 percentage points."),
        new(MetRange, Verdict.Met, "目标为区间：达到区间中要求较低的一端。", "A range: at or beyond its less demanding end."),
        new(MetNear, Verdict.Met, "居民消费价格涨幅、赤字率：目标视为上限，允许差与“左右”相同；低于上限只记完成，不记超额，不计比值。", "Consumer prices and deficit ratio: the target is a ceiling with the slack of “about”; under it is met, never exceeded, and no ratio is given."),
        new(MetKeepPace, Verdict.Met, "与经济增长同步：不低于同一报告所称当年地区生产总值增速；写明“基本”的，允许低 0.5 个百分点；不计比值。", "In step with the economy: at or above that year's GRP growth as the same report gives it; where it says “basically”, down to 0.5 percentage points under it; no ratio."),
        new(MetComply, Verdict.Met, "完成上级下达任务：报告称任务已完成；不计比值。", "Tasks set from above: the report says that the task is complete; no ratio."),
        new(MetWords, Verdict.Met, "报告以文字称该目标已实现，未给出数值；不计比值。", "The report says in words that the target was reached; no ratio."),
        new(NearlyAmount, Verdict.Nearly, "总量和数量：未达到完成界限，差距不超过目标值的 10 %。", "Levels and counts: short of the bound that “met” uses by no more than 10 % of the target."),
        new(NearlyRate, Verdict.Nearly, "比率和增速：未达到完成界限，差距不超过目标值的 10 %，且限于 0.3 至 1.0 个百分点之间。", "Rates and growth: short of the bound that “met” uses by no more than 10 % of the target, but no less than 0.3 and no more than 1.0 percentage points."),
        new(MissedAmount, Verdict.Missed, "总量和数量：未达到完成界限，差距超过目标值的 10 %。", "Levels and counts: short of the bound that “met” uses by more than 10 % of the target."),
        new(MissedRate, Verdict.Missed, "比率和增速：未达到完成界限，差距超过“接近完成”的允许差。", "Rates and growth: short of the bound that “met” uses by more than “nearly” allows."),
        new(MissedWords, Verdict.Missed, "报告以文字称该目标未能实现；不计比值。", "The report says in words that the target was not reached; no ratio."),
        new(UnreportedSilent, Verdict.Unreported, "应答报告已收录，其中未见提及该项。", "The answering report is in the archive and says nothing on that measure."),
        new(UnreportedMentioned, Verdict.Unreported, "应答报告提及该事项，但未给出结果，也未说明目标是否实现。", "The answering report names the subject, but gives no result and does not say whether the target was reached."),
        new(UnreportedComply, Verdict.Unreported, "完成上级下达任务：报告未称任务已完成。", "Tasks set from above: the report does not say that the task is complete."),
        new(OtherSubject, Verdict.NotComparable, "报告提及同一事项，但指标、口径或范围不同。", "The report speaks of the subject, on another measure, base or scope."),
        new(OtherUnit, Verdict.NotComparable, "目标与结果的单位不同。", "Target and outcome have different units."),
        new(OtherBase, Verdict.NotComparable, "一为增减变化，一为总量或比率；可比价增速不由两个现价总量推算。", "One is a change, the other a level or a share; growth at comparable prices is never derived from two nominal levels."),
        new(OtherPeriod, Verdict.NotComparable, "目标与结果的期间不同：多年合计、平均或变化不能回答一年的目标；期末存量和“始终控制在”可以。", "The periods differ: a sum, average or change over several years does not answer a one-year target; a level at the end of the period, or held throughout it, does."),
        new(OtherMeasure, Verdict.NotComparable, "存量、增量、累计、开工、建成属不同口径，互不回答。", "Stock, flow, cumulative, started and completed are different measures and never answer each other."),
        new(OtherExtent, Verdict.NotComparable, "总量和数量：目标提出后、报告作答前，另有区划并入，目标与结果的范围不同；经人工确认可比的除外。", "Levels and counts: another place became part of this one after the target was set and before the report answered, so that the two cover different areas; unless a person confirmed that they compare."),
        new(NoPace, Verdict.NotComparable, "与经济增长同步：缺少口径一致的当年地区生产总值增速，或结果不是增速。", "In step with the economy: that year's GRP growth is not given at the same prices, or the outcome is no growth."),
        new(NotMeasurable, Verdict.NotMeasurable, "未给出数值，后来的报告无从证实或否认。", "No figure, and nothing that a later text could confirm or deny."),
        new(PeriodOpen, Verdict.NotYetDue, "目标期间尚未结束。", "The period of the target is not over."),
        new(ReportPending, Verdict.NotYetDue, "目标期间已结束，下一年度报告尚未收录，且未到次年 4 月 1 日，会议可能尚未召开。", "The period is over, the next report is not in the archive, and before 1 April it may not have been held yet."),
        new(ReportMissing, Verdict.SourceMissing, "目标期间已结束，应答报告未收录。", "The period is over; the report that would answer is not in the archive."),
        new(ReportExcerpt, Verdict.SourceMissing, "应答报告仅收录部分数据，其中未见该项，不能据此认定报告未提及。", "Only single figures of the answering report are in the archive; that this one is not among them proves nothing."),
    ];

    /// <exception cref="ArgumentException">No rule has that id.</exception>
    public static Rule Of(string id) => All.FirstOrDefault(rule => rule.Id == id)
        ?? throw new ArgumentException($"No rule has the id “{id}”; add it to Rules.All.", nameof(id));
}
