using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.OpenData;

/// <summary>A target with all that came of it, as a line of its district's ledger of a year.</summary>
public sealed record TargetLine(Promise Promise, int Year, District? Place)
{
    internal Statement Target => Promise.Target;

    internal Answered? Later => Promise.Later;
}

/// <summary>The counts and rates of a district's ledger of a year, in one field or in all.</summary>
/// <param name="Domain">The field, or <see cref="AllFields"/>.</param>
public sealed record Rate(string District, int Year, string Domain, Scorecard Card)
{
    public const string AllFields = "all";

    internal int this[Verdict verdict] => Card[verdict];

    /// <summary>The rates of each ledger: of all fields together first, then of each by its code.</summary>
    /// <param name="counts">By district, year and field.</param>
    public static IEnumerable<Rate> Of(IEnumerable<VerdictCount> counts) => counts
        .GroupBy(count => (count.District, count.Year))
        .SelectMany(ledger => ledger
            .GroupBy(count => count.Domain)
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => new Rate(ledger.Key.District, ledger.Key.Year, field.Key, Scorecard.Of(field)))
            .Prepend(new Rate(ledger.Key.District, ledger.Key.Year, AllFields, Scorecard.Of(ledger))));
}

public static partial class Columns
{
    /// <summary>All of a target in one line, for those who open one file.</summary>
    public static IReadOnlyList<Column<TargetLine>> OfTarget { get; } =
    [
        new("id", ("目标编号", "Id of the target"), ("永久编号，即 statements 表的 id。", "Permanent id, the id of the table statements."),
            line => line.Target.Id) { Required = true, Unique = true, To = Reference.Statements },
        new("path", ("永久地址", "Permanent path"), ("网站上的永久地址，接在网站域名之后。", "Where the site shows it for good, behind the name of the site."),
            line => $"/targets/{line.Target.Id}") { Required = true, Unique = true },
        new("district", ("区划代码", "Code of the place"), ("目标所属的地方。", "The place whose target it is."),
            line => line.Target.District) { Required = true, To = Reference.Districts },
        new("district_zh", ("地方", "Place in Chinese"), ("地方的中文名称。", "The name of the place in Chinese."),
            line => line.Place?.NameZh),
        new("district_en", ("地方（英文）", "Place"), ("地方的英文名称。", "The name of the place in English."),
            line => line.Place?.NameEn),
        new("year", ("年份", "Year"), ("列入哪一年的台账：一年期目标为目标年份，多年期目标为提出的年份。", "The year whose ledger lists it: the target's own year, or for several years the year it was set."),
            line => line.Year) { Required = true, Least = Period.Earliest, Most = Period.Latest },
        new("period", ("期间", "Period"), ("目标的年份：2025，或 2021-2025。", "The years it is for: 2025, or 2021-2025."),
            line => line.Target.Period.ToString()) { Required = true, Pattern = Years },
        new("domain", ("领域", "Field"), ("所属领域。", "The field that it belongs to."),
            line => line.Target.Domain) { Required = true },
        new("headline", ("主要指标", "Headline"), ("是否列入主要预期目标，或属于主要指标。", "True where it stands among the main expected targets, or its indicator is one of those."),
            line => line.Target.Headline) { Required = true },
        new("indicator", ("指标代码", "Code of the indicator"), ("对应的指标；目录中没有的为空。", "The catalogued measure; empty where the catalogue has none."),
            line => line.Target.Indicator) { To = Reference.Indicators },
        new("subject", ("事项", "Subject"), ("原文对所计事项的称呼。", "What is measured, in the report's own words."),
            line => line.Target.Subject),
        new("quote", ("目标原文", "Quote"), ("目标的原文分句。", "The clause that carries it."),
            line => line.Target.Quote) { Required = true },
        new("figure_zh", ("目标数字", "Figure in Chinese"), ("目标数字的中文写法，含限定词。", "The figure as a Chinese report writes it, bound included."),
            line => FigureWords.Of(line.Target)),
        new("comparator", ("限定", "Bound"), ("数值的限定方式。", "How the figure is bounded."),
            line => CodeNames<Comparator>.Of(line.Target.Figure.Comparator)) { Required = true, Codes = CodeLists.Comparators },
        new("value", ("数值", "Value"), ("以基本单位计的数值，区间取第一个数；没有数字的为空。", "The amount in its base unit, or the first end of a range; empty where there is no figure."),
            line => line.Target.Figure.Value?.Amount),
        new("value_to", ("区间另一端", "Other end of the range"), ("区间的第二个数；不是区间的为空。", "The second end of a range; empty where it is none."),
            line => line.Target.Figure.UpTo),
        new("stretch", ("力争值", "Stretch"), ("“力争”的更高数值；没有的为空。", "A further figure to strive for; empty where there is none."),
            line => line.Target.Figure.Stretch),
        new("unit", ("单位", "Unit"), ("基本单位，万、亿已化去。", "The base unit, with multiples of ten thousand resolved."),
            line => line.Target.Figure.Value?.Unit),
        new("growth", ("是否增减变化", "Change"), ("数值是否为较基数的增减变化；下降为负。", "True where the value is a change on an earlier level; a fall is negative."),
            line => line.Target.Figure.Growth) { Required = true },
        new("report", ("目标报告", "Report"), ("提出目标的报告。", "The report that sets it."),
            line => line.Target.Report) { Required = true, To = Reference.Reports },
        new("source", ("来源", "Source"), ("该报告可查阅的网址，或文件名称。", "Where that report can be read: an address, or the name of a file."),
            line => line.Promise.Source.Source),
        new("verdict", ("评定", "Verdict"), ("按下一年度报告所称评定，或尚无评定的原因。", "The verdict as the next report claimed, or why there is none."),
            line => CodeNames<Verdict>.Of(line.Promise.Claimed.Assessment.Verdict)) { Required = true, Codes = CodeLists.Verdicts },
        new("verdict_zh", ("评定（中文）", "Verdict in Chinese"), ("评定的中文名称。", "The verdict in Chinese."),
            line => CodeLists.Verdicts[CodeNames<Verdict>.Of(line.Promise.Claimed.Assessment.Verdict)].Zh) { Required = true },
        new("ratio", ("比值", "Ratio"), ("结果与目标之比，越低越好的取倒数；规则不给比值的为空。", "Outcome / target where up is better, target / outcome where down is; empty where the method gives none."),
            line => line.Promise.Claimed.Assessment.Ratio),
        new("rule", ("规则编号", "Id of the rule"), ("给出评定的规则，见 rules 表。", "The rule that gave the verdict, as the table rules lists it."),
            line => line.Promise.Claimed.Assessment.Rule) { Required = true },
        new("inputs", ("依据", "Inputs"), ("规则所用的数字和界限。", "The figures and bounds that the rule was given, in words."),
            line => line.Promise.Claimed.Assessment.Inputs),
        new("outcome", ("结果编号", "Id of the outcome"), ("所对照的结果；没有的为空。", "The outcome that answers; empty where there is none."),
            line => line.Promise.Claimed.Outcome?.Id) { To = Reference.Statements },
        new("outcome_quote", ("结果原文", "Quote of the outcome"), ("结果的原文分句。", "Its clause."),
            line => line.Promise.Claimed.Outcome?.Quote),
        new("outcome_value", ("结果数值", "Value of the outcome"), ("结果的数值，以 outcome_unit 计。", "Its amount, in outcome_unit."),
            line => line.Promise.Claimed.Outcome?.Figure.Value?.Amount),
        new("outcome_unit", ("结果单位", "Unit of the outcome"), ("结果数值的单位。", "The unit of that amount."),
            line => line.Promise.Claimed.Outcome?.Figure.Value?.Unit),
        new("outcome_preliminary", ("结果是否预计", "Preliminary outcome"), ("结果是否为预计、初步核算或非全年数字。", "True where the outcome is an expected or first figure or a part-year."),
            line => line.Promise.Claimed.Outcome?.Preliminary),
        new("outcome_report", ("应答报告", "Answering report"), ("作答或未提及的报告；没有的为空。", "The report that answers or keeps silent; empty where there is none."),
            line => line.Promise.Claimed.Report?.Id) { To = Reference.Reports },
        new("later_verdict", ("后来的评定", "Verdict as later known"), ("按后来的公报或更正评定；没有的为空。", "The verdict by a bulletin or a correction; empty where there is none."),
            line => line.Later is { } later ? CodeNames<Verdict>.Of(later.Assessment.Verdict) : null) { Codes = CodeLists.Verdicts },
        new("later_ratio", ("后来的比值", "Ratio as later known"), ("按后来的结果计算的比值。", "The ratio by that later outcome."),
            line => line.Later?.Assessment.Ratio),
        new("later_rule", ("后来的规则", "Rule as later known"), ("给出后来评定的规则。", "The rule that gave the later verdict."),
            line => line.Later?.Assessment.Rule),
        new("later_outcome", ("后来的结果编号", "Id of the later outcome"), ("公报或更正给出的结果。", "What the bulletin or the correction gives."),
            line => line.Later?.Outcome?.Id) { To = Reference.Statements },
        new("later_quote", ("后来的结果原文", "Quote of the later outcome"), ("后来结果的原文分句。", "Its clause."),
            line => line.Later?.Outcome?.Quote),
        new("later_value", ("后来的结果数值", "Value of the later outcome"), ("后来结果的数值，以 later_unit 计。", "Its amount, in later_unit."),
            line => line.Later?.Outcome?.Figure.Value?.Amount),
        new("later_unit", ("后来的结果单位", "Unit of the later outcome"), ("后来结果的单位。", "The unit of that amount."),
            line => line.Later?.Outcome?.Figure.Value?.Unit),
        new("later_report", ("后来的报告", "Later report"), ("公报或更正。", "The bulletin or the correction."),
            line => line.Later?.Report?.Id) { To = Reference.Reports },
        new("checked", ("已核对", "Checked"), ("目标是否已由人工对照原文核对。", "True once a person has held the target against the text."),
            line => line.Target.Checked) { Required = true },
        new("method", ("方法版本", "Version of the method"), ("评定所用方法的版本。", "The version of the method."),
            line => line.Promise.Claimed.Assessment.Method) { Required = true },
    ];

    /// <summary>Counts first; rates only where enough is judged.</summary>
    public static IReadOnlyList<Column<Rate>> OfRate { get; } =
    [
        new("district", ("区划代码", "Code of the place"), ("目标所属的地方。", "The place whose targets they are."),
            rate => rate.District) { Required = true, To = Reference.Districts },
        new("year", ("年份", "Year"), ("台账年份。", "The year of the ledger."),
            rate => rate.Year) { Required = true, Least = Period.Earliest, Most = Period.Latest },
        new("domain", ("领域", "Field"), ("所属领域；all 为各领域合计，不可与各领域相加。", "The field; all is the sum over the fields and must not be added to them."),
            rate => rate.Domain) { Required = true },
        new("targets", ("目标数", "Targets"), ("台账所列目标总数。", "How many targets the ledger lists."),
            rate => rate.Card.Total) { Required = true, Least = 0 },
        new("exceeded", ("超额完成", "Exceeded"), ("评定为“超额完成”的目标数。", "How many were exceeded."),
            rate => rate[Verdict.Exceeded]) { Required = true, Least = 0 },
        new("met", ("完成", "Met"), ("评定为“完成”的目标数。", "How many were met."),
            rate => rate[Verdict.Met]) { Required = true, Least = 0 },
        new("nearly", ("接近完成", "Nearly met"), ("评定为“接近完成”的目标数。", "How many were nearly met."),
            rate => rate[Verdict.Nearly]) { Required = true, Least = 0 },
        new("missed", ("未完成", "Missed"), ("评定为“未完成”的目标数。", "How many were missed."),
            rate => rate[Verdict.Missed]) { Required = true, Least = 0 },
        new("unreported", ("未报告结果", "Not reported"), ("应答报告未给出结果的目标数：未见提及，或提及而未报结果。", "How many the answering report gives no result on: not mentioned, or mentioned without a result."),
            rate => rate[Verdict.Unreported]) { Required = true, Least = 0 },
        new("not_comparable", ("不可比", "Not comparable"), ("答复不可比的目标数。", "How many are answered on another measure, base, scope or period."),
            rate => rate[Verdict.NotComparable]) { Required = true, Least = 0 },
        new("not_measurable", ("无法衡量", "Not measurable"), ("无法衡量的目标数，不计入应回应数。", "How many no later text could confirm or deny; not due."),
            rate => rate[Verdict.NotMeasurable]) { Required = true, Least = 0 },
        new("not_yet_due", ("待下一年度报告", "Not yet due"), ("期限未满或下一年度报告未发布的目标数。", "How many are not yet due."),
            rate => rate[Verdict.NotYetDue]) { Required = true, Least = 0 },
        new("source_missing", ("下一年度报告未收录", "Source missing"), ("应答报告未收录的目标数。", "How many would be answered by a report that is not held."),
            rate => rate[Verdict.SourceMissing]) { Required = true, Least = 0 },
        new("judged", ("可评定数", "Judged"), ("超额完成、完成、接近完成、未完成之和。", "Exceeded, met, nearly met and missed together."),
            rate => rate.Card.Judged) { Required = true, Least = 0 },
        new("due", ("应回应数", "Due"), ("可评定、未报告结果、不可比之和。", "Judged, not reported and not comparable together."),
            rate => rate.Card.Due) { Required = true, Least = 0 },
        new("fulfilment", ("兑现率", "Fulfilment"), ("（超额完成＋完成）÷可评定数，0 至 1；可评定数不足 10 的为空。", "(Exceeded + met) / judged, 0 to 1; empty under 10 judged."),
            rate => rate.Card.Fulfilment) { Least = 0, Most = 1 },
        new("coverage", ("回应率", "Coverage"), ("可评定数÷应回应数，0 至 1；可评定数不足 10 的为空。", "Judged / due, 0 to 1; empty under 10 judged."),
            rate => rate.Card.Coverage) { Least = 0, Most = 1 },
        new("lowest", ("区间下限", "Lowest"), ("未回应的全部算未完成时的兑现率；可评定数不足 10 的为空。", "What fulfilment would be had every unanswered one failed; empty under 10 judged."),
            rate => rate.Card.Interval?.Lowest) { Least = 0, Most = 1 },
        new("highest", ("区间上限", "Highest"), ("未回应的全部算完成时的兑现率；可评定数不足 10 的为空。", "What fulfilment would be had every unanswered one been met; empty under 10 judged."),
            rate => rate.Card.Interval?.Highest) { Least = 0, Most = 1 },
    ];
}
