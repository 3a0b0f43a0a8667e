using System.Globalization;

namespace Tracker.Cli.Evaluation;

/// <summary>One line of a links file: a target and what the next report answers.</summary>
public sealed record GoldLink
{
    public required GoldPlace Target { get; init; }

    /// <summary>Null where the report says nothing on it.</summary>
    public GoldPlace? Outcome { get; init; }

    public required string Status { get; init; }

    public required int Year { get; init; }
}

/// <summary>A clause in a document.</summary>
public sealed record GoldPlace(string Doc, string Quote);

/// <summary>One pair that the program made, with places in the documents' own texts.</summary>
/// <param name="Confidence">Of the link; null where the other document is not the one to answer.</param>
public sealed record MadePair(Statement Target, Statement? Outcome, Verdict Verdict, double? Confidence = null);

/// <summary>How well pairs agree with an annotation: target and outcome (or its absence) must both overlap.</summary>
public sealed class LinkScore
{
    private int count, right, status;

    /// <summary>What disagreed, a line each.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>How far the linker's confidence can be relied on: a link is right where target and outcome, or its absence, agree.</summary>
    public Reliability Reliability { get; } = new();

    public double Links => count == 0 ? 0 : (double)right / count;
    public double Status => right == 0 ? 0 : (double)status / right;
    public int Count => count;

    /// <param name="earlier">The document of the target.</param>
    /// <param name="later">The document that answers.</param>
    /// <param name="made">What the program paired of the two.</param>
    public void Add(GoldLink gold, BareText earlier, BareText later, IReadOnlyList<MadePair> made)
    {
        count++;
        var wanted = earlier.Find(gold.Target.Quote, earlier.All);
        var answer = gold.Outcome is null ? (Extent?)null : later.Find(gold.Outcome.Quote, later.All);
        var candidates = made.Where(pair => earlier.Of(pair.Target.Where).Overlaps(wanted)).ToList();
        if (candidates.Count == 0)
        {
            Differences.Add($"unread   {gold.Year} {gold.Target.Quote}");
            return;
        }
        var agreeing = candidates.FindAll(pair => Agrees(pair, answer, later));
        if ((agreeing.Count > 0 ? agreeing : candidates)[0].Confidence is { } told)
            Reliability.Add(told, agreeing.Count > 0);
        if (agreeing.Count == 0)
        {
            Differences.Add($"pair     {gold.Year} {gold.Target.Quote} => {gold.Outcome?.Quote ?? "–"} | made {string.Join(" / ", candidates.Select(pair => pair.Outcome?.Quote ?? "–"))}");
            return;
        }
        right++;
        if (agreeing.Exists(pair => CodeNames<Verdict>.Of(pair.Verdict) == gold.Status))
            status++;
        else
            Differences.Add($"status   {gold.Year} {gold.Target.Quote} => {gold.Outcome?.Quote ?? "–"} | {gold.Status}, made {agreeing[0].Verdict}");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"links={Links:0.00} status={Status:0.00} n={Count}");

    private static bool Agrees(MadePair pair, Extent? answer, BareText later) => answer is { } place
        ? pair.Outcome is { } outcome && later.Of(outcome.Where).Overlaps(place)
        : pair.Outcome is null;
}
