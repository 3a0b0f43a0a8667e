using System.Globalization;
using System.Text.RegularExpressions;

namespace Tracker.Reports;

/// <summary>The day a report was given, and the words that say so.</summary>
internal sealed record MeetingDate(int Year, int Month, string Text, string Words)
{
    private const int Reach = 30; // Characters between a date and the meeting it belongs to.

    /// <summary>The date that stands right before a meeting's name: "2019年1月31日在青岛市即墨区第…".</summary>
    /// <param name="meeting">Where the meeting's name begins in the head.</param>
    public static MeetingDate? Before(string head, int meeting) =>
        All(head, Math.Max(0, meeting - Reach), meeting).LastOrDefault();

    /// <summary>A date on a line by itself: "（2019年1月31日）".</summary>
    public static MeetingDate? Alone(string head) => All(head, 0, head.Length).FirstOrDefault(date => LineShape.IsDate(date.Words));

    /// <summary>The date of a byline: "发布时间：2021-01-22".</summary>
    public static string? Published(string head)
    {
        var at = head.IndexOf("发布", StringComparison.Ordinal);
        return at >= 0 && ReportPatterns.Date().Match(head, at, Math.Min(Reach, head.Length - at)) is { Success: true } date ? Iso(date) : null;
    }

    private static string? Iso(Match date) =>
        DateOnly.TryParseExact(
            string.Create(CultureInfo.InvariantCulture, $"{Number(date, "y")}-{Number(date, "m")}-{Number(date, "d")}"),
            "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static int Number(Match date, string part) => int.Parse(date.Groups[part].ValueSpan, CultureInfo.InvariantCulture);

    private static IEnumerable<MeetingDate> All(string head, int from, int to)
    {
        foreach (Match match in ReportPatterns.Date().Matches(head, from))
        {
            if (match.Index >= to)
                yield break;
            if (Iso(match) is not { } text)
                continue;
            var start = head.LastIndexOf('\n', match.Index) + 1;
            var end = head.IndexOf('\n', match.Index);
            var line = head[start..(end < 0 ? head.Length : end)].TrimStart('—', '―', '-', ' ');
            yield return new MeetingDate(Number(match, "y"), Number(match, "m"), text, BriefText.Of(line, Reach));
        }
    }
}
