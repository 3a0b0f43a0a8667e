using Dapper;

namespace Tracker.Ledger;

/// <summary>Which verdicts are wanted; null leaves a side open.</summary>
public sealed record VerdictFilter
{
    /// <summary>Of the six that are verdicts; of a state there are none. <see cref="Verdict.Unreported"/> gives the silences.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>GB/T 2260 code.</summary>
    public string? District { get; init; }

    /// <summary>The first and the last year whose ledger lists the target.</summary>
    public int? FromYear { get; init; }

    public int? ToYear { get; init; }

    /// <summary>Code of the field.</summary>
    public string? Domain { get; init; }

    /// <summary>True for headline targets alone.</summary>
    public bool Headline { get; init; }

    /// <summary>Of what is unreported: true for what the report mentions without a result (<see cref="Answered.IsMentioned"/>), false for what it is silent on.</summary>
    public bool? Mentioned { get; init; }
}

/// <remarks>This part: verdicts over all districts, by the answer that <see cref="Promise.Shown"/> shows, newest answering report first.</remarks>
public sealed partial class PromiseQueries
{
    private const string NewestFirst = "r.year desc, coalesce(r.date, '') desc, r.id, s.headline desc, s.district, s.year, s.number, s.id";

    private const string IsVerdict = "a.verdict in ('exceeded', 'met', 'nearly', 'missed', 'unreported', 'not_comparable')";

    private const string Given = $"""
        l.report = r.id
        and a.district = l.district and a.target = l.target and a.vintage = l.vintage
        and s.district = l.district and s.id = l.target
        and {IsVerdict}
        and (l.vintage = 'claimed'
             or exists (select 1
                          from assessment c
                         where c.district = l.district and c.target = l.target and c.vintage = 'claimed' and c.verdict in ('source_missing', 'not_yet_due')))
        """;

    private const string LinksLead = "link l cross join report r";

    /// <summary>The newest of all verdicts.</summary>
    /// <param name="count">How many at most.</param>
    public Task<IReadOnlyList<Promise>> NewestAsync(int count, CancellationToken cancel = default) => ListAsync(new(), 0, count, cancel);

    /// <summary>A page of verdicts: those that the newest report gave, then headline targets, then in the order of the text that set them.</summary>
    /// <param name="skip">How many come before it, 0 or more.</param>
    /// <param name="count">How many at most, 0 or more.</param>
    public async Task<IReadOnlyList<Promise>> ListAsync(VerdictFilter filter, int skip, int count, CancellationToken cancel = default)
    {
        // Either table can lead: the newest reports one by one until the page is full, or the one district.
        var targets = filter.District is null
            ? await new NewestReports(ledger).TakeAsync(skip, count, some => CountOfAsync(Leading(some), filter, cancel), (some, from, most) => OfAsync(Leading(some), filter, from, most, cancel), cancel)
            : await OfAsync(LinksLead, filter, skip, count, cancel);
        return await PromiseLoader.LoadAsync(ledger, targets, cancel);

        static string Leading(string reports) => $"{reports} r cross join link l";
    }

    /// <summary>How many there are in all.</summary>
    // Sums do not tell headlines apart.
    public Task<int> CountAsync(VerdictFilter filter, CancellationToken cancel = default) =>
        filter.Headline ? CountOfAsync(LinksLead, filter, cancel) : NumberAsync(Counting(filter), filter, cancel);

    private Task<IReadOnlyList<string>> OfAsync(string tables, VerdictFilter filter, int skip, int count, CancellationToken cancel) => TargetsAsync(
        $"""
        select s.id
          from {tables}
         cross join assessment a
         cross join statement s
         where {Given} {Conditions(filter)}
         order by {NewestFirst}
         limit @count offset @skip
        """,
        Values(filter, skip, count), cancel);

    private Task<int> CountOfAsync(string tables, VerdictFilter filter, CancellationToken cancel) =>
        NumberAsync($"select count(*) from {tables} cross join assessment a cross join statement s where {Given} {Conditions(filter)}", filter, cancel);

    private async Task<int> NumberAsync(string sql, VerdictFilter filter, CancellationToken cancel)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(sql, Values(filter), cancellationToken: cancel));
    }

    private static string Counting(VerdictFilter filter)
    {
        var (table, sum) = filter.Domain is null
            ? ("year_sum u where true", Sum(filter, "u.exceeded + u.met + u.nearly + u.missed + u.unreported + u.not_comparable", verdict => $"u.{verdict}"))
            : ($"rollup u where u.domain = @domain and {IsVerdict.Replace("a.", "u.", StringComparison.Ordinal)}", Sum(filter, "u.shown", verdict => $"case when u.verdict = '{verdict}' then u.shown else 0 end"));
        return $"select coalesce(sum({sum}), 0) from {table} " + string.Concat(
            filter.District is null ? "" : "and u.district = @district ",
            filter.FromYear is null ? "" : "and u.year >= @from ",
            filter.ToYear is null ? "" : "and u.year <= @to ");
    }

    private static string Sum(VerdictFilter filter, string all, Func<string, string> of) => filter switch
    {
        { Mentioned: not null, Verdict: not null and not Verdict.Unreported } => "0",
        { Mentioned: true } => "u.mentioned",
        { Mentioned: false } => $"{of(CodeNames<Verdict>.Of(Verdict.Unreported))} - u.mentioned",
        { Verdict: null } => all,
        { Verdict: > Verdict.NotComparable } => "0", // Of a state there are none.
        { Verdict: { } verdict } => of(CodeNames<Verdict>.Of(verdict)),
    };

    private async Task<IReadOnlyList<Promise>> ListedAsync(string sql, object values, CancellationToken cancel)
    {
        var targets = await TargetsAsync(sql, values, cancel);
        return await PromiseLoader.LoadAsync(ledger, targets, cancel);
    }

    /// <remarks>Closes its connection: who waits for a second one while holding a first waits for others who do the same.</remarks>
    private async Task<IReadOnlyList<string>> TargetsAsync(string sql, object values, CancellationToken cancel)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<string>(new CommandDefinition(sql, values, cancellationToken: cancel))).AsList();
    }

    // What answers is never older than the year that was promised: the search ends there.
    private static string Conditions(VerdictFilter filter) => string.Concat(
        filter.Verdict is null ? "" : "and a.verdict = @verdict ",
        filter.District is null ? "" : "and l.district = @district ",
        filter.FromYear is null ? "" : "and s.year >= @from and r.year >= @from ",
        filter.ToYear is null ? "" : "and s.year <= @to ",
        filter.Domain is null ? "" : "and s.domain = @domain ",
        filter.Headline ? "and s.headline " : "",
        filter.Mentioned is not { } mentioned ? "" : $"and a.verdict = 'unreported' and l.answer {(mentioned ? "<>" : "=")} 'silent' ");

    private static object Values(VerdictFilter filter, int skip = 0, int count = 0) => new
    {
        verdict = filter.Verdict is { } verdict ? CodeNames<Verdict>.Of(verdict) : null,
        district = filter.District,
        from = filter.FromYear,
        to = filter.ToYear,
        domain = filter.Domain,
        skip,
        count,
    };
}
