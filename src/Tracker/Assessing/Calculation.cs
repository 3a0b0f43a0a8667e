namespace Tracker.Assessing;

/// <summary>The arithmetic of a verdict laid out, every amount in the target's unit, so that whoever reads it can do it again by hand.</summary>
public sealed record Calculation
{
    /// <summary>What the target asks for: of a range its less demanding end; of a pace to keep, that pace.</summary>
    public required Quantity Asked { get; init; }

    /// <summary>What the report gives: of a range its less good end.</summary>
    public required Quantity Outcome { get; init; }

    /// <summary>The bounds of the verdicts, the best one first.</summary>
    public required IReadOnlyList<VerdictBound> Bounds { get; init; }

    /// <summary>How much better than what was asked for the outcome is; under zero where it is worse. Of amounts in %, in 百分点.</summary>
    public required Quantity Ahead { get; init; }

    /// <summary>What is divided for the ratio; null where METHOD gives none.</summary>
    public (Quantity Dividend, Quantity Divisor)? Division { get; init; }

    internal static Calculation Of(Yardstick yardstick, Figure target, decimal place)
    {
        var (asked, outcome) = (yardstick.At(yardstick.Target), yardstick.At(place));
        return new()
        {
            Asked = asked,
            Outcome = outcome,
            Bounds = [.. BoundsOf(yardstick, target)],
            Ahead = Quantity.Difference(place - yardstick.Target, yardstick.Unit),
            Division = yardstick.RatioAt(place) is null ? null : yardstick.Target > 0 ? (outcome, asked) : (asked, outcome),
        };
    }

    private static IEnumerable<VerdictBound> BoundsOf(Yardstick yardstick, Figure target)
    {
        if (!yardstick.NeverExceeded)
            yield return Bound(Verdict.Exceeded, yardstick.ExceededFrom, yardstick.ExceededFrom - yardstick.Target);
        yield return Bound(Verdict.Met, yardstick.MetFrom, yardstick.Target - yardstick.MetFrom);
        yield return Bound(Verdict.Nearly, yardstick.NearlyFrom, yardstick.Shortfall);

        VerdictBound Bound(Verdict verdict, decimal place, decimal margin) =>
            new(Assessor.RuleOf(verdict, target, yardstick), yardstick.At(place), Quantity.Difference(margin, yardstick.Unit));
    }
}

/// <summary>The least good outcome that still has a verdict.</summary>
/// <param name="Rule">Id of the rule that gives the verdict.</param>
/// <param name="Margin">How far it lies from what it is counted from, 0 or more: “exceeded” beyond the target, “met” short of it, “nearly” short of the bound of “met”.</param>
public sealed record VerdictBound(string Rule, Quantity At, Quantity Margin)
{
    public Verdict Verdict => Rules.Of(Rule).Verdict;
}
