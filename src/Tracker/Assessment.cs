namespace Tracker;

/// <summary>The verdict on a target, with what it rests on.</summary>
public sealed record Assessment
{
    /// <summary>Id of the target.</summary>
    public required string Target { get; init; }

    /// <summary>Id of the outcome it was held against; null where there is none.</summary>
    public string? Outcome { get; init; }

    public required Vintage Vintage { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Attainment: outcome / target where up is better, target / outcome where down is; null where METHOD gives none.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>Id of the rule that gave the verdict, as /method lists it.</summary>
    public required string Rule { get; init; }

    /// <summary>The figures and bounds the rule was given, in words.</summary>
    public required string Inputs { get; init; }

    /// <summary>Version of the method.</summary>
    public required string Method { get; init; }
}
