namespace Tracker;

/// <summary>What a statement says in figures, apart from what it says it of.</summary>
public sealed record Figure
{
    /// <summary>The figure, or the lower end of a range; null for <see cref="Comparator.KeepPace"/>, <see cref="Comparator.Comply"/> and where words alone say it.</summary>
    public Quantity? Value { get; init; }

    /// <summary>The upper end of a range, in the unit of <see cref="Value"/>; null where there is none.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>A further figure to strive for (力争), in the unit of <see cref="Value"/>; null where there is none.</summary>
    public decimal? Stretch { get; init; }

    /// <summary>True where the figure is a change on an earlier level (增长8%), false for a level, a count or a share. A fall is negative.</summary>
    public bool Growth { get; init; }

    public Comparator Comparator { get; init; }

    /// <summary>True for the softer forms: 基本同步, 预计.</summary>
    public bool Soft { get; init; }

    /// <summary>True where there is no figure, and none that could be put in its place.</summary>
    public bool InWords => Value is null && Comparator is not (Comparator.KeepPace or Comparator.Comply);
}
