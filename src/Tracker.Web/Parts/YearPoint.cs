using Tracker.Assessing;

namespace Tracker.Web.Parts;

/// <summary>One year of a measure: what was aimed at and what was reported, each null where no report says.</summary>
public sealed record YearPoint(int Year, Figure? Target, Figure? Outcome, string? TargetId = null)
{
    /// <summary>How much less than the target still counts; null where nothing says.</summary>
    public Tolerance? Tolerance { get; init; }

    /// <summary>True where the outcome is 预计 or for a part of the year.</summary>
    public bool Preliminary { get; init; }
}
