namespace Tracker.Assessing;

/// <summary>A statement that a target can be seen beside, and how far the target lies from it.</summary>
public sealed record Benchmark
{
    public required BenchmarkKind Kind { get; init; }

    /// <summary>What stands beside the target; its district tells whose it is.</summary>
    public required Statement Statement { get; init; }

    /// <summary>Target less statement, by the first figure of a range: of shares and of growth in 百分点 (of ‰ in ‰), of anything else in the target's unit.</summary>
    /// <remarks>Null where the two cannot be compared: growth and a level, other units, no figure, or a total beside that of a larger place.</remarks>
    public Quantity? Difference { get; init; }

    /// <summary>The difference as a percentage of the statement's amount, not rounded; null for shares and growth, beside zero or less, and where there is no difference to tell.</summary>
    public decimal? Percent { get; init; }

    internal static Benchmark Of(Statement target, Statement beside, BenchmarkKind kind)
    {
        var bare = new Benchmark { Kind = kind, Statement = beside };
        if (target.Figure is not { Value: { } goal } || beside.Figure is not { Value: { } value })
            return bare;
        if (target.Figure.Growth != beside.Figure.Growth || !Units.Agree(value.Unit, goal.Unit) || (kind is BenchmarkKind.TargetAbove && IsTotal(target, goal)))
            return bare;
        var level = value.Amount * Units.Factor(value.Unit, goal.Unit);
        return bare with
        {
            Difference = Quantity.Difference(goal.Amount - level, goal.Unit),
            Percent = target.Figure.Growth || goal.IsRate || level <= 0 ? null : (goal.Amount - level) / level * 100,
        };
    }

    /// <summary>What adds up over places, so that the larger place has more of it: neither a rate nor an amount a head or a cubic metre.</summary>
    private static bool IsTotal(Statement target, Quantity goal) =>
        !goal.IsRate && !goal.Unit.Contains('/') && !target.Subject.Contains("人均", StringComparison.Ordinal);
}

/// <summary>What stands beside a target.</summary>
public enum BenchmarkKind
{
    /// <summary>What a report gives for the year before, on the same indicator and measure.</summary>
    LastOutcome,

    /// <summary>The target of a place above, for the same year.</summary>
    TargetAbove,
}
