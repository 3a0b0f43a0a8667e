namespace Tracker.Ledger;

internal sealed record SourceCheckRow
{
    /// <summary>Its columns where the table goes by the name c.</summary>
    public const string Columns = "c.address, c.at, c.state, c.status, c.place, c.failing_since as FailingSince, c.dead_since as DeadSince";

    public const string Upsert = """
        insert into source_check (address, at, state, status, place, failing_since, dead_since)
        values (@Address, @At, @State, @Status, @Place, @FailingSince, @DeadSince)
        on conflict (address) do update
           set at = excluded.at, state = excluded.state, status = excluded.status, place = excluded.place,
               failing_since = excluded.failing_since, dead_since = excluded.dead_since
        """;

    public string Address { get; init; } = "";
    public string At { get; init; } = "";
    public string State { get; init; } = "";
    public int? Status { get; init; }
    public string? Place { get; init; }
    public string? FailingSince { get; init; }
    public string? DeadSince { get; init; }

    public static SourceCheckRow Of(SourceCheck check) => new()
    {
        Address = check.Address,
        At = Instant.Text(check.At),
        State = CodeNames<SourceState>.Of(check.Answer.State),
        Status = check.Answer.Status,
        Place = check.Answer.Place,
        FailingSince = check.FailingSince is { } failing ? Instant.Text(failing) : null,
        DeadSince = check.DeadSince is { } dead ? Instant.Text(dead) : null,
    };

    public SourceCheck ToCheck() => new()
    {
        Address = Address,
        At = Instant.Value(At),
        Answer = new(CodeNames<SourceState>.Parse(State), Status, Place),
        FailingSince = FailingSince is null ? null : Instant.Value(FailingSince),
        DeadSince = DeadSince is null ? null : Instant.Value(DeadSince),
    };
}
