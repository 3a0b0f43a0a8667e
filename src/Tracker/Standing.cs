namespace Tracker;

/// <summary>Where the record of a district stands on a day: which report is awaited, until when, and by whom it is kept.</summary>
/// <param name="District">GB/T 2260 code.</param>
/// <param name="LastYear">The year of the last whole report that is held; of what is held of it where there is none; null where nothing is.</param>
/// <param name="Today">The day it is looked at.</param>
public sealed record Standing(string District, int? LastYear, Upkeep Upkeep, DateOnly Today)
{
    /// <summary>How many days before it is due a report is spoken of as due soon.</summary>
    public const int SoonDays = 30;

    /// <summary>The year of the report that comes next: the one after the last, or this year's where nothing is held.</summary>
    public int Awaited => LastYear + 1 ?? Today.Year;

    /// <summary>What a person set for the report that is awaited now; null where the rule says when it is due.</summary>
    public SetDue? Set => Upkeep.Due is { } set && set.Year == Awaited ? set : null;

    /// <summary>The report is to be held before this day.</summary>
    public DateOnly Due => Set?.Date ?? CongressSeason.EndOf(Awaited);

    /// <summary>From the day itself on, as a missing answer is told from that day on.</summary>
    public bool IsOverdue => Today >= Due;

    /// <summary>The first day on which it is spoken of as due soon.</summary>
    public DateOnly SoonFrom => Due.AddDays(-SoonDays);

    public bool IsSoon => !IsOverdue && Today >= SoonFrom;
}
