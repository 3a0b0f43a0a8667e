namespace Tracker;

/// <summary>A correction that a reader proposes to a target, as everybody may see it: who proposed it is not among it (<see cref="Proposer"/>).</summary>
public sealed record Proposal
{
    /// <summary>Most characters of what should stand there, of the evidence, of a reason and of a name or contact.</summary>
    public const int LongestText = 1000, LongestEvidence = 500, LongestReason = 500, LongestPerson = 100;

    /// <summary>Permanent reference: made of what is proposed, so that the same twice is one.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the target.</summary>
    public required string Target { get; init; }

    public required ProposalKind Kind { get; init; }

    /// <summary>What should stand there.</summary>
    public required string Text { get; init; }

    /// <summary>An address or a description.</summary>
    public required string Evidence { get; init; }

    public required DateTimeOffset At { get; init; }

    public ProposalState State { get; init; }

    /// <summary>Why it was decided so; null until it is.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Account of who decided it.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>True where text and evidence are not to be shown in public: they name private persons, or insult.</summary>
    public bool Withheld { get; init; }

    public bool IsDecided => State is not ProposalState.Received;

    /// <summary>True once a person has read it and not kept it back: what nobody has looked at is not put before the public.</summary>
    public bool IsPublic => IsDecided && !Withheld;
}

/// <summary>What is said to be wrong.</summary>
public enum ProposalKind
{
    /// <summary>The figure was read otherwise than the report has it.</summary>
    Figure,

    /// <summary>Target and result do not belong together.</summary>
    Pairing,

    Verdict,

    /// <summary>The document, its date or its address.</summary>
    Source,

    Other,
}

public enum ProposalState
{
    Received,
    Accepted,
    PartlyAccepted,
    Refused,
}

/// <summary>A correction as it comes in.</summary>
public sealed record Proposed
{
    public required string Target { get; init; }

    public required ProposalKind Kind { get; init; }

    public required string Text { get; init; }

    public required string Evidence { get; init; }

    public Proposer By { get; init; } = new(null, null);

    /// <summary>Of the proposal that this becomes.</summary>
    public string Id => StatementId.Letters($"{Target}\n{Kind}\n{Text}\n{Evidence}");
}

/// <summary>Who proposed it, as far as they said: for staff alone, in no export and not in the trail, and deleted on demand.</summary>
public sealed record Proposer(string? Name, string? Contact);
