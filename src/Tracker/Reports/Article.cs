namespace Tracker.Reports;

/// <summary>One piece of a page: its lines from <paramref name="First"/> up to <paramref name="End"/>, which is not included.</summary>
/// <param name="Title">The line of its title; -1 where it has none.</param>
internal readonly record struct Article(int First, int End, int Title)
{
    private const int LongestTitle = 60;    // Characters.
    private const int ShortestSentence = 15;
    private const int HeadLines = 8;        // Between a title and the words a report opens with.

    /// <summary>Cuts a page where an article's title stands, or where another report opens.</summary>
    public static List<Article> Cut(FoldedLines lines)
    {
        var articles = new List<Article>();
        var (first, title) = (0, -1);
        bool hasBody = false, hasOpened = false, hasEnded = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var opens = IsOpening(line);
            var isTitle = IsReportTitle(lines, i, hasBody);
            var inReport = !hasEnded && (hasOpened || (title >= 0 && ReportTitle.KindOf(lines[title]) is not null));
            var begins = isTitle ? title < 0 || !line.SequenceEqual(lines[title]) : StartsOther(lines, i, inReport, hasEnded) || (opens && hasOpened);
            if (begins && hasBody)
            {
                var start = opens && !isTitle ? BackOverHead(lines, i, first) : i;
                articles.Add(new Article(first, start, title));
                (first, title) = (start, -1);
                hasBody = hasOpened = hasEnded = false;
            }
            if (!hasBody && (isTitle ? title < 0 || !ReportTitle.SaysOnlyKind(line) || ReportTitle.KindOf(lines[title]) is null : begins && title < 0 && !opens))
                title = i;
            hasOpened |= opens;
            hasEnded |= IsFarewell(line) || (hasBody && PageFurniture.Closes(line));
            hasBody |= line.Length >= ShortestSentence && line.Contains('。') && !PageFurniture.Is(line);
        }
        if (first < lines.Count)
            articles.Add(new Article(first, lines.Count, title));
        return articles;
    }

    /// <summary>True where a speaker presents a report to the meeting: "现在，我代表区人民政府向大会报告工作".</summary>
    public static bool IsOpening(ReadOnlySpan<char> line)
    {
        line = line[..Math.Min(line.Length, 300)];
        return (line.Contains("我代表", StringComparison.Ordinal) || line.Contains("委托", StringComparison.Ordinal))
            && (line.Contains("请予审议", StringComparison.Ordinal) || line.Contains("向大会报告", StringComparison.Ordinal) || line.Contains("请审议", StringComparison.Ordinal));
    }

    // After the body began, a bare 政府工作报告 may be a link or a mention that stands on its own line: a head must follow it.
    private static bool IsReportTitle(FoldedLines lines, int i, bool hasBody)
    {
        if (ReportTitle.KindOf(lines[i]) is null)
            return false;
        if (!hasBody || !ReportTitle.SaysOnlyKind(lines[i]))
            return true;
        for (var next = i + 1; next < Math.Min(lines.Count, i + 1 + HeadLines); next++)
        {
            if (IsOpening(lines[next]) || lines[next].EndsWith("会议上", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    // The title of something else on the page: a heading of the first order in Markdown (unless a report goes on under it),
    // a title with its byline under it, a title after the date line that closed the article before, a title under a rule
    // once the report has ended.
    private static bool StartsOther(FoldedLines lines, int i, bool inReport, bool hasEnded)
    {
        var line = lines[i];
        if (lines.Level(i) == 1 && !inReport)
            return true;
        if (line.Length is < 6 or > LongestTitle || line.Contains('。') || LineShape.IsSection(line) || PageFurniture.Is(line))
            return false;
        if (i + 1 < lines.Count && lines[i + 1].StartsWith("发布时间", StringComparison.Ordinal))
            return true;
        var before = i - 1;
        while (before >= 0 && LineShape.IsDecoration(lines[before]))
            before--;
        var underRule = before < i - 1;
        return before < 0
            ? underRule
            : (underRule && (hasEnded || line is ['【', ..])) || ((underRule || hasEnded) && LineShape.IsDate(lines[before]));
    }

    // "为……而努力奋斗！": the last sentence of a report.
    private static bool IsFarewell(ReadOnlySpan<char> line) =>
        line is [.., '!' or '！' or '。'] && (line[..^1].EndsWith("奋斗", StringComparison.Ordinal) || line[..^1].EndsWith("谢谢大家", StringComparison.Ordinal));

    private static int BackOverHead(FoldedLines lines, int opening, int first)
    {
        var start = opening;
        while (start > first + 1 && opening - start < HeadLines && lines[start - 1].Length <= LongestTitle && !lines[start - 1].Contains('。') && !IsFarewell(lines[start - 1]))
            start--;
        return start;
    }
}
