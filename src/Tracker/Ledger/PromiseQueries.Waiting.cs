using Dapper;

namespace Tracker.Ledger;

/// <summary>How many targets of a district wait for the same report.</summary>
public sealed record WaitingCount
{
    /// <summary>The year whose ledger lists them.</summary>
    public required int Year { get; init; }

    /// <summary>The last year they are for: the report of the next year is to answer them.</summary>
    public required int LastYear { get; init; }

    /// <summary><see cref="Verdict.NotYetDue"/> or <see cref="Verdict.SourceMissing"/>.</summary>
    public required Verdict State { get; init; }

    public required int Count { get; init; }
}

/// <remarks>This part: what no report answers yet.</remarks>
public sealed partial class PromiseQueries
{
    /// <summary>What of a district waits for a report, by the year that lists it and the report it waits for, the newest year first.</summary>
    public async Task<IReadOnlyList<WaitingCount>> WaitingAsync(string district, CancellationToken cancel = default)
    {
        const string sql = """
            select s.year, s.period_to as LastYear, a.verdict, count(*) as count
              from statement s
              join assessment a on a.district = s.district and a.target = s.id and a.vintage = 'claimed'
             where s.district = @district and s.role = 'target' and a.verdict in ('source_missing', 'not_yet_due')
               and not exists (select 1 from assessment b where b.district = s.district and b.target = s.id and b.vintage = 'later')
             group by 1, 2, 3
             order by 1 desc, 2, 3
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<WaitingRow>(new CommandDefinition(sql, new { district }, cancellationToken: cancel));
        return [.. rows.Select(row => new WaitingCount { Year = row.Year, LastYear = row.LastYear, State = CodeNames<Verdict>.Parse(row.Verdict), Count = row.Count })];
    }

    private sealed record WaitingRow
    {
        public int Year { get; init; }
        public int LastYear { get; init; }
        public string Verdict { get; init; } = "";
        public int Count { get; init; }
    }
}
