namespace Tracker.OpenData;

/// <summary>A statement with the year of the report that makes it.</summary>
/// <param name="Evidence">The clause as the document has it, with what stands around it; null where its text is not at hand.</param>
public sealed record Said(Statement Statement, int ReportYear, TextQuote? Evidence = null);

public static partial class Columns
{
    /// <summary>A statement as annotations name its parts.</summary>
    public static IReadOnlyList<Column<Said>> OfReading { get; } =
    [
        new("quote", ("原文", "Quote"), ("载有该数字或事项的原文分句。", "The clause that carries it, as the report has it."),
            said => said.Statement.Quote) { Required = true },
        new("role", ("性质", "Role"), ("语句是目标、结果还是背景。", "What the statement does."),
            said => CodeNames<Role>.Of(said.Statement.Role)) { Required = true, Codes = CodeLists.Roles },
        new("period", ("期间", "Period"), ("数字所属的年份：2025，或 2021-2025。", "The years it is for, first and last included: 2025, or 2021-2025."),
            said => said.Statement.Period.ToString()) { Required = true, Pattern = Years },
        new("code", ("指标代码", "Code of the indicator"), ("对应的指标；目录中没有的为空。", "The catalogued measure; empty where the catalogue has none."),
            said => said.Statement.Indicator) { To = Reference.Indicators },
        new("value", ("数值", "Value"), ("以基本单位计的数值，区间取第一个数；以文字表述的为空。", "The amount in its base unit, or the first end of a range; empty where words alone say it."),
            said => said.Statement.Figure.Value?.Amount),
        new("value_to", ("区间另一端", "Other end of the range"), ("区间的第二个数；不是区间的为空。", "The second end of a range; empty where it is none."),
            said => said.Statement.Figure.UpTo) { Optional = true },
        new("stretch", ("力争值", "Stretch"), ("“力争”的更高数值；没有的为空。", "A further figure to strive for; empty where there is none."),
            said => said.Statement.Figure.Stretch) { Optional = true },
        new("unit", ("单位", "Unit"), ("基本单位，万、亿已化去：元、人、%、百分点……", "The base unit, with multiples of ten thousand resolved: 元 (yuan), 人 (persons), %, 百分点 (percentage points), …"),
            said => said.Statement.Figure.Value?.Unit ?? ""),
        new("growth", ("是否增减变化", "Change"), ("数值是否为较基数的增减变化；下降为负。", "True where the value is a change on an earlier level; a fall is negative."),
            said => said.Statement.Figure.Growth) { Required = true },
        new("comparator", ("限定", "Bound"), ("数值的限定方式。", "How the figure is bounded."),
            said => CodeNames<Comparator>.Of(said.Statement.Figure.Comparator)) { Required = true, Codes = CodeLists.Comparators },
        new("subject", ("事项", "Subject"), ("原文对所计事项的称呼。", "What is measured, in the report's own words."),
            said => said.Statement.Subject),
        new("district", ("区划代码", "Code of the place"), ("语句所述的地方。", "The place that it speaks of."),
            said => said.Statement.District) { Required = true, To = Reference.Districts },
        new("report_year", ("报告年份", "Year of the report"), ("报告面向的年份。", "The year that the report is addressed to."),
            said => said.ReportYear) { Required = true, Least = Period.Earliest, Most = Period.Latest },
        new("start", ("起始位置", "Start"), ("引文在文件文本中的起始位置，以 UTF-16 字符计，从 0 起。", "Where the quote stands in the document's text, in UTF-16 characters from 0."),
            said => said.Statement.Where.Start) { Required = true, Least = 0 },
        new("length", ("长度", "Length"), ("引文在文件文本中的长度，以 UTF-16 字符计；未取得文本的可为 0。", "How long it is there, in UTF-16 characters; may be 0 where the text was never at hand."),
            said => said.Statement.Where.Length) { Required = true, Least = 0 },
        new("preliminary", ("是否预计", "Preliminary"), ("是否为预计、初步核算或非全年数字。", "True for expected and first figures and for part-years."),
            said => said.Statement.Preliminary) { Required = true },
        new("confidence", ("识别可信度", "Confidence"), ("程序识别的可信度，0 至 1；人工核对后为 1。", "How sure the reader is, 0 to 1; 1 once a person has checked it."),
            said => said.Statement.Confidence) { Required = true, Least = 0, Most = 1 },
    ];

    public static IReadOnlyList<Column<Said>> OfStatement { get; } =
    [
        new("id", ("语句编号", "Id of the statement"), ("永久编号，由报告和分句生成。", "Permanent id, made of the report and the clause."),
            said => said.Statement.Id) { Required = true, Unique = true },
        new("report", ("报告编号", "Id of the report"), ("出自哪份报告。", "The report that says it."),
            said => said.Statement.Report) { Required = true, To = Reference.Reports },
        .. OfReading,
        new("domain", ("领域", "Field"), ("所属领域。", "The field that it belongs to."),
            said => said.Statement.Domain) { Required = true },
        new("measure", ("口径", "Measure"), ("存量、新增、累计、开工、建成互不相同。", "Stock, flow, cumulative, started and completed are different measures."),
            said => CodeNames<Measure>.Of(said.Statement.Measure)) { Required = true, Codes = CodeLists.Measures },
        new("soft", ("是否较软表述", "Softer form"), ("是否为“基本同步”“预计”等较软的表述。", "True for softer forms such as “basically in step”."),
            said => said.Statement.Figure.Soft) { Required = true },
        new("headline", ("主要指标", "Headline"), ("是否列入主要预期目标，或属于主要指标。", "True where it stands among the main expected targets, or its indicator is one of those."),
            said => said.Statement.Headline) { Required = true },
        new("checked", ("已核对", "Checked"), ("是否已由人工对照原文核对。", "True once a person has held it against the text."),
            said => said.Statement.Checked) { Required = true },
        new("exact", ("文本中的引文", "Exact"), ("引文在文件文本中的原样；未取得文本的为空。", "The quote as the document's text has it; empty where the text is not at hand."),
            said => said.Evidence?.Exact),
        new("prefix", ("前文", "Prefix"), ("引文之前的文字，用于再次定位。", "What stands right before it, to find it again."),
            said => said.Evidence?.Prefix),
        new("suffix", ("后文", "Suffix"), ("引文之后的文字，用于再次定位。", "What stands right after it, to find it again."),
            said => said.Evidence?.Suffix),
        new("document_hash", ("文本校验值", "Hash of the text"), ("引文所出文本的 SHA-256。", "SHA-256 of the text that the quote was taken from."),
            said => said.Evidence?.Hash) { Pattern = "[0-9a-f]{64}" },
    ];
}
