namespace Tracker;

/// <summary>All that the rules make of a district's facts.</summary>
/// <param name="Links">Those proposed; what people confirmed is not among them.</param>
public sealed record Derived(IReadOnlyList<Link> Links, IReadOnlyList<Assessment> Assessments, GoalHistory Goals);
