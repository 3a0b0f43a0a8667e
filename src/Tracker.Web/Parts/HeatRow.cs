using Tracker.Assessing;

namespace Tracker.Web.Parts;

/// <summary>A district's line in the heat table.</summary>
/// <param name="Scores">By year; a year that no report set targets for is not in it.</param>
public sealed record HeatRow(District District, IReadOnlyDictionary<int, Scorecard> Scores);
