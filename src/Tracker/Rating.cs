namespace Tracker;

/// <summary>How a deputy rates what came of a target.</summary>
public sealed record Rating
{
    /// <summary>From not satisfied to satisfied.</summary>
    public const int Lowest = 1, Highest = 5;

    /// <summary>Most characters of the reason.</summary>
    public const int LongestReason = 200;

    /// <summary>Id of the target.</summary>
    public required string Target { get; init; }

    /// <summary>Account of the deputy.</summary>
    public required string Deputy { get; init; }

    /// <summary><see cref="Lowest"/> to <see cref="Highest"/>.</summary>
    public required int Score { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>How many rated a target, and the middle of their ratings.</summary>
/// <param name="Low">The rating in the middle, or the lower of the two; null where too few rated.</param>
/// <param name="High">The upper of the two; the same where they are one.</param>
public sealed record RatingSummary(int Count, int? Low, int? High)
{
    /// <summary>Fewer than these are told by their number alone.</summary>
    public const int Fewest = 3;

    public static RatingSummary Of(IEnumerable<int> scores)
    {
        int[] all = [.. scores.Order()];
        return all.Length < Fewest ? new(all.Length, null, null) : new(all.Length, all[(all.Length - 1) / 2], all[all.Length / 2]);
    }
}
