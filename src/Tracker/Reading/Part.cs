namespace Tracker.Reading;

/// <summary>What a part of a report does.</summary>
public enum PartKind
{
    /// <summary>Looks back on one year.</summary>
    Review,

    /// <summary>Sets out one year.</summary>
    Plan,

    /// <summary>Looks back on several years.</summary>
    LongReview,

    /// <summary>Sets out several years.</summary>
    LongPlan,

    /// <summary>Explains terms: read by nobody as goal or claim.</summary>
    Terms,
}

/// <summary>A part of a report: what it does, and for which years.</summary>
public readonly record struct Part(PartKind Kind, Period Period)
{
    public bool LooksAhead => Kind is PartKind.Plan or PartKind.LongPlan;

    public Role Role => Kind switch
    {
        PartKind.Review or PartKind.LongReview => Role.Outcome,
        PartKind.Plan or PartKind.LongPlan => Role.Target,
        PartKind.Terms => Role.Context,
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, "This kind of part has no role here; add it beside the others."),
    };
}
