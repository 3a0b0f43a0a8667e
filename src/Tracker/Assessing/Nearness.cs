namespace Tracker.Assessing;

/// <summary>Which statements a person is shown first who looks for what answers a target.</summary>
public static class Nearness
{
    /// <summary>Those on the same indicator first, then those whose subjects are more alike; each once, none left out.</summary>
    public static IReadOnlyList<Statement> Order(Statement target, IReadOnlyCollection<Statement> outcomes)
    {
        var likeness = new Likeness([target.Subject, .. outcomes.Select(outcome => outcome.Subject)]);
        return
        [
            .. outcomes
                .OrderByDescending(outcome => target.Indicator.Length > 0 && outcome.Indicator == target.Indicator)
                .ThenByDescending(outcome => likeness.Of(target.Subject, outcome.Subject))
                .ThenByDescending(outcome => outcome.Period == target.Period),
        ];
    }
}
