using Dapper;

namespace Tracker.Ledger;

/// <summary>A statement with the report that makes it.</summary>
public sealed record Sourced(Statement Statement, Report Report);

/// <summary>The few statements that one target is to be seen beside, instead of all that its district says.</summary>
public sealed partial class StatementQueries(LedgerDb ledger)
{
    /// <summary>What stands beside a target as its ambition: its district's outcomes of the year before, and the targets of the places above for its year, all on its indicator.</summary>
    /// <returns>Oldest report first; empty for a target of several years or on no catalogued indicator.</returns>
    public async Task<IReadOnlyList<Sourced>> BesideAsync(Statement target, CancellationToken cancel = default)
    {
        if (target.Indicator.Length == 0 || !target.Period.IsOneYear)
            return [];
        const string sql = $"""
            with recursive above as (select d.parent as code from district d where d.code = @District union select d.parent from above a join district d on d.code = a.code),
                 wanted as (select @District as district, @last as year, 'outcome' as role union all select a.code, @year, 'target' from above a where a.code is not null)
            select {StatementRow.Columns}, {ReportRow.Columns}
              from wanted w
             cross join statement s
             cross join report r
             where s.district = w.district and s.year = w.year and s.role = w.role
               and s.indicator = @Indicator and s.period_from = s.period_to and r.id = s.report
             order by r.year, r.id, s.number
            """;
        return await SourcedAsync(sql, new { target.District, target.Indicator, year = target.Period.To, last = target.Period.To - 1 }, cancel);
    }

    /// <summary>What may count towards a goal for several years: its district's outcomes from the year before its period to the last of it, on its indicator, or on none where it has none.</summary>
    /// <returns>Oldest report first.</returns>
    public Task<IReadOnlyList<Sourced>> TowardsAsync(Statement goal, CancellationToken cancel = default)
    {
        var sql = $"""
            select {StatementRow.Columns}, {ReportRow.Columns}
              from statement s
              join report r on r.id = s.report
             where s.district = @District and s.year between @before and @To and s.role = 'outcome'
               and {(goal.Indicator.Length > 0 ? "s.indicator = @Indicator" : "s.indicator is null")}
             order by r.year, r.id, s.number
            """;
        return SourcedAsync(sql, new { goal.District, goal.Indicator, before = goal.Period.From - 1, goal.Period.To }, cancel);
    }

    private async Task<IReadOnlyList<Sourced>> SourcedAsync(string sql, object values, CancellationToken cancel)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<StatementRow, ReportRow, Sourced>(
            new CommandDefinition(sql, values, cancellationToken: cancel),
            (statement, report) => new(statement.ToStatement(), report.ToReport()),
            splitOn: "id");
        return rows.AsList();
    }
}
