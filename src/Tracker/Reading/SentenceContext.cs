namespace Tracker.Reading;

/// <summary>What the words around a figure say of when it is and whether it is promised or claimed, where they go against the part they stand in.</summary>
internal static class SentenceContext
{
    private static readonly WordSet Promises = new(["力争", "目标是", "预期目标"]);
    private static readonly WordSet Claims = new(["已有", "已达", "已建成", "已完成", "已累计", "上年实现"]);
    private static readonly WordSet Parts = new(["预计", "上半年", "前三季度", "一季度", "截至", "截止", "1-11月", "1-10月", "初步核算", "前11个月", "前10个月"]);
    private static readonly WordSet LevelEnds = new(["达", "到", "至", "总数", "总量", "拥有", "占", "为"]);
    private static readonly WordSet Since = new(["以来", "版", "起", "年底前", "年末"]);

    private static readonly WordSet SincePlan = new(["五”以来", "五以来", "五”时期以来", "五时期以来"]);
    private static readonly WordSet AtPlanEnd = new(["五”末", "五末", "五”期末", "五期末"]);

    private static readonly WordSet BackBehind = new(["来", "累计", "共", "间"]);
    private static readonly WordSet Held = new(["每年", "始终", "一直", "持续", "年均", "年平均", "平均为"]);
    private static readonly WordSet Throughout = new(["累计", "年均", "保持", "稳定在", "控制在", "连续", "平均"]);
    private static readonly WordSet StateEnds = new(["超过", "突破", "超", "覆盖", "已设", "已有"]);

    private const int OpeningLength = 4; // Characters before the end of a plan's name that opens a sentence.

    /// <summary>Role and period of a figure.</summary>
    /// <param name="head">The sentence up to the figure.</param>
    /// <param name="clause">The clause up to the figure.</param>
    public static (Role Role, Period Period) Of(Part part, int reportYear, ReadOnlySpan<char> head, ReadOnlySpan<char> clause, bool change, bool isRate)
    {
        var (role, period) = (part.Role, part.Period);
        if (!part.LooksAhead && Promises.IsIn(clause))
            return (Role.Target, Period.Of(reportYear));
        if (part.LooksAhead && (Claims.IsIn(clause) || SpeaksOfLastYear(clause)))
            return (Role.Outcome, Period.Of(reportYear - 1));
        if ((SpanNamed(clause, reportYear) ?? (SincePlan.IndexIn(head) is >= 0 and <= OpeningLength ? SpanNamed(head, reportYear) : null)) is { } span && (span.To >= reportYear) == part.LooksAhead)
            return (role, span);
        if ((NamedYear(head) ?? PlanEnd(head)) is { } named)
        {
            if (part.LooksAhead && named >= reportYear)
                period = Period.Of(named);
            else if (!part.LooksAhead && named < reportYear && named >= period.From && period.From != period.To)
                period = Period.Of(named);
            else if (part.Kind == PartKind.Review && named < reportYear && named >= reportYear - 3)
                period = Period.Of(named);
        }
        else if (part.Kind == PartKind.LongReview && !change && !Held.IsIn(clause) && (LevelEnds.IsIn(clause) || IsState(clause, isRate)))
            period = Period.Of(period.To); // FORMAT: a cumulative stock at the end of a year has that year.
        return (role, period);
    }

    /// <summary>"绿化覆盖率35.5%", "个体工商户超过1.1亿户": how things stand in the end, and nothing that was done or held over the years.</summary>
    private static bool IsState(ReadOnlySpan<char> clause, bool isRate) =>
        !Throughout.IsIn(clause) && (isRate || (StateEnds.AtEnd(clause) > 0 && !Wording.NamesDeed(clause)));

    /// <summary>True where a clause says in how many years: 三年内.</summary>
    public static bool NamesSpan(ReadOnlySpan<char> clause) => YearsWithin(clause) > 0;

    /// <summary>How many years 三年内 and 3年内 give; 0 where none are named.</summary>
    private static int YearsWithin(ReadOnlySpan<char> clause)
    {
        var at = clause.IndexOf("年内");
        return at > 0 && Numeral.TryRead(clause.Slice(at - 1, 1), out var years) && years.Value is > 1 and < 10 && (at < 2 || !char.IsAsciiDigit(clause[at - 2])) ? (int)years.Value : 0;
    }

    /// <summary>How many years 近三年, 五年来 and 五年累计 look back on; 0 where none do.</summary>
    private static int YearsBack(ReadOnlySpan<char> clause)
    {
        for (var at = 1; at < clause.Length; at++)
        {
            if (clause[at] != '年' || !Numeral.TryRead(clause.Slice(at - 1, 1), out var years) || years.Value is < 2 or > 10)
                continue;
            var before = clause[..(at - 1)];
            var single = before is not [.., (>= '0' and <= '9') or '十' or '第' or '.'];
            if (single && (before.EndsWith("近") || before.EndsWith("过去") || BackBehind.AtStart(clause[(at + 1)..]) > 0))
                return (int)years.Value;
        }
        return 0;
    }

    /// <summary>Years counted from the report: 近三年, 十年来, 今明两年, 三年内.</summary>
    private static Period? SpanNamed(ReadOnlySpan<char> clause, int reportYear)
    {
        if (YearsWithin(clause) is > 0 and var years)
            return new(reportYear, reportYear + years - 1);
        if (clause.Contains("今明两年", StringComparison.Ordinal))
            return new(reportYear, reportYear + 1);
        if (YearsBack(clause) is > 0 and var past)
            return new(reportYear - past, reportYear - 1);
        if (SincePlan.IsIn(clause) && Outline.PlanYears(clause) is { } plan && plan.From < reportYear)
            return new(plan.From, reportYear - 1);
        return clause.StartsWith("十年") ? new(reportYear - 10, reportYear - 1) : null;
    }

    /// <summary>"去年…", but not "比去年增加".</summary>
    private static bool SpeaksOfLastYear(ReadOnlySpan<char> clause)
    {
        var at = clause.IndexOf("去年");
        return at >= 0 && (at == 0 || clause[at - 1] is not ('比' or '较' or '于' or '同'));
    }

    /// <summary>True for figures that are not final: 预计, part-years.</summary>
    public static bool IsPreliminary(ReadOnlySpan<char> head) => Parts.IsIn(head);

    /// <summary>"到“十四五”末": the plan's last year; none where it is what the figure is held against.</summary>
    private static int? PlanEnd(ReadOnlySpan<char> head)
    {
        var at = AtPlanEnd.IndexIn(head);
        return at >= 0 && head[..at].LastIndexOfAny('比', '较') < 0 ? Outline.PlanYears(head)?.To : null;
    }

    /// <summary>The year that the sentence last names before the figure; none where it only starts a span or a comparison.</summary>
    private static int? NamedYear(ReadOnlySpan<char> head)
    {
        for (var at = head.Length - 5; at >= 0; at--)
        {
            if (head[at + 4] != '年' || head[at] is not ('1' or '2') || !int.TryParse(head.Slice(at, 4), out var year) || year is < 1990 or > 2060)
                continue;
            var before = at > 0 ? head[at - 1] : '\0';
            var behind = head[(at + 5)..Math.Min(head.Length, at + 8)];
            if (before is '比' or '较' or '自' or '从' or '于' or '-' or '—' or '至' || Since.IsIn(behind) && before != '到')
                return null;
            if (behind is ['度', not (',' or '，'), ..] && before is not ('\0' or ',' or '，'))
                return null; // "获得2021年度奖励": the year of a prize
            return year;
        }
        return null;
    }
}
