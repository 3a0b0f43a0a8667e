namespace Tracker.Ledger;

internal sealed record QuestionRow
{
    /// <summary>Its columns where the table goes by the name q.</summary>
    public const string Columns = """
        q.id, q.target, q.deputy, q.name, q.text, q.state, q.at, q.sent_at as SentAt, q.answer, q.answered_by as AnsweredBy, q.answered_at as AnsweredAt
        """;

    public string Id { get; init; } = "";
    public string Target { get; init; } = "";
    public string Deputy { get; init; } = "";
    public string? Name { get; init; }
    public string Text { get; init; } = "";
    public string State { get; init; } = "";
    public string At { get; init; } = "";
    public string? SentAt { get; init; }
    public string? Answer { get; init; }
    public string? AnsweredBy { get; init; }
    public string? AnsweredAt { get; init; }

    public Question ToQuestion() => new()
    {
        Id = Id,
        Target = Target,
        Deputy = Deputy,
        Name = Name,
        Text = Text,
        State = CodeNames<QuestionState>.Parse(State),
        At = Instant.Value(At),
        SentAt = SentAt is null ? null : Instant.Value(SentAt),
        Answer = Answer,
        AnsweredBy = AnsweredBy,
        AnsweredAt = AnsweredAt is null ? null : Instant.Value(AnsweredAt),
    };
}
