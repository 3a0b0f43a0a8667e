using System.Globalization;

namespace Tracker.Cli.Evaluation;

/// <summary>How well a reading agrees with an annotation (gold format, "Measured").</summary>
public sealed class StatementScore
{
    private int read, annotated, matched, role, period, code, growth, comparator;

    /// <summary>What disagreed, a line each: for whoever works on the reader.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>How far the reader's confidence can be relied on: a statement is right where all of its parts agree.</summary>
    public Reliability Reliability { get; } = new();

    public double Precision => Share(matched, read);
    public double Recall => Share(matched, annotated);
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
    public double Role => Share(role, matched);
    public double Period => Share(period, matched);
    public double Code => Share(code, matched);
    public double Growth => Share(growth, matched);
    public double Comparator => Share(comparator, matched);
    public int Count => annotated;

    /// <summary>Adds one document.</summary>
    /// <param name="gold">Its annotated passages and statements.</param>
    /// <param name="text">Its own text.</param>
    /// <param name="statements">What was read in it, with places in that text.</param>
    public void Add(IReadOnlyList<GoldLine> gold, string text, IReadOnlyList<Statement> statements)
    {
        var bare = new BareText(text);
        var open = statements.Select(statement => (Statement: statement, Where: bare.Of(statement.Where))).ToList();
        Extent? passage = null;
        foreach (var line in gold)
        {
            if (line.Passage is { } ends)
            {
                ClosePassage(passage, open);
                var start = bare.Find(ends.Start, bare.All).Start;
                passage = Extent.Between(start, bare.Find(ends.End, Extent.Between(start, bare.Text.Length)).End);
                read += open.Count(candidate => Inside(candidate.Where, passage.Value));
                continue;
            }
            if (line.Role is not ("target" or "outcome"))
                continue;
            annotated++;
            Match(line, bare.Find(line.Quote!, passage ?? bare.All), open);
        }
        ClosePassage(passage, open);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"precision={Precision:0.00} recall={Recall:0.00} f1={F1:0.00} role={Role:0.00} period={Period:0.00} code={Code:0.00} growth={Growth:0.00} comparator={Comparator:0.00} n={Count}");

    private void Match(GoldLine line, Extent where, List<(Statement Statement, Extent Where)> open)
    {
        var best = open.Where(candidate => candidate.Where.Overlaps(where) && SameFigure(line, candidate.Statement.Figure))
            .OrderByDescending(candidate => Likeness(candidate.Where, where)).FirstOrDefault();
        if (best.Statement is not { } found)
        {
            Differences.Add($"lacks   {line.Role} {line.Period} {line.Value} {line.Unit} | {line.Quote}");
            return;
        }
        open.Remove(best);
        matched++;
        var differed = Differences.Count;
        Agree(ref role, line.Role == CodeNames<Role>.Of(found.Role), "role", line, CodeNames<Role>.Of(found.Role));
        Agree(ref period, line.Period == found.Period.ToString(), "period", line, found.Period.ToString());
        Agree(ref code, (line.Code ?? "") == found.Indicator, "code", line, found.Indicator + " (" + found.Subject + ")");
        Agree(ref growth, line.Growth == found.Figure.Growth, "growth", line, found.Figure.Growth.ToString());
        Agree(ref comparator, line.Comparator == CodeNames<Comparator>.Of(found.Figure.Comparator), "comparator", line, CodeNames<Comparator>.Of(found.Figure.Comparator));
        Reliability.Add(found.Confidence, Differences.Count == differed);
    }

    private void Agree(ref int count, bool same, string what, GoldLine line, string found)
    {
        if (same)
            count++;
        else
            Differences.Add($"{what,-10} read {found} | {line.Role} {line.Period} {line.Code} {line.Comparator} | {line.Quote}");
    }

    private void ClosePassage(Extent? passage, List<(Statement Statement, Extent Where)> open)
    {
        if (passage is not { } where)
            return;
        foreach (var (statement, _) in open.Where(candidate => Inside(candidate.Where, where)))
        {
            Reliability.Add(statement.Confidence, right: false);
            Differences.Add($"extra   {CodeNames<Role>.Of(statement.Role)} {statement.Figure.Value} | {statement.Quote}");
        }
    }

    private static bool Inside(Extent where, Extent passage) => passage.Contains(where) || (where.Overlaps(passage) && where.End <= passage.End);

    private static bool SameFigure(GoldLine line, Figure figure) =>
        line.Value == figure.Value?.Amount && (line.Value is null || line.Unit == figure.Value?.Unit);

    private static double Likeness(Extent one, Extent other) =>
        (double)(Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start)) / (Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start));

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
