using Tracker.Ledger;

namespace Tracker.Web.Parts;

/// <summary>What is held of a place.</summary>
/// <param name="Counts">How many of its targets came to which verdict, by year.</param>
/// <param name="Reported">The years in which a report of its own could set targets, whether it set any or not.</param>
public sealed record PlaceCounts(District District, IReadOnlyList<VerdictCount> Counts, IReadOnlyList<int> Reported);
