namespace Tracker.Assessing;

/// <summary>A link with what it points at: what one report answers to a target.</summary>
/// <param name="Report">The report of <see cref="Link.Report"/>.</param>
/// <param name="Outcome">The statement of <see cref="Link.Outcome"/>; null where the link has none.</param>
/// <param name="GrpGrowth">The GRP growth of the target's year as the report gives it, in %, for 与经济增长同步; null for any other target, and where it gives none.</param>
/// <param name="Merged">What became part of the place after the target was set and before the report answered, in words; null where nothing did.</param>
public sealed record Reply(Link Link, Report Report, Statement? Outcome = null, decimal? GrpGrowth = null, string? Merged = null);
