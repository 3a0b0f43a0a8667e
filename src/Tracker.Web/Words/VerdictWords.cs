namespace Tracker.Web.Words;

/// <summary>How a verdict is named and marked: a word, an icon and a colour, so that none is needed alone.</summary>
public static class VerdictWords
{
    /// <summary>In the order a reader meets them: what was missed and left unsaid before what was reached.</summary>
    public static readonly IReadOnlyList<Verdict> WorstFirst =
    [
        Verdict.Missed, Verdict.Unreported, Verdict.NotComparable, Verdict.Nearly, Verdict.Met, Verdict.Exceeded,
        Verdict.SourceMissing, Verdict.NotYetDue, Verdict.NotMeasurable,
    ];

    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Exceeded => "超额完成",
        Verdict.Met => "完成",
        Verdict.Nearly => "接近完成",
        Verdict.Missed => "未完成",
        Verdict.Unreported => "未见提及",
        Verdict.NotComparable => "不可比",
        Verdict.NotMeasurable => "无法衡量",
        Verdict.NotYetDue => "待下一年度报告",
        Verdict.SourceMissing => "下一年度报告未收录",
        _ => throw Unknown(verdict),
    };

    /// <summary>The class that gives it its icon and colour (Styles/3-ledger.css): short, since it stands on every line of a ledger.</summary>
    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Exceeded => "over",
        Verdict.Met => "met",
        Verdict.Nearly => "near",
        Verdict.Missed => "miss",
        Verdict.Unreported => "unsaid",
        Verdict.NotComparable => "other",
        Verdict.NotMeasurable => "vague",
        Verdict.NotYetDue => "due",
        Verdict.SourceMissing => "gone",
        _ => throw Unknown(verdict),
    };

    /// <summary>What the verdict says of the document, in one sentence.</summary>
    public static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Exceeded => "所报结果优于目标，且超出规定幅度。",
        Verdict.Met => "所报结果达到目标。",
        Verdict.Nearly => "所报结果略低于目标，差距在规定幅度之内。",
        Verdict.Missed => "所报结果未达到目标，差距超出规定幅度。",
        Verdict.Unreported => "下一年度报告已收录，其中未见该项结果。",
        Verdict.NotComparable => "下一年度报告提到同一事项，但指标、基数、范围或时期不同。",
        Verdict.NotMeasurable => "目标没有可供核对的数字或节点。",
        Verdict.NotYetDue => "目标期限未满，或下一年度报告尚未发布。",
        Verdict.SourceMissing => "目标期限已满，应作回应的下一年度报告未收录。",
        _ => throw Unknown(verdict),
    };

    private static ArgumentOutOfRangeException Unknown(Verdict verdict) =>
        new(nameof(verdict), verdict, "A verdict has no words here; add them beside the others.");
}
