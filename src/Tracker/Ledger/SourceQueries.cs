using Dapper;

namespace Tracker.Ledger;

/// <summary>A dead address with a report that comes from there.</summary>
/// <param name="Report">The first of them by its id.</param>
public sealed record DeadSource(SourceCheck Check, Report Report);

/// <summary>The addresses that reports and figures come from, and what they last answered.</summary>
public sealed class SourceQueries(LedgerDb ledger)
{
    /// <summary>The addresses to be asked, by their text.</summary>
    /// <param name="district">GB/T 2260 code; null for all.</param>
    /// <param name="before">Those that were asked since are left out; null for none.</param>
    public async Task<IReadOnlyList<string>> ToAskAsync(string? district, DateTimeOffset? before, CancellationToken cancel = default)
    {
        var sql = $"""
            select distinct r.source
              from report r
             where r.source like 'http%'
               {(district is null ? "" : "and r.district = @district")}
               {(before is null ? "" : "and not exists (select 1 from source_check c where c.address = r.source and c.at >= @since)")}
             order by r.source
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var sources = await db.QueryAsync<string>(new CommandDefinition(sql, new { district, since = before is { } at ? Instant.Text(at) : null }, cancellationToken: cancel));
        return [.. sources.Where(Report.IsAddress)];
    }

    /// <summary>What the addresses of some reports last answered, by address; one that was never asked is not among them.</summary>
    public async Task<IReadOnlyDictionary<string, SourceCheck>> OfAsync(IEnumerable<Report> reports, CancellationToken cancel = default)
    {
        var values = new DynamicParameters();
        var sql = $"select {SourceCheckRow.Columns} from source_check c where c.address in {Key.In(values, [.. reports.Select(report => report.Source).OfType<string>().Distinct()])}";
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<SourceCheckRow>(new CommandDefinition(sql, values, cancellationToken: cancel));
        return rows.ToDictionary(row => row.Address, row => row.ToCheck());
    }

    /// <summary>How many addresses that reports come from are dead.</summary>
    public async Task<int> CountDeadAsync(CancellationToken cancel = default)
    {
        const string sql = "select count(*) from source_check c where c.dead_since is not null and exists (select 1 from report r where r.source = c.address)";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(sql, cancellationToken: cancel));
    }

    /// <summary>Those that were found dead at a time or later, the latest first.</summary>
    public async Task<IReadOnlyList<DeadSource>> DeadSinceAsync(DateTimeOffset since, CancellationToken cancel = default)
    {
        const string sql = $"""
            select {SourceCheckRow.Columns}, {ReportRow.Columns}
              from source_check c
              join report r on r.id = (select min(one.id) from report one where one.source = c.address)
             where c.dead_since >= @since
             order by c.dead_since desc, c.address
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var found = await db.QueryAsync<SourceCheckRow, ReportRow, DeadSource>(
            new CommandDefinition(sql, new { since = Instant.Text(since) }, cancellationToken: cancel), (check, report) => new(check.ToCheck(), report.ToReport()), splitOn: "id");
        return found.AsList();
    }
}
