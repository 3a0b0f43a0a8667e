namespace Tracker.Ledger;

/// <summary>A change to what the archive showed, as everybody may see it: all that changed, and of who did it only what they are.</summary>
public sealed record Correction
{
    /// <summary>Its number in the trail: permanent, the later the higher.</summary>
    public required long Id { get; init; }

    public required DateTimeOffset At { get; init; }
    public required CorrectionKind Kind { get; init; }
    public required Author By { get; init; }

    /// <summary>What it is to be linked to: a report's id, a district's code, or a target's id; null where it is of several targets.</summary>
    public required string? Subject { get; init; }

    /// <summary>The document before and after; alike where the same one was read again. Null where no report was replaced.</summary>
    public Change<Report>? Report { get; init; }

    /// <summary>What a report's new reading changed, added and took away.</summary>
    public IReadOnlyList<Change<Statement>> Statements { get; init; } = [];

    /// <summary>Decisions on what answers a target: made, made anew, or lost with a clause that is no longer in the text.</summary>
    public IReadOnlyList<Change<Link>> Links { get; init; } = [];

    /// <summary>Verdicts that were given and are others now, rest on other figures, or are given no more.</summary>
    public IReadOnlyList<Change<Assessment>> Verdicts { get; init; } = [];
}

/// <summary>One thing that changed.</summary>
/// <param name="Before">Null where it came.</param>
/// <param name="After">Null where it went.</param>
public sealed record Change<T>(T? Before, T? After) where T : class;

public enum CorrectionKind
{
    /// <summary>A corrected document, or a new reading of the same one, took the place of what was held.</summary>
    ReportReplaced,

    /// <summary>A person decided what answers a target.</summary>
    LinksConfirmed,

    /// <summary>Figures that a person had entered were corrected or removed by a person.</summary>
    OutcomesEntered,

    /// <summary>An earlier change was taken back.</summary>
    Undone,

    /// <summary>An assessment came to other verdicts than the one before it.</summary>
    VerdictsChanged,
}

/// <summary>Who made a correction.</summary>
public enum Author
{
    /// <summary>The program by itself.</summary>
    Program,

    /// <summary>People, before the archive was filled with what they decided.</summary>
    Seeds,

    /// <summary>Somebody with an account.</summary>
    Person,
}
