namespace Tracker.Reading;

/// <summary>What a figure is said of.</summary>
internal readonly record struct FoundSubject(string Subject)
{
    /// <summary>Whose it is where it is a share or comparison; null where it is its own.</summary>
    public string? Owner { get; init; }

    /// <summary>Where its words start, where that is before the figure's own item; null where they stand in it.</summary>
    public int? From { get; init; }

    /// <summary>True where it was taken over from an earlier figure.</summary>
    public bool Inherited { get; init; }

    /// <summary>True where words behind the figure are part of it.</summary>
    public bool WithNoun { get; init; }
}
