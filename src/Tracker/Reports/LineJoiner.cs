namespace Tracker.Reports;

/// <summary>Tells whether a line goes on with the sentence that the lines before it left open.</summary>
internal sealed class LineJoiner
{
    private const int Shortest = 15;            // Characters: shorter lines say nothing about how a document is wrapped.
    private const int WidestWrap = 120;
    private const int FewestLines = 8;
    private const int LongParagraph = 60;       // Characters: no heading is longer, so an open end is a cut sentence.
    private const int BracketReach = 40;        // An opening bracket further back was most likely never closed.

    private readonly bool blankBetweenParagraphs;
    private readonly int wrapWidth; // 0 where lines are not wrapped at a width.

    /// <summary>Looks at how the lines of a document are laid out.</summary>
    public LineJoiner(FoldedLines lines, int first, int end)
    {
        int looked = 0, open = 0, afterBlank = 0;
        var widths = new int[WidestWrap + 1];
        for (var i = first; i < end; i++)
        {
            afterBlank += lines.AfterBlank(i) ? 1 : 0;
            var line = lines[i];
            if (line.Length < Shortest || LineShape.IsHeading(line))
                continue;
            looked++;
            if (!LineShape.EndsPlain(line) && !LineShape.EndsInside(line))
                continue;
            open++;
            widths[Math.Min(line.Length, WidestWrap)]++;
        }
        blankBetweenParagraphs = afterBlank * 2 > end - first;
        wrapWidth = looked >= FewestLines && open * 5 > looked * 2 ? Median(widths, open) : 0;
    }

    /// <param name="paragraph">All that was joined so far.</param>
    /// <param name="hasSentence">True where a whole sentence ends in <paramref name="paragraph"/>.</param>
    /// <param name="lastLine">Length of the last line in <paramref name="paragraph"/>.</param>
    /// <param name="afterBlank">True where an empty line stands between the two.</param>
    public bool Continues(ReadOnlySpan<char> paragraph, bool hasSentence, int lastLine, ReadOnlySpan<char> next, bool afterBlank)
    {
        if (LineShape.StartsInside(next) || LineShape.CutsFigure(paragraph, next))
            return true;
        if (LineShape.StartsAnew(next) || paragraph[^lastLine..].Contains('\t') || IsWhole(paragraph))
            return false;
        if (LineShape.EndsInside(paragraph) || LeavesBracketOpen(paragraph))
            return true;
        if (!LineShape.EndsPlain(paragraph))
            return false;
        return (blankBetweenParagraphs && !afterBlank)
            || (wrapWidth > 0 && lastLine * 10 >= wrapWidth * 8)
            || hasSentence
            || paragraph.Length >= LongParagraph;
    }

    // A heading, a title, a row of cells: complete without a full stop.
    private static bool IsWhole(ReadOnlySpan<char> paragraph) =>
        LineShape.IsHeading(paragraph)
        || paragraph is [.., '|']
        || (paragraph.Length <= LongParagraph && (paragraph.EndsWith("报告", StringComparison.Ordinal) || paragraph.EndsWith("会议上", StringComparison.Ordinal)));

    private static bool LeavesBracketOpen(ReadOnlySpan<char> paragraph)
    {
        if (Characters.EndsSentence(paragraph[^1]))
            return false;
        var tail = paragraph[Math.Max(0, paragraph.Length - BracketReach)..];
        return tail.LastIndexOfAny('（', '(') > tail.LastIndexOfAny('）', ')')
            || tail.LastIndexOf('“') > tail.LastIndexOf('”')
            || tail.LastIndexOf('《') > tail.LastIndexOf('》');
    }

    // Of the lines that end in the middle of a sentence most are as wide as the page.
    private static int Median(int[] widths, int count)
    {
        var width = -1;
        for (var seen = 0; seen * 2 < count;)
            seen += widths[++width];
        return width == WidestWrap ? 0 : width;
    }
}
