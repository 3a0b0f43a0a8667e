using Tracker.Searching;

namespace Tracker.Ledger;

/// <summary>One page of what was found.</summary>
public sealed record SearchResult
{
    /// <summary>How the text was understood, and what of it was left out.</summary>
    public required SearchQuery Query { get; init; }

    /// <summary>Statements that are of all that was searched for, then those that mention it; within both, those of the newest reports first.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>How many statements there are, counted up to <see cref="SearchQueries.MostCounted"/>.</summary>
    public int Total { get; init; }

    /// <summary>True where there are more than were counted; ask for something narrower to see them.</summary>
    public bool More { get; init; }

    /// <summary>Indicators by their own names, whatever the filters; at most <see cref="SearchQueries.MostNames"/>.</summary>
    public IReadOnlyList<NameHit<Indicator>> Indicators { get; init; } = [];

    /// <summary>Districts by their own names, whatever the filters; at most <see cref="SearchQueries.MostNames"/>.</summary>
    public IReadOnlyList<NameHit<District>> Districts { get; init; } = [];
}

/// <summary>A statement that was found.</summary>
public sealed record SearchHit
{
    public required Statement Statement { get; init; }

    /// <summary>The report that says it.</summary>
    public required Report Report { get; init; }

    public required District District { get; init; }

    /// <summary>What came of a target, by the answer that is shown first; null for what is no target, and for one not assessed since it was read.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Where in its quote the terms stand, in order and apart; empty where it was found by other words than those of its quote.</summary>
    public required IReadOnlyList<Extent> Marks { get; init; }
}
