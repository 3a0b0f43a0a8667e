namespace Tracker.Reading;

/// <summary>What a figure is said of.</summary>
internal readonly record struct FoundSubject(string Subject)
{
    /// <summary>Without the remark that the same holds of all that follows: 实现(下同)地区生产总值.</summary>
    public string Subject { get; } = Subject.Replace("(下同)", "", StringComparison.Ordinal);

    /// <summary>Whose it is where it is a share or comparison; null where it is its own.</summary>
    public string? Owner { get; init; }

    /// <summary>Where its words start, where that is before the figure's own item; null where they stand in it.</summary>
    public int? From { get; init; }

    /// <summary>True where it was taken over from an earlier figure.</summary>
    public bool Inherited { get; init; }

    /// <summary>True where words behind the figure are part of it.</summary>
    public bool WithNoun { get; init; }
}
