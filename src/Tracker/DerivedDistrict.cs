namespace Tracker;

/// <summary>What the rules made of a district.</summary>
/// <param name="Statements">All that its reports, and those of others, say of it.</param>
/// <param name="Marks">How often its reports were kept since it was last judged, as of the facts that this follows from.</param>
public sealed record DerivedDistrict(string District, IReadOnlyList<Statement> Statements, int Marks, Derived Derived);
