using Dapper;

namespace Tracker.Ledger;

/// <summary>What an import need not do again, what it has still to do, and what came of it.</summary>
public sealed class ImportQueries(LedgerDb ledger)
{
    /// <summary>The reports of a document that is held as it was read (<see cref="DocumentReading"/>); none where it must be read.</summary>
    // Where one of its reports is gone or another now, the rest has fewer rows than the document has reports.
    public async Task<IReadOnlyList<ImportedReport>> ReportsOfAsync(string document, string reader, CancellationToken cancel = default)
    {
        const string sql = """
            select r.id, r.district, r.year
              from imported m
              join report r on r.id = m.report
             where m.document = @document and m.reader = @reader
               and m.reports = (select count(*) from imported o where o.document = @document and o.reader = @reader)
             order by r.id
            """;
        await using var db = await ledger.OpenToWriteAsync(cancel); // A standby may not know yet.
        return (await db.QueryAsync<ImportedReport>(new CommandDefinition(sql, new { document, reader }, cancellationToken: cancel))).AsList();
    }

    /// <summary>The districts of which facts are kept that they are not yet linked and judged by, by code.</summary>
    public async Task<IReadOnlyList<string>> UnjudgedAsync(CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenToWriteAsync(cancel);
        return (await db.QueryAsync<string>(new CommandDefinition("select district from unjudged order by district", cancellationToken: cancel))).AsList();
    }

    /// <summary>What is held of each report of a district, by its id.</summary>
    public async Task<IReadOnlyDictionary<string, ReportTally>> TalliesAsync(string district, CancellationToken cancel = default)
    {
        const string sql = """
            select s.id, s.report from statement s where s.district = @district;

            select a.target, a.outcome, a.verdict from assessment a where a.district = @district and a.vintage = 'claimed'
            """;
        var unread = await UnreadAsync(district, cancel);
        await using var db = await ledger.OpenAsync(cancel);
        await using var results = await db.QueryMultipleAsync(new CommandDefinition(sql, new { district }, cancellationToken: cancel));
        var reports = (await results.ReadAsync<(string Id, string Report)>()).ToDictionary(row => row.Id, row => row.Report);
        var claimed = await results.ReadAsync<(string Target, string? Outcome, string Verdict)>();
        return ReportTally.Of(reports, claimed.Select(row => (row.Target, row.Outcome, CodeNames<Verdict>.Parse(row.Verdict))), unread);
    }

    /// <summary>The same of a district that was derived and need not be kept yet.</summary>
    public async Task<IReadOnlyDictionary<string, ReportTally>> TalliesAsync(DerivedDistrict made, CancellationToken cancel = default) => ReportTally.Of(
        made.Statements.ToDictionary(statement => statement.Id, statement => statement.Report),
        made.Derived.Assessments.Where(one => one.Vintage is Vintage.Claimed).Select(one => (one.Target, one.Outcome, one.Verdict)),
        await UnreadAsync(made.District, cancel));

    /// <summary>How many figures were seen and not read, by report; those that have none are left out.</summary>
    private async Task<IReadOnlyDictionary<string, int>> UnreadAsync(string district, CancellationToken cancel)
    {
        const string sql = "select u.report, count(*) as count from report r join unread u on u.report = r.id where r.district = @district group by u.report";
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<(string Report, int Count)>(new CommandDefinition(sql, new { district }, cancellationToken: cancel))).ToDictionary(row => row.Report, row => row.Count);
    }
}
