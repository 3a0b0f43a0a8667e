namespace Tracker.Ledger;

/// <summary>How many targets of a district wait for the same report.</summary>
public sealed record WaitingCount
{
    /// <summary>The year whose ledger lists them.</summary>
    public required int Year { get; init; }

    /// <summary>The last year they are for: the report of the next year is to answer them.</summary>
    public required int LastYear { get; init; }

    /// <summary><see cref="Verdict.NotYetDue"/> or <see cref="Verdict.SourceMissing"/>.</summary>
    public required Verdict State { get; init; }

    public required int Count { get; init; }
}
