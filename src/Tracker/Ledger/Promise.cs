namespace Tracker.Ledger;

/// <summary>A target with all that is known to have come of it.</summary>
public sealed record Promise
{
    public required Statement Target { get; init; }

    /// <summary>The report that made it.</summary>
    public required Report Source { get; init; }

    /// <summary>Null where the catalogue has no such measure.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>What the next report said; also holds the states that are no verdicts (not yet due, source missing).</summary>
    public required Answered Claimed { get; init; }

    /// <summary>What a bulletin or a correction gave later; null where nothing did.</summary>
    public Answered? Later { get; init; }

    /// <summary>The answer to show first: as claimed, or as later known where no report answered.</summary>
    public Answered Shown => Later is not null && IsOpen(Claimed.Assessment.Verdict) ? Later : Claimed;

    /// <summary>True for a state that what is known later ends: no report has answered.</summary>
    public static bool IsOpen(Verdict claimed) => claimed is Verdict.SourceMissing or Verdict.NotYetDue;

    /// <summary>The year whose ledger it is in: its own, or for several years that of the report that set it.</summary>
    public int LedgerYear => Target.Period.IsOneYear ? Target.Period.From : Source.Year;
}

/// <summary>One answer to a target: the verdict, and the statement and report it rests on.</summary>
public sealed record Answered
{
    public required Assessment Assessment { get; init; }

    /// <summary>Why target and outcome belong together, or what was searched for in vain; null for a state that is no verdict.</summary>
    public Link? Link { get; init; }

    public Statement? Outcome { get; init; }

    /// <summary>The report that answers or keeps silent; null where there is none.</summary>
    public Report? Report { get; init; }

    /// <summary>True where the report is not silent: it names the subject and gives no result. Unreported all the same, and not to be called unmentioned.</summary>
    public bool IsMentioned => Assessment.Verdict is Verdict.Unreported && Link is { Answer: not Answer.Silent };
}
