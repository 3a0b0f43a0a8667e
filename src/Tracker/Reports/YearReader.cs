using System.Globalization;
using System.Text.RegularExpressions;

namespace Tracker.Reports;

/// <summary>The year a report is addressed to, and the words that tell. What is not said is not guessed.</summary>
internal sealed class YearReader(ReportKind kind, List<string> headings)
{
    private const int LastSpringMonth = 9; // A congress held later in the year sets the goals of the next one.
    private const int OpeningReach = 4000; // Characters in which a report without a head says what year it speaks of.

    /// <param name="date">When it was given; null where the text does not say.</param>
    /// <returns>Null where neither meeting, headings, title nor text give a year.</returns>
    public (int? Year, string Evidence) Read(string? title, MeetingDate? date, ReadOnlySpan<char> text)
    {
        if (kind is ReportKind.Bulletin or ReportKind.Goals or ReportKind.Completion)
            return OfTitle(title) ?? Nothing;
        if (date is { Month: <= LastSpringMonth })
            return (date.Year, $"“{date.Words}”");
        return Ahead() ?? AfterAutumn(date) ?? OfTitle(title) ?? Back() ?? Spoken(text) ?? Nothing;
    }

    private static (int?, string)? AfterAutumn(MeetingDate? date) => date is null ? null : (date.Year + 1, $"“{date.Words}”，年末召开，安排下一年");

    private static (int?, string) Nothing => (null, "文中没有写明");

    // "二、2025年工作安排"
    private (int?, string)? Ahead()
    {
        foreach (var heading in headings)
        {
            if (!ReportPatterns.LooksBack().IsMatch(heading) && ReportPatterns.LooksAhead().IsMatch(heading) && YearsIn(heading) is [.., var year])
                return (year, $"“{Brief(heading)}”");
        }
        return null;
    }

    // "一、2018年工作回顾": the year after.
    private (int?, string)? Back()
    {
        foreach (var heading in headings)
        {
            if (ReportPatterns.LooksBack().IsMatch(heading) && YearsIn(heading) is [var year, ..])
                return (year + 1, $"“{Brief(heading)}”，安排下一年");
        }
        return null;
    }

    // A plan report's title names the year that was carried out and, mostly, the year that is planned.
    private (int?, string)? OfTitle(string? title)
    {
        if (title is null)
            return null;
        if (ReportPatterns.ChineseYear().Match(title) is { Success: true } chinese)
            return (Arabic(chinese.ValueSpan), $"“{title}”");
        List<int> years = [.. ReportPatterns.Year().Matches(title).Select(ToYear)];
        if (years.Count == 0)
            return null;
        return kind is ReportKind.Plan && years.Count == 1 && title.Contains("执行情况", StringComparison.Ordinal)
            ? (years[0] + 1, $"“{title}”，安排下一年")
            : (years.Max(), $"“{title}”");
    }

    // "2024年政府工作的总体要求", "报告回顾了2023年工作"; else the latest year that the text says something of ("2025年是…收官之年"),
    // unless it names the year after, for then that one may be the year it plans.
    private static (int?, string)? Spoken(ReadOnlySpan<char> text)
    {
        var opening = text[..Math.Min(text.Length, OpeningReach)].ToString();
        if (ReportPatterns.YearPlanned().Match(opening) is { Success: true } planned)
            return (YearOf(planned), $"“{Brief(planned.Value)}”");
        if (ReportPatterns.YearLookedBackAt().Match(opening) is { Success: true } back)
            return (YearOf(back) + 1, $"“{Brief(back.Value)}”，安排下一年");
        var latest = ReportPatterns.YearSpokenOf().Matches(opening).MaxBy(YearOf);
        if (latest is null)
            return null;
        var year = YearOf(latest);
        return text.Contains(string.Create(CultureInfo.InvariantCulture, $"{year + 1}年"), StringComparison.Ordinal) ? null : (year, $"“{Brief(latest.Value)}”");
    }

    private static List<int> YearsIn(string heading) => [.. ReportPatterns.SingleYear().Matches(heading).Select(ToYear)];

    private static int ToYear(Match match) => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);

    private static int YearOf(Match match) => int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);

    private static int Arabic(ReadOnlySpan<char> numerals)
    {
        var year = 0;
        foreach (var c in numerals)
            year = year * 10 + (c is '〇' or '○' or '零' ? 0 : "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) + 1);
        return year;
    }

    private static string Brief(string words) => BriefText.Of(words, 24);
}
