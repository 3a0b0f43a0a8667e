using System.Globalization;
using System.Text.RegularExpressions;

namespace Tracker.Reports;

/// <summary>The day a report was given, and the words that say so.</summary>
internal sealed record MeetingDate(int Year, int Month, string Text, string Words)
{
    private const int Reach = 30; // Characters between a date and the meeting it belongs to: "2019年1月31日在青岛市即墨区第…".

    /// <param name="meeting">Where the meeting's name begins in the head; -1 where it has none.</param>
    /// <returns>The date right before the meeting, else one that stands on a line by itself; null where there is neither.</returns>
    public static MeetingDate? In(string head, int meeting)
    {
        MeetingDate? alone = null, before = null;
        foreach (Match match in ReportPatterns.Date().Matches(head))
        {
            if (Iso(match) is not { } text)
                continue;
            var line = LineAround(head, match.Index).TrimStart("—―- ");
            var date = new MeetingDate(Number(match, "y"), Number(match, "m"), text, line[..Math.Min(line.Length, Reach)].ToString());
            if (match.Index < meeting && match.Index >= meeting - Reach)
                before = date;
            else if (LineShape.IsDate(line))
                alone ??= date;
        }
        return before ?? alone;
    }

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

    private static ReadOnlySpan<char> LineAround(string head, int at)
    {
        var start = head.LastIndexOf('\n', at) + 1;
        var end = head.IndexOf('\n', at);
        return head.AsSpan(start, (end < 0 ? head.Length : end) - start);
    }
}
