namespace Tracker.Ledger;

/// <summary>How many targets of a district and year came to a verdict, by the answer that is shown first.</summary>
public sealed record VerdictCount
{
    public required string District { get; init; }
    public required int Year { get; init; }
    public required Verdict Verdict { get; init; }
    public required int Count { get; init; }
}
