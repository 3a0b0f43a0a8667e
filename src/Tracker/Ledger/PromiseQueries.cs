using Dapper;

namespace Tracker.Ledger;

/// <summary>Targets with what came of them. One that has not been assessed since it was read is not among them.</summary>
public sealed partial class PromiseQueries(LedgerDb ledger)
{
    private const string InLedgerOrder = "s.headline desc, case r.kind when 'work' then 0 when 'plan' then 1 else 2 end, r.id, s.number";

    /// <summary>A district's ledger of a year, headline targets first, then by report and text order.</summary>
    /// <remarks>Targets for that one year, whichever report set them; those for several years under the year of the report that set them.</remarks>
    public Task<IReadOnlyList<Promise>> OfYearAsync(string district, int year, CancellationToken cancel = default)
    {
        const string picked = "select s.district, s.id from statement s where s.district = @district and s.year = @year and s.role = 'target'";
        return PromiseLoader.LoadAsync(ledger, picked, InLedgerOrder, new { district, year }, cancel);
    }

    /// <returns>Null where no target has that id.</returns>
    public async Task<Promise?> FindAsync(string id, CancellationToken cancel = default)
    {
        const string picked = "select s.district, s.id from statement s where s.district = @district and s.id = @id and s.role = 'target'";
        return (await PromiseLoader.LoadAsync(ledger, picked, "s.id", new { district = Key.District(id), id }, cancel)).SingleOrDefault();
    }

    /// <summary>The same goal as earlier and later years of its district set it, itself among them, oldest first; empty where it is set in one year alone.</summary>
    public Task<IReadOnlyList<Promise>> ThreadOfAsync(string id, CancellationToken cancel = default)
    {
        const string picked = """
            select h.district, h.target as id, h.number as place
              from thread o
              join thread h on h.district = o.district and h.first = o.first
             where o.district = @district and o.target = @id
            """;
        return PromiseLoader.LoadAsync(ledger, picked, "p.place", new { district = Key.District(id), id }, cancel);
    }

    /// <summary>The targets of some districts on an indicator, by district and year.</summary>
    /// <param name="districts">As many as a page shows.</param>
    /// <param name="years">The first year whose ledger lists them, and the last one; null for all.</param>
    public Task<IReadOnlyList<Promise>> OfIndicatorAsync(string code, IReadOnlyList<string> districts, (int From, int To)? years = null, CancellationToken cancel = default)
    {
        var values = new DynamicParameters(new { code, from = years?.From, to = years?.To });
        return ListedAsync($"select s.id from {OnIndicator(values, districts)} {(years is null ? "" : "and s.year between @from and @to")} order by s.district, s.year, s.report, s.number", values, cancel);
    }

    /// <summary>The years whose ledgers list such targets, newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsOfIndicatorAsync(string code, IReadOnlyList<string> districts, CancellationToken cancel = default)
    {
        var values = new DynamicParameters(new { code });
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<int>(new CommandDefinition($"select distinct s.year from {OnIndicator(values, districts)} order by s.year desc", values, cancellationToken: cancel))).AsList();
    }

    /// <summary>A district's targets on headline indicators, by year and then in the order of <see cref="OfYearAsync"/>.</summary>
    public Task<IReadOnlyList<Promise>> OfHeadlineIndicatorsAsync(string district, CancellationToken cancel = default)
    {
        const string picked = """
            select s.district, s.id
              from statement s
              join indicator i on i.code = s.indicator
             where s.district = @district and s.role = 'target' and i.headline
            """;
        return PromiseLoader.LoadAsync(ledger, picked, $"s.year, {InLedgerOrder}", new { district }, cancel);
    }

    /// <summary>What a district's reports claim for a year without its being the answer to a target, in text order.</summary>
    public async Task<IReadOnlyList<Statement>> OutcomesAsync(string district, int year, CancellationToken cancel = default)
    {
        const string sql = $"""
            select {StatementRow.Columns}
              from statement s
             where s.district = @district and s.year = @year and s.role = 'outcome'
               and not exists (select 1 from link l where l.district = s.district and l.outcome = s.id)
             order by s.report, s.number
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<StatementRow>(new CommandDefinition(sql, new { district, year }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStatement())];
    }

    private static string OnIndicator(DynamicParameters values, IReadOnlyList<string> districts) =>
        $"statement s where s.indicator = @code and s.role = 'target' and s.district in {Key.In(values, districts)}";
}
