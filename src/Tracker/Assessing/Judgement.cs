namespace Tracker.Assessing;

/// <summary>What the rules say of a target and its outcome, with what they were given.</summary>
public sealed record Judgement
{
    /// <summary>Id of the rule, as <see cref="Rules"/> lists it.</summary>
    public required string Rule { get; init; }

    public Verdict Verdict => Rules.Of(Rule).Verdict;

    /// <summary>Attainment, rounded to six digits; null where METHOD gives none.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>The figures and bounds the rule was given, in words: 目标增长8%，结果增长6.2%，完成线增长8%，允许差0.8个百分点.</summary>
    public required string Inputs { get; init; }

    /// <summary>The outcome nearest to the given one at which the verdict would change, in the target's unit; null where no figure decides.</summary>
    public Quantity? WouldFlipAt { get; init; }

    /// <summary>What the verdict would change to there: a better one at or just past that outcome, a worse one just short of it.</summary>
    public Verdict? WouldBecome { get; init; }

    /// <summary>Whether the outcome reached the further figure (力争) as well; null where the target has none.</summary>
    public bool? StretchReached { get; init; }

    /// <summary>How it comes out; null where no figure decides.</summary>
    public Calculation? Calculation { get; init; }
}
