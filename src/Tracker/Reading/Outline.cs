namespace Tracker.Reading;

/// <summary>Follows a report sentence by sentence and knows which part it is in: review or plan, of which years.</summary>
/// <remarks>Headings decide ("一、2018年工作回顾"), wherever they stand in a paragraph; where a report has none, the set openings of sentences do ("过去一年", "2025年是…").</remarks>
/// <param name="year">The year the report is addressed to.</param>
public sealed class Outline(int year)
{
    private const int HeadingLength = 48;
    private const int LongestBare = 14;

    private static readonly WordSet LooksBack = new(["回顾", "执行情况", "完成情况", "取得的成绩", "主要工作情况", "工作总结"]);
    private static readonly WordSet LooksAhead = new(["安排", "重点工作", "工作的重点", "工作重点", "建议", "部署", "目标", "任务", "思路", "措施", "打算", "总体要求", "政策取向", "工作要点"]);
    private static readonly WordSet SeveralYears = new(["时期", "五年", "本届"]);
    private static readonly WordSet SetsOutThisYear = new(["今年发展的主要", "今年发展主要", "今年经济社会发展", "今年政府工作", "今年的政府工作", "做好今年", "今年要重点", "今年重点", "今年工作", "新的一年"]);
    private static readonly WordSet Appendix = new(["名词解释", "名词注释", "有关用语说明", "相关名词"]);
    private static readonly string[] Numbers = ["十一", "十二", "十三", "十四", "十五", "十六"];

    /// <summary>The part the last sentence was in.</summary>
    public Part Current { get; private set; } = new(PartKind.Review, Period.Of(year - 1));

    /// <summary>Takes the next sentence of a text.</summary>
    internal void Enter(string text, Extent sentence) => Enter(
        text.AsSpan(sentence.Start, sentence.Length),
        startsLine: sentence.Start == 0 || text[sentence.Start - 1] == '\n',
        endsLine: sentence.End == text.Length || text[sentence.End] == '\n');

    /// <summary>Takes the next sentence of the text.</summary>
    /// <param name="sentence">The sentence, a heading that runs into it included.</param>
    /// <param name="startsLine">True where a new line starts with it.</param>
    /// <param name="endsLine">True where the line ends with it, and no stop stands there: headings have none.</param>
    public void Enter(ReadOnlySpan<char> sentence, bool startsLine, bool endsLine)
    {
        var bare = sentence.TrimStart(" #*　");
        var head = bare[..Math.Min(HeadingLength, bare.Length)];
        if (Current.Kind == PartKind.Terms || IsAppendix(head, startsLine))
            Current = new(PartKind.Terms, Period.Of(year));
        else if (!((IsTopHeading(head) || (startsLine && endsLine && sentence.Length < HeadingLength)) && TryHeading(head)))
            TryOpening(sentence, head);
    }

    private static bool IsTopHeading(ReadOnlySpan<char> head)
    {
        var mark = head.IndexOf('、');
        return mark is 1 or 2 && Numeral.StartsChinese(head[0]);
    }

    private static bool IsAppendix(ReadOnlySpan<char> head, bool startsLine) =>
        startsLine && (Appendix.IsIn(head) || (head.Length > 3 && head[0] is '[' && char.IsAsciiDigit(head[1])));

    /// <returns>False where the heading names no part: the number of one that Word counts is not in its text.</returns>
    private bool TryHeading(ReadOnlySpan<char> head)
    {
        var named = YearIn(head);
        var back = LooksBack.IndexIn(head);
        var ahead = LooksAhead.IndexIn(head);
        var several = PlanYears(head) ?? (SeveralYears.IsIn(head) && named is null ? AroundFive(back >= 0) : null);
        if (back >= 0 && (ahead < 0 || back <= ahead || named < year))
            Current = several is { } past ? new(PartKind.LongReview, past) : new(PartKind.Review, Period.Of(named < year ? named.Value : year - 1));
        else if (several is { } years && (ahead >= 0 || head.Contains("展望", StringComparison.Ordinal)))
            Current = years.To < year ? new(PartKind.LongReview, years) : new(PartKind.LongPlan, years);
        else if (several is { } done && done.To < year)
            Current = new(PartKind.LongReview, done);
        else if (named < year && ahead < 0 && IsYearHeading(head))
            Current = new(PartKind.Review, Period.Of(named.Value));
        else if (ahead >= 0 && (named is null || named >= year) && (named == year || IsTopHeading(head) || IsBareHeading(head)))
            Current = new(PartKind.Plan, Period.Of(year));
        else if (named == year && IsYearHeading(head))
            Current = new(PartKind.Plan, Period.Of(year));
        else
            return false;
        return true;
    }

    /// <summary>"下一步工作安排": what is left of a heading whose number Word counts.</summary>
    private static bool IsBareHeading(ReadOnlySpan<char> head) =>
        head.Length <= LongestBare && (head.EndsWith("安排") || head.EndsWith("部署") || head.EndsWith("打算") || head.EndsWith("建议") || head.EndsWith("工作重点") || head.EndsWith("目标任务"));

    private static bool IsYearHeading(ReadOnlySpan<char> head) => IsTopHeading(head) && head.Contains("工作", StringComparison.Ordinal);

    private void TryOpening(ReadOnlySpan<char> sentence, ReadOnlySpan<char> head)
    {
        if (head.StartsWith("各位代表") && head.Length > 5)
            head = head[5..];
        if (!Current.LooksAhead && ListsTargets(sentence))
            Current = new(PartKind.Plan, Period.Of(year));
        else if (sentence.Contains("时期", StringComparison.Ordinal) && sentence.Contains("主要目标", StringComparison.Ordinal) && PlanYears(sentence) is { } years && years.To >= year)
            Current = new(PartKind.LongPlan, years);
        else if (SetsOutThisYear.IsIn(head) && !head.Contains("以来", StringComparison.Ordinal))
            Current = new(PartKind.Plan, Period.Of(year));
        else if (head.StartsWith("今后五年") || head.StartsWith("未来五年"))
            Current = Current.Kind == PartKind.Plan ? Current : new(PartKind.LongPlan, new(year, year + 4));
        else if (YearIn(head[..Math.Min(12, head.Length)]) is { } named && IsAboutYear(head))
            EnterYear(named);
        else if (!Current.LooksAhead && (head.StartsWith("五年来") || head.StartsWith("过去五年") || head.StartsWith("过去的五年")))
            Current = new(PartKind.LongReview, Current.Kind == PartKind.LongReview ? Current.Period : new(year - 5, year - 1));
        else if (!Current.LooksAhead && (head.StartsWith("一年来") || head.StartsWith("过去一年") || head.StartsWith("过去的一年")))
            Current = new(PartKind.Review, Period.Of(year - 1));
    }

    /// <summary>"主要预期目标是:…": the list itself, not talk of it.</summary>
    private static bool ListsTargets(ReadOnlySpan<char> sentence)
    {
        const string words = "预期目标";
        var at = sentence.IndexOf(words);
        return at >= 0 && sentence[(at + words.Length)..] is ['是' or '为' or ':' or '：', ..];
    }

    /// <summary>"2025年是…", "刚刚过去的2020年", "报告回顾了2023年工作".</summary>
    private static bool IsAboutYear(ReadOnlySpan<char> head) =>
        head.Contains("年是", StringComparison.Ordinal) || head.Contains("年,是", StringComparison.Ordinal) || head.Contains("年，是", StringComparison.Ordinal)
        || head.StartsWith("刚刚过去的") || head.Contains("回顾", StringComparison.Ordinal);

    private void EnterYear(int named)
    {
        if (named == year && Current.Kind != PartKind.LongPlan)
            Current = new(PartKind.Plan, Period.Of(year));
        else if (named == year - 1 && !Current.LooksAhead)
            Current = new(PartKind.Review, Period.Of(year - 1));
    }

    private Period AroundFive(bool back) => back ? new(year - 5, year - 1) : new(year, year + 4);

    /// <summary>The years of “十四五” and its like: the thirteenth plan began in 2016, each lasts five years.</summary>
    internal static Period? PlanYears(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Numbers.Length; i++)
        {
            var at = text.IndexOf(Numbers[i]);
            if (at >= 0 && at + 2 < text.Length && text[at + 2] == '五')
                return new(2006 + (5 * i), 2010 + (5 * i));
        }
        return null;
    }

    /// <summary>The first year named in a text: four digits before 年, or between brackets or at the end.</summary>
    private static int? YearIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 4 < text.Length; at++)
        {
            if (text[at] is '1' or '2' && text[at + 4] == '年' && int.TryParse(text.Slice(at, 4), out var named) && named is > 1949 and < 2100)
                return named;
        }
        return null;
    }
}
