namespace Tracker.Cli.Output;

/// <summary>One column of a table that the program gives out, or one name of an object.</summary>
/// <param name="Name">In snake case, as the file formats have it.</param>
/// <param name="Value">Text, a number, true or false; null where there is nothing.</param>
/// <param name="Optional">True where an object leaves the name out rather than give it null.</param>
internal sealed record Column<T>(string Name, Func<T, object?> Value, bool Optional = false);
