namespace Tracker;

/// <summary>What a later document answers to a target.</summary>
public sealed record Link
{
    /// <summary>Id of the target.</summary>
    public required string Target { get; init; }

    public required Answer Answer { get; init; }

    /// <summary>Id of the statement that answers; null where the report does not answer, and where words alone do.</summary>
    public string? Outcome { get; init; }

    /// <summary>Id of the report that answers or keeps silent.</summary>
    public required string Report { get; init; }

    public required Vintage Vintage { get; init; }

    /// <summary>Why these two belong together, or what was searched for in vain, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>How sure the linker is, 0 to 1; 1 once a person has confirmed it.</summary>
    public double Confidence { get; init; }

    /// <summary>True where the report gives nothing that the target could be judged by.</summary>
    public bool IsUnanswered => Answer is Answer.Mentioned or Answer.Silent;

    /// <summary>True once a person has confirmed it: a rebuild keeps it.</summary>
    public bool Confirmed { get; init; }
}

/// <summary>How a report answers a target.</summary>
public enum Answer
{
    /// <summary>With a figure on the same measure.</summary>
    Figure,

    /// <summary>In words that speak of the target itself, and say that it was reached: 指标超额完成.</summary>
    SaidDone,

    /// <summary>In words that speak of the target itself, and say that it was not reached.</summary>
    SaidNotDone,

    /// <summary>On the subject, but on another measure, base, scope or period.</summary>
    OtherMeasure,

    /// <summary>It names the subject, and says neither a figure nor whether the target was reached.</summary>
    Mentioned,

    /// <summary>Not at all.</summary>
    Silent,
}

/// <summary>Which of the two answers to a promise (METHOD, "Two answers to each promise").</summary>
public enum Vintage
{
    /// <summary>What the next report said.</summary>
    Claimed,

    /// <summary>What a statistical bulletin or a later correction gave.</summary>
    Later,
}
