namespace Tracker;

/// <summary>What came of a target (METHOD, "From a target to a verdict"). The first six are verdicts; the rest say why there is none.</summary>
public enum Verdict
{
    Exceeded,
    Met,
    Nearly,
    Missed,

    /// <summary>The answering report is there and says nothing on that measure.</summary>
    Unreported,

    /// <summary>It says something on the subject, on another measure, base, scope or period.</summary>
    NotComparable,

    /// <summary>A commitment that no later text could confirm or deny.</summary>
    NotMeasurable,

    /// <summary>Its period is not over, or the next report is not held yet.</summary>
    NotYetDue,

    /// <summary>The period is over; the report that would answer is not in the archive.</summary>
    SourceMissing,
}
