namespace Tracker.Web.Parts;

/// <summary>One year of a measure: what was aimed at and what was reported, each null where no report says.</summary>
public sealed record YearPoint(int Year, Figure? Target, Figure? Outcome, string? TargetId = null);
