namespace Tracker.Reading;

/// <summary>The words of a clause that belong to one figure.</summary>
/// <param name="Start">Where the item begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Listed">True where another figure of the same clause stands before it.</param>
internal readonly record struct ClauseItem(int Start, int End, bool Listed);
