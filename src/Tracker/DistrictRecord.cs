namespace Tracker;

/// <summary>Everything of one district at once, as a fresh archive is filled with it.</summary>
/// <param name="Reports">The district's own.</param>
/// <param name="Statements">By report, in the order of <paramref name="Reports"/> and of their text.</param>
public sealed record DistrictRecord(string District, IReadOnlyList<Report> Reports, IReadOnlyList<Statement> Statements, Derived Derived);
