namespace Tracker.Ledger;

/// <summary>How many targets of a district and year came to each verdict, by the answer that is shown first.</summary>
public sealed record YearCount
{
    public required string District { get; init; }
    public required int Year { get; init; }

    /// <summary>By verdict, in their order.</summary>
    public required IReadOnlyList<int> Counts { get; init; }

    /// <summary>How many of the unreported the report mentions without a result (<see cref="Answered.IsMentioned"/>).</summary>
    public required int Mentioned { get; init; }
}
