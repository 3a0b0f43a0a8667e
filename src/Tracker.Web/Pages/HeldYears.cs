using Tracker.Ledger;

namespace Tracker.Web.Pages;

/// <summary>The years that a reader can choose from.</summary>
internal static class HeldYears
{
    /// <summary>All from the first to the last that a report is addressed to, newest first; empty where no report is held.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyCollection<DistrictEntry> districts)
    {
        var (first, last) = (districts.Min(entry => entry.FirstYear), districts.Max(entry => entry.LastYear));
        return first is { } from && last is { } to ? [.. Enumerable.Range(from, to - from + 1).Reverse()] : [];
    }
}
