using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tracker.Reports;

/// <summary>Reads off a report's first lines and headings whose it is, of which year, and where, when and by whom it was given.</summary>
internal sealed class HeadReader(PlaceFinder places, Catalogue catalogue)
{
    private const int Longest = 1500;   // Characters of a head; a report of an account has no first section to end it.
    private const int LongestLine = 400; // Characters of a line, for where a page runs the whole report into one.
    private const int LongestQuote = 40;
    private const int PageHeadLines = 12; // Title, byline, date and speaker are on fewer.

    /// <param name="clean">The report's cleaned text: there no name is cut in two. Dates and bylines are only on the page.</param>
    public ReportHead Read(FoldedLines lines, Article article, ArticleShape shape, string clean)
    {
        var title = article.Title < 0 ? null : ReportTitle.Bare(lines[article.Title]).ToString();
        var head = HeadOf(clean);
        var page = PageHeadOf(lines, article);
        var meeting = ReportPatterns.Meeting().Match(head);
        var (district, whose) = DistrictOf(title, head, meeting.Success ? meeting : null, clean);
        var date = (meeting.Success ? MeetingDate.Before(head, meeting.Index) : null) ?? MeetingDate.Alone(page);
        var (year, when) = new YearReader(shape.Kind, shape.Headings).Read(title, date, clean);
        return new ReportHead(
            district?.Code,
            year,
            shape.Kind,
            title ?? TitleFor(district, year, shape.Kind),
            meeting.Success ? MeetingName(meeting) : null,
            ReportPatterns.Speaker().Match(head) is { Success: true } speaker ? speaker.Groups["name"].Value : null,
            date?.Text ?? MeetingDate.Published(page),
            $"地区：{whose}；年份：{when}");
    }

    private (District? District, string Evidence) DistrictOf(string? title, string head, Match? meeting, ReadOnlySpan<char> text)
    {
        if (meeting is not null && meeting.Groups["nation"].Success)
            return Told(new PlaceFinder.Place(catalogue.District("000000"), "全国"), MeetingName(meeting));
        if (meeting is not null && places.EndOf(meeting.Groups["place"].Value) is { } host)
            return Told(host, MeetingName(meeting));
        if (title is not null && FirstPlace(ReportPatterns.TitlePlace(), title) is { } titled)
            return Told(titled, title);
        if (FirstPlace(ReportPatterns.Government(), head) is { } speaking)
            return Told(speaking, $"{speaking.Words}政府");
        if (title is not null && places.In(title) is { } named)
            return Told(named, title);
        if (places.MostMentioned(text) is var (most, times))
            return (most, $"文首没有写明，全文提到“{most.NameZh}”及其别称、简称 {times} 次，远多于其他地区");
        return (null, "文中没有写明");
    }

    private PlaceFinder.Place? FirstPlace(Regex pattern, string text)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (places.EndOf(match.Groups["place"].Value) is { } place)
                return place;
        }
        return null;
    }

    private static (District? District, string Evidence) Told(PlaceFinder.Place place, string words) => place.District is { } district
        ? (district, $"“{Quote(words)}”")
        : (null, $"文中为“{place.Words}”，目录中没有（“{Quote(words)}”）");

    // The words before 第 may be a whole sentence's: only the place belongs to the meeting's name.
    private static string MeetingName(Match meeting)
    {
        var place = meeting.Groups["place"].Value;
        var at = place.LastIndexOf('在');
        place = at < 0 ? place.TrimStart('日') : place[(at + 1)..];
        return (place.Length <= 24 ? place : "") + meeting.Groups["meeting"].Value;
    }

    private static string HeadOf(string clean)
    {
        var head = new StringBuilder();
        foreach (var line in clean.AsSpan().EnumerateLines())
        {
            if (LineShape.IsTopSection(line) || head.Length >= Longest)
                break;
            head.Append(line[..Math.Min(line.Length, LongestLine)]).Append('\n');
        }
        return head.ToString();
    }

    private static string PageHeadOf(FoldedLines lines, Article article)
    {
        var head = new StringBuilder();
        for (var i = article.First; i < Math.Min(article.End, article.First + PageHeadLines); i++)
            head.Append(lines[i][..Math.Min(lines[i].Length, LongestQuote)]).Append('\n');
        return head.ToString();
    }

    private static string TitleFor(District? district, int? year, ReportKind kind)
    {
        var when = year is { } y ? string.Create(CultureInfo.InvariantCulture, $"{y}年") : "";
        return $"{district?.NameZh}{when}{(kind is ReportKind.Plan ? "国民经济和社会发展计划报告" : "政府工作报告")}（文中没有标题）";
    }

    private static string Quote(string words) => BriefText.Of(words, LongestQuote);
}
