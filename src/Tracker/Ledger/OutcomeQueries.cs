using Dapper;

namespace Tracker.Ledger;

/// <summary>A figure that is held of a bulletin or of a department, and that people may correct.</summary>
public sealed record HeldOutcome(Statement Statement, Report Report)
{
    public OutcomeFigure Figure { get; } = new()
    {
        District = Statement.District,
        Year = Statement.Period.From,
        Kind = Report.Kind,
        Indicator = Statement.Indicator,
        Value = Statement.Figure.Value ?? default,
        Growth = Statement.Figure.Growth,
        Source = Report.Source ?? Report.Title,
        Date = Report.Date,
        Preliminary = Statement.Preliminary,
    };
}

/// <summary>Figures of documents of which single figures alone are held: those that are exact, of one year and of a catalogued measure.</summary>
public sealed class OutcomeQueries(LedgerDb ledger)
{
    internal const string Reports = $"""
        select {ReportRow.Columns}
          from report r
         where r.district = @district and r.excerpt and r.kind in ('bulletin', 'completion')
         order by r.id
        """;

    internal const string Statements = $"""
        select {StatementRow.Columns}
          from statement s
          join report r on r.id = s.report
         where s.district = @district and r.district = s.district and r.excerpt and r.kind in ('bulletin', 'completion')
           and s.role = 'outcome' and s.indicator is not null and s.comparator = 'exactly' and s.value is not null
           and s.value_to is null and s.stretch is null and s.period_from = r.year and s.period_to = r.year
         order by r.year, r.id, s.number
        """;

    /// <summary>By year, report and its order.</summary>
    /// <param name="district">GB/T 2260 code.</param>
    public async Task<IReadOnlyList<HeldOutcome>> OfDistrictAsync(string district, CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        await using var results = await db.QueryMultipleAsync(new CommandDefinition($"{Reports}; {Statements}", new { district }, cancellationToken: cancel));
        var reports = (await results.ReadAsync<ReportRow>()).ToDictionary(row => row.Id, row => row.ToReport());
        return [.. (await results.ReadAsync<StatementRow>()).Select(row => new HeldOutcome(row.ToStatement(), reports[row.Report]))];
    }
}
