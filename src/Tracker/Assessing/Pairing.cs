namespace Tracker.Assessing;

/// <summary>Pairs the goals of one report with the claims of another.</summary>
internal sealed class Pairing(Answering answering, Likeness likeness, IReadOnlyList<Statement> targets)
{
    private const int Kept = 48; // Claims a target that are worth remembering: more never answer it.

    private readonly Dictionary<Statement, Link> links = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<(Statement Target, List<Match> Matches)> rows =
        [.. targets.Select(target => (target, target.IsMilestone ? [] : Matches(target, answering, likeness)))];

    /// <summary>One for each target that the report answers, answers on another measure, or may be held to keep silent on.</summary>
    public IReadOnlyList<Link> Links()
    {
        ByFigure();
        Restated();
        foreach (var (target, matches) in rows.Where(row => !links.ContainsKey(row.Target)))
        {
            if (InWords(target) is { } said && (answering.MayDiffer || said.Answer is not Answer.OtherMeasure))
                links[target] = LinkOf(target, said.Outcome, said.Answer, said.Reason, said.Answer is Answer.OtherMeasure ? Certainty.OfDifference() : Certainty.OfWords(said.Score));
            else if (answering.MayDiffer && matches.Find(match => match.IsSameMatter) is { } nearest)
                links[target] = LinkOf(target, nearest.Outcome, Answer.OtherMeasure, nearest.Difference, Certainty.OfDifference());
            else if (answering.MayBeSilent)
                links[target] = Silence(target, matches);
        }
        return [.. targets.Where(links.ContainsKey).Select(target => links[target])];
    }

    /// <summary>The claims that come nearest, the best first.</summary>
    private static List<Match> Matches(Statement target, Answering answering, Likeness likeness)
    {
        var best = new List<Match>();
        foreach (var outcome in answering.Outcomes.Where(outcome => !outcome.InWords))
        {
            if (Match.Of(target, outcome, likeness, answering) is { Score: > 0 } match)
                best.Add(match);
            if (best.Count == 4 * Kept)
                best = Nearest(best);
        }
        return Nearest(best);
    }

    private static List<Match> Nearest(List<Match> matches) => [.. matches.OrderByDescending(match => match.Score).Take(Kept)];

    /// <summary>The best pairs first, each statement once: a claim answers one goal of a report.</summary>
    private void ByFigure()
    {
        var used = new HashSet<Statement>(ReferenceEqualityComparer.Instance);
        foreach (var match in rows.SelectMany(row => row.Matches).Where(match => match.IsSameThing).OrderByDescending(match => match.Score))
        {
            if (!links.ContainsKey(match.Target) && used.Add(match.Outcome))
                links[match.Target] = LinkOf(match.Target, match.Outcome, Answer.Figure, match.Reason, Certainty.OfPair(match));
        }
    }

    /// <summary>A goal that its report sets out twice is one goal: what answers the one answers the other.</summary>
    private void Restated()
    {
        foreach (var (target, matches) in rows.Where(row => !links.ContainsKey(row.Target)))
        {
            var first = targets.FirstOrDefault(other => links.TryGetValue(other, out var link) && link.Answer is Answer.Figure && IsSameGoal(target, other));
            if (first is not null && matches.Find(match => match.Outcome.Id == links[first].Outcome) is { IsSameThing: true } match)
                links[target] = LinkOf(target, match.Outcome, Answer.Figure, $"与“{first.Quote}”为同一目标", Certainty.OfPair(match));
        }
    }

    private bool IsSameGoal(Statement one, Statement other) =>
        one.Figure.Value == other.Figure.Value && one.Figure.Growth == other.Figure.Growth && one.Period == other.Period
        && !Scope.Differs(one.Subject, other.Subject)
        && (one.Indicator.Length > 0 ? one.Indicator == other.Indicator : likeness.Of(one.Subject, other.Subject) >= 0.8);

    private WordAnswer? InWords(Statement target) => answering.Outcomes
        .Select(outcome => WordAnswer.Of(target, outcome, answering.SpeaksOfGoal(outcome), likeness))
        .OfType<WordAnswer>()
        .OrderBy(said => said.Answer is Answer.OtherMeasure)
        .ThenByDescending(said => said.Score)
        .FirstOrDefault();

    private Link LinkOf(Statement target, Statement outcome, Answer answer, string reason, double confidence) => new()
    {
        Target = target.Id,
        Outcome = outcome.Id,
        Report = answering.Report.Id,
        Answer = answer,
        Vintage = answering.VintageFor(target)!.Value,
        Reason = reason,
        Confidence = confidence,
    };

    private Link Silence(Statement target, List<Match> matches)
    {
        var (answer, reason) = Absence.Of(target, answering.Passages);
        return new()
        {
            Target = target.Id,
            Report = answering.Report.Id,
            Answer = answer,
            Vintage = answering.VintageFor(target)!.Value,
            Reason = reason,
            Confidence = Certainty.OfSilence(matches.Count > 0 ? matches[0].Score : 0),
        };
    }
}
