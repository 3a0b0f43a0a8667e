namespace Tracker;

/// <summary>A change of what a place is called or covers, decided by a government above it.</summary>
/// <param name="District">GB/T 2260 code of the place that changed.</param>
/// <param name="Since">The day, month or year it took effect: 2012-12-01, 2012-12 or 2012.</param>
/// <param name="Former">Of a renaming: the full name until then; empty otherwise.</param>
/// <param name="Successor">Of a merger: code of the place that it became part of; empty otherwise.</param>
/// <param name="Source">Where it was published: a document's number or an address.</param>
public sealed record DistrictChange(string District, DistrictChangeKind Kind, string Since, string Former, string Successor, string Source);

public enum DistrictChangeKind
{
    Renamed,

    /// <summary>It became part of another place, and gives no report of its own any more.</summary>
    Merged,
}
