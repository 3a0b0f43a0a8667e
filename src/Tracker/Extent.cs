namespace Tracker;

/// <summary>A stretch of text in UTF-16 characters, counted from 0.</summary>
public readonly record struct Extent(int Start, int Length)
{
    public int End => Start + Length;

    public bool Overlaps(Extent other) => Start < other.End && other.Start < End;

    public bool Contains(Extent other) => Start <= other.Start && other.End <= End;

    public static Extent Between(int start, int end) => new(start, end - start);
}
