namespace Tracker.Ledger;

internal sealed record ProposalRow
{
    /// <summary>Its columns where the table goes by the name p; without name and contact, so that nothing public can show them by mistake.</summary>
    public const string Columns = """
        p.id, p.target, p.kind, p.text, p.evidence, p.at, p.state, p.reason, p.decided_at as DecidedAt, p.decided_by as DecidedBy, p.withheld
        """;

    public string Id { get; init; } = "";
    public string Target { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Text { get; init; } = "";
    public string Evidence { get; init; } = "";
    public string At { get; init; } = "";
    public string State { get; init; } = "";
    public string? Reason { get; init; }
    public string? DecidedAt { get; init; }
    public string? DecidedBy { get; init; }
    public bool Withheld { get; init; }

    public Proposal ToProposal() => new()
    {
        Id = Id,
        Target = Target,
        Kind = CodeNames<ProposalKind>.Parse(Kind),
        Text = Text,
        Evidence = Evidence,
        At = Instant.Value(At),
        State = CodeNames<ProposalState>.Parse(State),
        Reason = Reason,
        DecidedAt = DecidedAt is null ? null : Instant.Value(DecidedAt),
        DecidedBy = DecidedBy,
        Withheld = Withheld,
    };
}
