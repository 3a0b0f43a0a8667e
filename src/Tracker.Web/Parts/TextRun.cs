namespace Tracker.Web.Parts;

/// <summary>A stretch of a report's text: plain, or the clause of a statement.</summary>
public sealed record TextRun(string Text, Statement? Statement)
{
    /// <summary>Cuts a report's text into paragraphs at its line ends, and each into runs.</summary>
    /// <remarks>Where clauses overlap, the earlier keeps the shared words and the later is marked from there on; one that lies wholly inside another, or outside the report, is not marked.</remarks>
    public static IReadOnlyList<IReadOnlyList<TextRun>> Paragraphs(ReportText text, IEnumerable<Statement> statements)
    {
        var paragraphs = new List<IReadOnlyList<TextRun>>();
        var runs = new List<TextRun>();
        foreach (var run in Runs(text, statements))
        {
            var lines = run.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                    Close();
                // An id may stand on a page once: only the first line of a clause carries its statement.
                if (lines[i].Trim().Length > 0)
                    runs.Add(new(lines[i].Trim('\r'), i == 0 ? run.Statement : null));
            }
        }
        Close();
        return paragraphs;

        void Close()
        {
            if (runs.Count > 0)
                paragraphs.Add([.. runs]);
            runs.Clear();
        }
    }

    /// <summary>Ids of the statements that paragraphs mark.</summary>
    public static IReadOnlySet<string> Marked(IEnumerable<IReadOnlyList<TextRun>> paragraphs) =>
        paragraphs.SelectMany(runs => runs).Select(run => run.Statement?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<TextRun> Runs(ReportText report, IEnumerable<Statement> statements)
    {
        var (text, at, end) = (report.Document, report.Where.Start, report.Where.End);
        foreach (var statement in statements.Where(s => s.Where.Length > 0 && report.Where.Contains(s.Where)).OrderBy(s => s.Where.Start))
        {
            if (statement.Where.End <= at)
                continue;
            var start = Math.Max(at, statement.Where.Start);
            if (start > at)
                yield return new(text[at..start], null);
            yield return new(text[start..statement.Where.End], statement);
            at = statement.Where.End;
        }
        if (at < end)
            yield return new(text[at..end], null);
    }
}
