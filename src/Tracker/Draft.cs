namespace Tracker;

/// <summary>A reading that is not public yet: a report that was taken in, while people hold what was read against its text.</summary>
public sealed record Draft
{
    public required Report Report { get; init; }
    public required DraftStage Stage { get; init; }

    /// <summary>Name of the account that took it in.</summary>
    public required string OpenedBy { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Name of the account whose task it is; null where nobody has taken it.</summary>
    public string? Keeper { get; init; }

    /// <summary>The last day on which departments can reply before it is published; null before they were asked.</summary>
    public DateOnly? ReplyUntil { get; init; }

    /// <summary>The figures that could not be read.</summary>
    public IReadOnlyList<Unread> Unread { get; init; } = [];
}

public enum DraftStage
{
    /// <summary>What was read is being held against the text.</summary>
    Review,

    /// <summary>The departments it names can reply.</summary>
    Reply,
}

/// <summary>A statement of a draft, with what people made of it.</summary>
public sealed record DraftItem(Statement Statement, ItemState State)
{
    /// <summary>True once a person has decided.</summary>
    public bool IsDecided => State is not ItemState.Proposed;

    /// <summary>True for what is published as held against the text.</summary>
    public bool IsTaken => State is ItemState.Accepted or ItemState.Changed or ItemState.Added;
}

public enum ItemState
{
    /// <summary>As the program read it; nobody has looked yet.</summary>
    Proposed,

    /// <summary>Right as it was read.</summary>
    Accepted,

    /// <summary>Read otherwise by a person.</summary>
    Changed,

    /// <summary>No statement, or not of this report.</summary>
    Rejected,

    /// <summary>Found by a person where the program read nothing.</summary>
    Added,
}
