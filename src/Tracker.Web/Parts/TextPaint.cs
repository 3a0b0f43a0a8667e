namespace Tracker.Web.Parts;

/// <summary>Says of each character of a report's text which mark it is shown in.</summary>
/// <remarks>A clause inside another cuts it in two; of two that overlap the earlier keeps the shared words. So each is seen, and no word is marked twice.</remarks>
internal sealed class TextPaint
{
    private readonly ReportText text;
    private readonly TextMark?[] shownIn;
    private readonly HashSet<TextMark> opened = [];
    private readonly ILookup<int, TextMark> covered;

    public TextPaint(ReportText text, IReadOnlyList<TextMark> marks)
    {
        this.text = text;
        shownIn = new TextMark?[text.Where.Length];
        // From the back, so that what is painted over belongs to what begins later or reaches further.
        foreach (var mark in marks.OrderByDescending(mark => mark.Where.End).ThenBy(mark => mark.Where.Start))
            shownIn.AsSpan(mark.Where.Start - text.Where.Start, mark.Where.Length).Fill(mark);
        var seen = shownIn.ToHashSet();
        covered = marks.Where(mark => !seen.Contains(mark)).ToLookup(mark => mark.Where.Start);
    }

    /// <summary>The runs of a stretch; stretches are asked for in the order of the text.</summary>
    public IReadOnlyList<TextRun> Runs(Extent where)
    {
        var runs = new List<TextRun>();
        for (var start = where.Start; start < where.End;)
        {
            var mark = ShownIn(start);
            var end = start + 1;
            while (end < where.End && ReferenceEquals(ShownIn(end), mark) && !covered.Contains(end))
                end++;
            // Lines that belong together are one paragraph here.
            runs.Add(new(text.Document[start..end].ReplaceLineEndings(""), mark, mark is not null && opened.Add(mark), [.. covered[start]]));
            start = end;
        }
        return runs;
    }

    private TextMark? ShownIn(int place) => shownIn[place - text.Where.Start];
}
