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

    /// <summary>The districts whose reports are kept and not yet linked and judged, by code.</summary>
    public async Task<IReadOnlyList<string>> UnjudgedAsync(CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenToWriteAsync(cancel);
        return (await db.QueryAsync<string>(new CommandDefinition("select district from unjudged order by district", cancellationToken: cancel))).AsList();
    }

    /// <summary>What is held of each report of a district, by its id.</summary>
    public async Task<IReadOnlyDictionary<string, ReportTally>> TalliesAsync(string district, CancellationToken cancel = default)
    {
        // A cross join is not turned round (RollupRow.Counted).
        const string sql = """
            select s.report, count(*) as count from statement s where s.district = @district group by s.report;

            select u.report, count(*) as count from report r join unread u on u.report = r.id where r.district = @district group by u.report;

            select s.report, a.verdict, count(*) as count, count(a.outcome) as linked
              from statement s
             cross join assessment a
             where s.district = @district and a.district = s.district and a.target = s.id and a.vintage = 'claimed'
             group by s.report, a.verdict;

            select s.report, count(*) as count
              from assessment a
             cross join statement s
             where a.district = @district and a.vintage = 'claimed' and s.district = a.district and s.id = a.outcome
             group by s.report
            """;
        await using var db = await ledger.OpenAsync(cancel);
        await using var results = await db.QueryMultipleAsync(new CommandDefinition(sql, new { district }, cancellationToken: cancel));
        var tallies = (await results.ReadAsync<CountRow>()).ToDictionary(row => row.Report, row => new ReportTally { Statements = row.Count });
        Add(await results.ReadAsync<CountRow>(), (tally, row) => tally with { Unread = row.Count });
        Add(await results.ReadAsync<CountRow>(), (tally, row) => tally with { Linked = tally.Linked + row.Linked, Verdicts = [.. tally.Verdicts, (CodeNames<Verdict>.Parse(row.Verdict), row.Count)] });
        Add(await results.ReadAsync<CountRow>(), (tally, row) => tally with { Linked = tally.Linked + row.Count });
        return tallies;

        void Add(IEnumerable<CountRow> rows, Func<ReportTally, CountRow, ReportTally> add)
        {
            foreach (var row in rows)
                tallies[row.Report] = add(tallies.GetValueOrDefault(row.Report) ?? new(), row);
        }
    }

    private sealed record CountRow
    {
        public string Report { get; init; } = "";
        public string Verdict { get; init; } = "";
        public int Count { get; init; }
        public int Linked { get; init; }
    }
}

/// <summary>How much is held of a report, and what came of its targets as claimed.</summary>
public sealed record ReportTally
{
    public int Statements { get; init; }

    /// <summary>Figures that were seen and not read.</summary>
    public int Unread { get; init; }

    /// <summary>Targets that are answered, and results that answer one, a result once for each.</summary>
    public int Linked { get; init; }

    public IReadOnlyList<(Verdict Verdict, int Count)> Verdicts { get; init; } = [];
}
