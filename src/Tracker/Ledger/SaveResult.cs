namespace Tracker.Ledger;

/// <summary>What saving a report came to.</summary>
public enum SaveOutcome
{
    /// <summary>The archive had no report of this id.</summary>
    Added,

    /// <summary>The archive held just this; nothing was written.</summary>
    Unchanged,

    /// <summary>A corrected document, or a new reading of the same one, took the place of what was held.</summary>
    Replaced,

    /// <summary>The archive holds another document for this district, year and kind; nothing was written. A person decides, and saves again with replace.</summary>
    Conflict,
}

/// <summary>What saving a report came to, with the number of statements that came, changed, went and stayed.</summary>
public sealed record SaveResult
{
    public required SaveOutcome Outcome { get; init; }
    public int Added { get; init; }
    public int Changed { get; init; }
    public int Removed { get; init; }

    /// <summary>Statements that are just as they were, those included that a person checked and the new reading lacks.</summary>
    public int Kept { get; init; }

    /// <summary>Confirmed links that went because a corrected document no longer has a clause of theirs; the trail keeps them.</summary>
    public int LostLinks { get; init; }

    /// <summary>For a conflict, the report that is held.</summary>
    public Report? Held { get; init; }

    /// <summary>For a conflict, which two documents disagree and what to do; else empty.</summary>
    public string Message { get; init; } = "";
}

/// <summary>What replacing what is derived of a district changed; all 0 where they were the same.</summary>
public sealed record DerivedResult
{
    /// <summary>Links that came, changed or went.</summary>
    public required int Links { get; init; }

    /// <summary>Verdicts that came, changed or went.</summary>
    public required int Assessments { get; init; }

    /// <summary>Shifts, and places of goals in threads, that came, changed or went.</summary>
    public int Goals { get; init; }
}
