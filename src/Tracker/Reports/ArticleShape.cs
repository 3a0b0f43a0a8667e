namespace Tracker.Reports;

/// <summary>What speaks for an article being a report, and of which kind.</summary>
internal sealed class ArticleShape
{
    private const int HeadingLength = 40;   // Characters of a heading that are looked at, for where a page runs it into its paragraph.
    private const int Enough = 3;
    private const int FewestFigures = 15;   // A news item on the session has a handful; one that retells the report has dozens.

    private static readonly WordSet Deliveries = new(["向大会作", "作政府工作报告", "作了政府工作报告", "作工作报告"]);
    private static readonly WordSet Retellings = new(["报告回顾", "报告指出", "报告提出", "报告总结", "报告明确", "报告强调"]);

    private readonly ReportKind? titled;
    private readonly bool hasBody;
    private readonly bool isDelivered;
    private readonly bool isRetold;
    private readonly int structure;

    public ArticleShape(FoldedLines lines, Article article)
    {
        var text = lines.Between(article.First, article.End);
        titled = article.Title < 0 ? null : ReportTitle.KindOf(lines[article.Title]);
        bool looksBack = false, looksAhead = false, opens = false;
        for (var i = article.First; i < article.End; i++)
        {
            var line = lines[i];
            hasBody |= line.Contains('。') && !PageFurniture.Is(line);
            opens |= Article.IsOpening(line);
            if (!LineShape.IsTopSection(line) && !LineShape.IsYearHeading(line))
                continue;
            var heading = line[..Math.Min(line.Length, HeadingLength)].ToString();
            Headings.Add(heading);
            var back = ReportPatterns.LooksBack().IsMatch(heading);
            looksBack |= back;
            looksAhead |= !back && ReportPatterns.LooksAhead().IsMatch(heading);
        }
        isDelivered = Deliveries.IsIn(text);
        isRetold = isDelivered && Retellings.IsIn(text) && HasFigures(text);
        structure = (titled is null ? 0 : 3) + (opens ? 3 : 0) + (looksBack ? 2 : 0) + (looksAhead ? 2 : 0)
            + (Has(text, "各位代表") ? 1 : 0) + (Has(text, "主要预期目标") || Has(text, "预期目标是") ? 1 : 0);
    }

    /// <summary>The beginnings of its sections of the first order.</summary>
    public List<string> Headings { get; } = [];

    public bool IsReport => hasBody && (structure >= Enough || isRetold);

    /// <summary>Work unless title or headings name another kind.</summary>
    public ReportKind Kind => titled ?? (Headings.Exists(h => h.Contains("计划执行情况", StringComparison.Ordinal)) ? ReportKind.Plan : ReportKind.Work);

    /// <summary>Why it is no report.</summary>
    public string Why =>
        !hasBody && titled is not null ? "只有标题，没有报告正文"
        : !hasBody ? "没有成句的正文（导航、链接或标题）"
        : isDelivered ? "只报道作报告一事，没有转述报告内容"
        : "广告、新闻或其他文章，没有政府报告的结构";

    private static bool Has(ReadOnlySpan<char> text, string word) => text.Contains(word, StringComparison.Ordinal);

    private static bool HasFigures(ReadOnlySpan<char> text)
    {
        var figures = 0;
        while (figures < FewestFigures && text.IndexOfAnyInRange('0', '9') is >= 0 and var at)
        {
            text = text[at..];
            var end = text.IndexOfAnyExceptInRange('0', '9');
            text = end < 0 ? [] : text[end..];
            figures++;
        }
        return figures >= FewestFigures;
    }
}
