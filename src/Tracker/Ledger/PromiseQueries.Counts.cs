using Dapper;

namespace Tracker.Ledger;

/// <remarks>This part: how many targets came to each verdict, by the answer that <see cref="Promise.Shown"/> shows.</remarks>
public sealed partial class PromiseQueries
{
    /// <summary>By district and year.</summary>
    public Task<IReadOnlyList<VerdictCount>> CountsAsync(CancellationToken cancel = default) =>
        SumsAsync("", null, byField: false, cancel);

    /// <summary>Of one district, by year.</summary>
    public Task<IReadOnlyList<VerdictCount>> CountsOfAsync(string district, CancellationToken cancel = default) =>
        SumsAsync("and u.district = @district", new { district }, byField: false, cancel);

    /// <summary>By district, year and field.</summary>
    /// <param name="district">Null for all.</param>
    public Task<IReadOnlyList<VerdictCount>> CountsByFieldAsync(string? district = null, CancellationToken cancel = default) =>
        SumsAsync(district is null ? "" : "and u.district = @district", new { district }, byField: true, cancel);

    /// <summary>Of one field, by district and year.</summary>
    /// <param name="domain">Code of the field.</param>
    public Task<IReadOnlyList<VerdictCount>> CountsOfFieldAsync(string domain, CancellationToken cancel = default) =>
        SumsAsync("and u.domain = @domain", new { domain }, byField: true, cancel);

    /// <summary>Of one indicator, by district and year.</summary>
    public async Task<IReadOnlyList<VerdictCount>> CountsOfIndicatorAsync(string code, CancellationToken cancel = default)
    {
        const string sql = $"""
            select s.district, s.year, '' as domain,
                   {AssessmentRow.Shown} as verdict,
                   count(*) as count,
                   count(*) filter (where s.checked) as checked,
                   count(*) filter (where a.verdict = 'unreported' and exists (
                       select 1 from link l where l.district = s.district and l.target = s.id and l.vintage = 'claimed' and l.answer <> 'silent')) as mentioned
              from statement s
              join assessment a on a.district = s.district and a.target = s.id and a.vintage = 'claimed'
              left join assessment b on b.district = s.district and b.target = s.id and b.vintage = 'later'
             where s.role = 'target' and s.indicator = @code
             group by 1, 2, 3, 4
             order by 1, 2, 3, 4
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<CountRow>(new CommandDefinition(sql, new { code }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToCount())];
    }

    /// <summary>From the sums that every write keeps: no target is read.</summary>
    private async Task<IReadOnlyList<VerdictCount>> SumsAsync(string which, object? values, bool byField, CancellationToken cancel)
    {
        var sql = $"""
            select u.district, u.year, {(byField ? "u.domain" : "''")} as domain, u.verdict,
                   sum(u.count) as count, sum(u.checked) as checked, sum(u.mentioned) as mentioned
              from rollup u
             where u.vintage = 'shown' {which}
             group by 1, 2, 3, 4
             order by 1, 2, 3, 4
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<CountRow>(new CommandDefinition(sql, values, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToCount())];
    }

    private sealed record CountRow
    {
        public string District { get; init; } = "";
        public int Year { get; init; }
        public string Domain { get; init; } = "";
        public string Verdict { get; init; } = "";
        public int Count { get; init; }
        public int Checked { get; init; }
        public int Mentioned { get; init; }

        public VerdictCount ToCount() => new()
        {
            District = District,
            Year = Year,
            Domain = Domain,
            Verdict = CodeNames<Verdict>.Parse(Verdict),
            Count = Count,
            Checked = Checked,
            Mentioned = Mentioned,
        };
    }
}
