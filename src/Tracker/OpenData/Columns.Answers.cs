using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.OpenData;

/// <summary>A goal with one thing that stands beside it.</summary>
public sealed record Beside(Statement Target, Benchmark Benchmark);

public static partial class Columns
{
    public static IReadOnlyList<Column<Answered>> OfAnswer { get; } =
    [
        new("target", ("目标编号", "Id of the target"), ("被评定的目标。", "The target that is judged."),
            answer => answer.Assessment.Target) { Required = true, To = Reference.Statements },
        new("vintage", ("答复时点", "Vintage"), ("下一年度报告所称，或后来的公报、更正。", "Whether it is what the next report claimed, or what a bulletin or a correction gave later."),
            answer => CodeNames<Vintage>.Of(answer.Assessment.Vintage)) { Required = true, Codes = CodeLists.Vintages },
        new("verdict", ("评定", "Verdict"), ("按公布的规则得出的评定，或尚无评定的原因。", "What the published rules give, or why there is no verdict."),
            answer => CodeNames<Verdict>.Of(answer.Assessment.Verdict)) { Required = true, Codes = CodeLists.Verdicts },
        new("ratio", ("比值", "Ratio"), ("结果与目标之比，越低越好的取倒数；规则不给比值的为空。", "Outcome / target where up is better, target / outcome where down is; empty where the method gives none."),
            answer => answer.Assessment.Ratio),
        new("outcome", ("结果编号", "Id of the outcome"), ("所对照的结果；没有的为空。", "The outcome it was held against; empty where there is none."),
            answer => answer.Assessment.Outcome) { To = Reference.Statements },
        new("report", ("应答报告", "Answering report"), ("作答或未提及的报告；没有的为空。", "The report that answers or keeps silent; empty where there is none."),
            answer => answer.Link?.Report) { To = Reference.Reports },
        new("rule", ("规则编号", "Id of the rule"), ("给出评定的规则，见 rules 表。", "The rule that gave the verdict, as the table rules lists it."),
            answer => answer.Assessment.Rule) { Required = true },
        new("inputs", ("依据", "Inputs"), ("规则所用的数字和界限。", "The figures and bounds that the rule was given, in words."),
            answer => answer.Assessment.Inputs),
        new("method", ("方法版本", "Version of the method"), ("评定所用方法的版本。", "The version of the method."),
            answer => answer.Assessment.Method) { Required = true },
        new("answer", ("作答方式", "Answer"), ("报告如何作答；没有应答报告的为空。", "How the report answers; empty where there is none."),
            answer => answer.Link is { } link ? CodeNames<Answer>.Of(link.Answer) : null) { Codes = CodeLists.Answers },
        new("linked", ("对应语句", "Linked statement"), ("对应关系所指的语句，评定未采用的也列出；没有的为空。", "The statement that the link names, also where the verdict does not rest on it; empty where there is none."),
            answer => answer.Link?.Outcome) { To = Reference.Statements },
        new("reason", ("对应理由", "Reason"), ("目标与结果为何对应，或检索了什么而未见。", "Why the two belong together, or what was searched for in vain."),
            answer => answer.Link?.Reason),
        new("confidence", ("对应可信度", "Confidence"), ("程序对应的可信度，0 至 1；人工确认后为 1。", "How sure the linker is, 0 to 1; 1 once a person has confirmed it."),
            answer => answer.Link?.Confidence) { Least = 0, Most = 1 },
        new("confirmed", ("已确认", "Confirmed"), ("对应是否已由人工确认。", "True once a person has confirmed the link."),
            answer => answer.Link?.Confirmed),
    ];

    /// <summary>What a goal's successor has in its place, with both clauses.</summary>
    public static IReadOnlyList<Column<GoalpostShift>> OfShift { get; } =
    [
        new("district", ("区划代码", "Code of the place"), ("目标所属的地方。", "The place whose goal it is."),
            shift => shift.Earlier.District) { Required = true, To = Reference.Districts },
        new("kind", ("变化种类", "Kind of change"), ("两年目标之间有何不同。", "What differs between the two years."),
            shift => CodeNames<ShiftKind>.Of(shift.Kind)) { Required = true, Codes = CodeLists.ShiftKinds },
        new("earlier", ("上年目标编号", "Id of the earlier goal"), ("上年的目标。", "The goal of the earlier year."),
            shift => shift.Earlier.Id) { Required = true, To = Reference.Statements },
        new("earlier_quote", ("上年原文", "Earlier quote"), ("上年目标的原文。", "Its clause."),
            shift => shift.Earlier.Quote) { Required = true },
        new("earlier_report", ("上年报告", "Earlier report"), ("上年目标所出的报告。", "The report that sets it."),
            shift => shift.EarlierReport.Id) { Required = true, To = Reference.Reports },
        new("later", ("次年目标编号", "Id of the later goal"), ("次年相应的目标；未再列入的为空。", "What stands in its place a year later; empty where nothing does."),
            shift => shift.Later?.Id) { To = Reference.Statements },
        new("later_quote", ("次年原文", "Later quote"), ("次年目标的原文。", "Its clause."),
            shift => shift.Later?.Quote),
        new("later_report", ("次年报告", "Later report"), ("次年目标所出的报告，或未再列入该目标的报告。", "The report that sets it, or that has nothing in its place."),
            shift => shift.LaterReport.Id) { Required = true, To = Reference.Reports },
        new("label_zh", ("并列说明（中文）", "Side by side in Chinese"), ("两年目标的并列说明。", "The two side by side, in Chinese."),
            shift => shift.Label) { Required = true },
        new("label_en", ("并列说明（英文）", "Side by side in English"), ("两年目标的并列说明（英文）。", "The two side by side, in English."),
            shift => shift.LabelInEnglish) { Required = true },
    ];

    /// <summary>What stands beside a goal: last year's outcome, and the goals of the places above.</summary>
    public static IReadOnlyList<Column<Beside>> OfBenchmark { get; } =
    [
        new("target", ("目标编号", "Id of the target"), ("一年期目标。", "A target for one year."),
            beside => beside.Target.Id) { Required = true, To = Reference.Statements },
        new("target_quote", ("目标原文", "Quote of the target"), ("目标的原文。", "Its clause."),
            beside => beside.Target.Quote) { Required = true },
        new("kind", ("参照种类", "Kind of benchmark"), ("与何者并列。", "What stands beside it."),
            beside => CodeNames<BenchmarkKind>.Of(beside.Benchmark.Kind)) { Required = true, Codes = CodeLists.BenchmarkKinds },
        new("statement", ("参照语句编号", "Id of the statement beside"), ("并列的语句。", "The statement that stands beside it."),
            beside => beside.Benchmark.Statement.Id) { Required = true, To = Reference.Statements },
        new("statement_quote", ("参照原文", "Quote beside"), ("并列语句的原文。", "Its clause."),
            beside => beside.Benchmark.Statement.Quote) { Required = true },
        new("difference", ("相差", "Difference"), ("目标减去参照；不能相比的为空。", "Target less statement; empty where the two cannot be compared."),
            beside => beside.Benchmark.Difference?.Amount),
        new("unit", ("相差的单位", "Unit of the difference"), ("相差的单位；比率以百分点计。", "Of shares and growth 百分点 (percentage points), else the target's unit."),
            beside => beside.Benchmark.Difference?.Unit),
        new("percent", ("相差百分比", "Percent"), ("相差为参照的百分之几，两位小数；不适用的为空。", "The difference as a percentage of the statement's amount, to two digits; empty where that says nothing."),
            beside => beside.Benchmark.Percent is { } percent ? decimal.Round(percent, 2) : null),
    ];

    /// <summary>How far a goal for several years has come, and what each year left needs.</summary>
    public static IReadOnlyList<Column<PlanCourse>> OfPlan { get; } =
    [
        new("goal", ("目标编号", "Id of the goal"), ("多年期目标。", "A target for several years."),
            plan => plan.Goal.Id) { Required = true, Unique = true, To = Reference.Statements },
        new("goal_quote", ("目标原文", "Quote of the goal"), ("目标的原文。", "Its clause."),
            plan => plan.Goal.Quote) { Required = true },
        new("period", ("期间", "Period"), ("目标的起止年份。", "Its first and last year."),
            plan => plan.Goal.Period.ToString()) { Required = true, Pattern = Years },
        new("rule", ("计算方式", "How the years make it up"), ("各年如何构成目标。", "How the years make up the goal."),
            plan => CodeNames<PlanRule>.Of(plan.Rule)) { Required = true, Codes = CodeLists.PlanRules },
        new("so_far", ("至今", "So far"), ("至今的合计、年均增速、总变化或最近水平；没有的为空。", "The sum, average growth, total change or last level so far; empty where there is none."),
            plan => plan.SoFar?.Amount),
        new("years_left", ("剩余年数", "Years left"), ("尚无结果的年数；中间有缺的为空。", "How many years no outcome covers yet; empty where one is missing in between."),
            plan => plan.YearsLeft) { Least = 0 },
        new("needed_per_year", ("今后每年需要", "Needed a year"), ("余下每年需要的数量、增速或变化；不能计算的为空。是算术，不是预测。", "What each remaining year needs; empty where none remains or it cannot be computed. Arithmetic, no forecast."),
            plan => plan.NeededPerYear?.Amount),
        new("unit", ("单位", "Unit"), ("上述数值的单位。", "The unit of the two."),
            plan => (plan.NeededPerYear ?? plan.SoFar)?.Unit),
        new("gap_zh", ("未能计算的原因（中文）", "Gap in Chinese"), ("未能计算的内容和原因；都能计算的为空。", "What could not be computed, and why; empty where all could."),
            plan => plan.Gap?.Chinese),
        new("gap_en", ("未能计算的原因（英文）", "Gap in English"), ("未能计算的内容和原因（英文）。", "The same in English."),
            plan => plan.Gap?.English),
    ];
}
