namespace Tracker;

/// <summary>Who keeps the record of a district up to date, and, where a person decided so, when its next report is to be held.</summary>
public sealed record Upkeep
{
    /// <summary>Characters, as UTF-16 counts them.</summary>
    public const int LongestOwner = 60, LongestReason = 200;

    /// <summary>GB/T 2260 code.</summary>
    public required string District { get; init; }

    /// <summary>An office, or the name that a person chose to have published; empty where nobody keeps it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Null where the rule says when (<see cref="CongressSeason.EndOf"/>).</summary>
    public SetDue? Due { get; init; }

    /// <summary>The date is of the next year of the report at the latest, and of the year before it at the earliest: a congress that sits outside that is none of that report.</summary>
    public static bool MayBeDue(DateOnly date, int year) => date.Year >= year - 1 && date.Year <= year + 1;
}

/// <summary>A due date that a person set otherwise than the rule.</summary>
/// <param name="Date">The report is to be held before it.</param>
/// <param name="Year">The year of the report that it was set for: once that one is held, the rule says when the next is due.</param>
/// <param name="Reason">Shown beside the date.</param>
public sealed record SetDue(DateOnly Date, int Year, string Reason);
