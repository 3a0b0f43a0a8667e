using System.Globalization;
using System.Text;
using Tracker.Reading;
using Tracker.Reports;

namespace Tracker.Web.Parts;

/// <summary>A report's text with its marks, cut into pages that a telephone loads at once.</summary>
public sealed class PagedText
{
    // Characters: a report that came as one line is cut at its stops.
    private const int LongestParagraph = 600;

    // Bytes of a page's text, marks and their entries in its list; the rest of 60 kB is for the frame, the headings and the stylesheet.
    private const int PageWeight = 24_000;
    private const int MarkWeight = 230;

    private PagedText(IReadOnlyList<IReadOnlyList<TextParagraph>> pages) => Pages = pages;

    /// <summary>The paragraphs of each page; one page at least.</summary>
    public IReadOnlyList<IReadOnlyList<TextParagraph>> Pages { get; }

    /// <param name="text">The text; page furniture in it is left out, and lines that were cut are joined.</param>
    public static PagedText Of(ReportText text, IReadOnlyList<TextMark> marks)
    {
        var clean = TextCleaner.Clean(text.Document.Substring(text.Where.Start, text.Where.Length));
        var paint = new TextPaint(text, marks);
        var headings = Heading.Of(clean.Text).Select((heading, i) => (heading.Start, Heading: new TextHeading(Id(i), heading.Words, heading.IsTop))).ToDictionary();
        return new(InPages(Stretches(clean.Text, headings.ContainsKey).Select(stretch =>
        {
            var original = clean.ToOriginal(stretch);
            return new TextParagraph(headings.GetValueOrDefault(stretch.Start), paint.Runs(original with { Start = original.Start + text.Where.Start }));
        })));
    }

    /// <summary>The headings of the whole text, each with its page.</summary>
    public IEnumerable<(TextHeading Heading, int Page)> Headings => Pages.SelectMany((page, i) => page.Select(paragraph => paragraph.Heading).OfType<TextHeading>().Select(heading => (heading, i + 1)));

    /// <summary>The page, from 1, that an anchor stands on; null where it stands on none.</summary>
    public int? PageOf(string mark)
    {
        for (var i = 0; i < Pages.Count; i++)
        {
            if (Pages[i].Any(paragraph => paragraph.Marks.Any(known => known.Id == mark)))
                return i + 1;
        }
        return null;
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"section-{number + 1}");

    /// <summary>The paragraphs: lines, cut before headings and, where they are long, behind stops.</summary>
    private static IEnumerable<Extent> Stretches(string text, Func<int, bool> isHeading)
    {
        for (var start = 0; start < text.Length;)
        {
            if (text[start] == '\n')
            {
                start++;
                continue;
            }
            var end = start + 1;
            while (end < text.Length && end < start + LongestParagraph && text[end] != '\n' && !isHeading(end))
                end++;
            if (end == start + LongestParagraph && end < text.Length)
                end = CutBefore(text, start, end);
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                yield return Extent.Between(start, end);
            start = end;
        }
    }

    private static int CutBefore(string text, int start, int end)
    {
        var stretch = text.AsSpan(start, end - start);
        var stop = stretch.LastIndexOfAny('。', '！', '？');
        if (stop < 0)
            stop = stretch.LastIndexOfAny('；', '，', ',');
        return stop >= 0 ? start + stop + 1 : char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static List<IReadOnlyList<TextParagraph>> InPages(IEnumerable<TextParagraph> paragraphs)
    {
        var pages = new List<IReadOnlyList<TextParagraph>>();
        var page = new List<TextParagraph>();
        var weight = 0;
        foreach (var paragraph in paragraphs)
        {
            var more = Weight(paragraph);
            if (page.Count > 0 && weight + more > PageWeight)
            {
                pages.Add([.. page]);
                page.Clear();
                weight = 0;
            }
            page.Add(paragraph);
            weight += more;
        }
        pages.Add(page);
        return pages;
    }

    private static int Weight(TextParagraph paragraph) => paragraph.Runs.Sum(run => Encoding.UTF8.GetByteCount(run.Text)) + (MarkWeight * paragraph.Marks.Count());
}
