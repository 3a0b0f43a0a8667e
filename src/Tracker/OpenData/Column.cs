namespace Tracker.OpenData;

/// <summary>One column of a table that the program gives out, or one name of an object.</summary>
/// <param name="Name">In snake case, as the file formats have it.</param>
/// <param name="Optional">True where an object leaves the name out rather than give it null.</param>
public abstract record Column(string Name, bool Optional);

/// <summary>A column with what it takes out of each thing.</summary>
/// <param name="Value">Text, a number, true or false; null where there is nothing.</param>
public sealed record Column<T>(string Name, Func<T, object?> Value, bool Optional = false) : Column(Name, Optional);
