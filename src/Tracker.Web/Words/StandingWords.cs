namespace Tracker.Web.Words;

/// <summary>Where a record stands, in words about the document.</summary>
public static class StandingWords
{
    /// <summary>How far the day is on which the next report is due; null where it is further off than <see cref="Standing.SoonDays"/>.</summary>
    public static string? Left(Standing standing) => (standing.Today.DayNumber - standing.Due.DayNumber) switch
    {
        0 => StatusText.OverdueToday,
        > 0 and var days => StatusText.OverdueDays.With(days),
        var days when standing.IsSoon => StatusText.DaysLeft.With(-days),
        _ => null,
    };

    /// <summary>Who keeps it, or that nobody does.</summary>
    public static string Owner(Upkeep upkeep) => upkeep.Owner.Length > 0 ? upkeep.Owner : StatusText.Nobody;
}
