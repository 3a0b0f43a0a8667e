using Tracker.Reports;

namespace Tracker.Reading;

/// <summary>What a reading found.</summary>
public sealed record ReadReport(IReadOnlyList<Statement> Statements, IReadOnlyList<Unread> Unread)
{
    /// <summary>The statements without those that only words make: projects by name, and what is said of a goal itself.</summary>
    public IEnumerable<Statement> InFigures => Statements.Where(statement => !statement.InWords);
}

/// <summary>Reads a report: text in, statements out. Pure: no I/O, no clock, no database.</summary>
public sealed class ReportReader(Catalogue catalogue)
{
    private readonly IndicatorFinder indicators = new(catalogue);

    /// <param name="report">Whose text it is; its year decides what the parts of the text speak of.</param>
    /// <param name="clean">The text, with its way back to the document.</param>
    /// <returns>The statements in the order of the text, roles target and outcome only, and the figures that were seen and not understood.</returns>
    public ReadReport Read(Report report, CleanText clean)
    {
        var outline = new Outline(report.Year);
        return Read(report, clean, sentence =>
        {
            outline.Enter(clean.Text, sentence);
            return outline.Current;
        });
    }

    /// <summary>Reads a clause by itself, as it would be read where a report sets this year's goals, or says what came of last year's.</summary>
    /// <param name="role">Target or outcome: what a person takes it for.</param>
    public ReadReport ReadClause(Report report, string clause, Role role)
    {
        var part = role is Role.Target ? new Part(PartKind.Plan, Period.Of(report.Year)) : new Part(PartKind.Review, Period.Of(report.Year - 1));
        return Read(report, CleanText.Verbatim(clause), _ => part);
    }

    private ReadReport Read(Report report, CleanText clean, Func<Extent, Part> partOf)
    {
        var text = clean.Text;
        var reader = new SentenceReader(indicators);
        var statements = new StatementList(report, clean);
        var figures = new List<FigureToken>();
        var unread = new List<Extent>();
        foreach (var sentence in Sentences.Of(text))
        {
            var part = partOf(sentence);
            if (part.Role == Role.Context)
                continue;
            figures.Clear();
            unread.Clear();
            FigureScanner.Scan(text, sentence, figures, unread);
            var drafts = reader.Read(text, sentence, figures);
            Commitments.Read(text, sentence, drafts, indicators);
            Milestones.Read(text, sentence, drafts, part.LooksAhead);
            foreach (var draft in drafts)
                statements.Add(draft, sentence, part);
            foreach (var place in unread)
                statements.AddUnread(place, sentence);
        }
        return new(statements.Statements, statements.Unread);
    }
}
