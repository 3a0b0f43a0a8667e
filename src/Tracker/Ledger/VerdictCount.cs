namespace Tracker.Ledger;

/// <summary>How many targets of a district and year came to a verdict, by the answer that is shown first.</summary>
public sealed record VerdictCount
{
    public required string District { get; init; }
    public required int Year { get; init; }

    /// <summary>Code of the field; empty where fields are not told apart.</summary>
    public string Domain { get; init; } = "";

    public required Verdict Verdict { get; init; }
    public required int Count { get; init; }

    /// <summary>How many of them a person has held against the text; the rest are as the program read them.</summary>
    public int Checked { get; init; }

    /// <summary>How many of them, where they are unreported, the report mentions without a result (<see cref="Answered.IsMentioned"/>).</summary>
    public int Mentioned { get; init; }
}
