using Dapper;

namespace Tracker.Ledger;

/// <summary>A report with how much of it is held.</summary>
public sealed record ReportEntry
{
    public required Report Report { get; init; }

    public required bool HasText { get; init; }

    /// <summary>How many targets and outcomes were read in it.</summary>
    public required int Statements { get; init; }

    /// <summary>How many of them a person has held against the text.</summary>
    public required int Checked { get; init; }
}

public sealed partial class ReportQueries(LedgerDb ledger)
{
    /// <returns>Null where no report has that id.</returns>
    public async Task<Report?> FindAsync(string id, CancellationToken cancel = default)
    {
        const string sql = $"select {ReportRow.Columns} from report r where r.id = @id";
        return (await ReportsAsync(sql, new { id }, cancel)).SingleOrDefault();
    }

    /// <summary>All reports, by district, newest year first.</summary>
    public Task<IReadOnlyList<Report>> AllAsync(CancellationToken cancel = default)
    {
        const string sql = $"select {ReportRow.Columns} from report r order by r.district, r.year desc, r.id";
        return ReportsAsync(sql, null, cancel);
    }

    /// <summary>The reports of a district, newest year first.</summary>
    public Task<IReadOnlyList<Report>> OfDistrictAsync(string code, CancellationToken cancel = default)
    {
        const string sql = $"select {ReportRow.Columns} from report r where r.district = @code order by r.year desc, r.id";
        return ReportsAsync(sql, new { code }, cancel);
    }

    /// <summary>The reports of a district with how much of each is held, newest year first.</summary>
    public async Task<IReadOnlyList<ReportEntry>> EntriesOfAsync(string code, CancellationToken cancel = default)
    {
        const string sql = $"""
            select {ReportRow.Columns},
                   (select count(*) from report_text t where t.report = r.id) as Texts,
                   (select count(*) from statement s where s.report = r.id and s.role <> 'context') as Statements,
                   (select count(*) from statement s where s.report = r.id and s.role <> 'context' and s.checked) as Checked
              from report r
             where r.district = @code
             order by r.year desc, r.id
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var entries = await db.QueryAsync<ReportRow, HeldRow, ReportEntry>(
            new CommandDefinition(sql, new { code }, cancellationToken: cancel),
            (report, held) => new() { Report = report.ToReport(), HasText = held.Texts > 0, Statements = held.Statements, Checked = held.Checked },
            splitOn: "Texts");
        return entries.AsList();
    }

    /// <summary>The reports given last, by their date, or by their year where the date is not known.</summary>
    /// <param name="count">How many at most.</param>
    public Task<IReadOnlyList<Report>> LatestAsync(int count, CancellationToken cancel = default)
    {
        const string sql = $"select {ReportRow.Columns} from report r order by r.year desc, coalesce(r.date, '') desc, r.id limit @count";
        return ReportsAsync(sql, new { count }, cancel);
    }

    /// <summary>What a report says, in text order; context is among it.</summary>
    public async Task<IReadOnlyList<Statement>> StatementsAsync(string id, CancellationToken cancel = default)
    {
        const string sql = $"select {StatementRow.Columns} from statement s where s.report = @id order by s.number";
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<StatementRow>(new CommandDefinition(sql, new { id }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStatement())];
    }

    /// <returns>Null where no statement has that id.</returns>
    public async Task<Statement?> FindStatementAsync(string id, CancellationToken cancel = default)
    {
        const string sql = $"select {StatementRow.Columns} from statement s where s.district = @district and s.id = @id";
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QuerySingleOrDefaultAsync<StatementRow>(new CommandDefinition(sql, new { district = Key.District(id), id }, cancellationToken: cancel)))?.ToStatement();
    }

    /// <summary>Which target each statement of a report answers, by the statement's id; of several the first.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AnsweredAsync(string id, CancellationToken cancel = default)
    {
        const string sql = "select l.outcome, min(l.target) as target from link l where l.report = @id and l.outcome is not null group by l.outcome";
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<(string Outcome, string Target)>(new CommandDefinition(sql, new { id }, cancellationToken: cancel));
        return rows.ToDictionary(row => row.Outcome, row => row.Target);
    }

    /// <summary>The figures of a report that could not be read, in text order.</summary>
    public async Task<IReadOnlyList<Unread>> UnreadAsync(string id, CancellationToken cancel = default)
    {
        const string sql = $"select {UnreadRow.Columns} from unread u where u.report = @id order by u.number";
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<UnreadRow>(new CommandDefinition(sql, new { id }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToUnread())];
    }

    /// <returns>Null where the text is not held.</returns>
    public async Task<ReportText?> TextAsync(string id, CancellationToken cancel = default)
    {
        const string sql = $"select {TextRow.Columns} from report_text t where t.report = @id";
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QuerySingleOrDefaultAsync<TextRow>(new CommandDefinition(sql, new { id }, cancellationToken: cancel)))?.ToText();
    }

    /// <summary>The texts of the reports that speak of a district, where they are held, by the reports' ids.</summary>
    public async Task<IReadOnlyDictionary<string, ReportText>> TextsOfAsync(string district, CancellationToken cancel = default)
    {
        const string sql = $"""
            select {TextRow.Columns}
              from report_text t
             where t.report in (select r.id from report r where r.district = @district union select s.report from statement s where s.district = @district)
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<TextRow>(new CommandDefinition(sql, new { district }, cancellationToken: cancel));
        return rows.ToDictionary(row => row.Report, row => row.ToText());
    }

    private async Task<IReadOnlyList<Report>> ReportsAsync(string sql, object? values, CancellationToken cancel)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<ReportRow>(new CommandDefinition(sql, values, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToReport())];
    }

    private sealed record HeldRow
    {
        public int Texts { get; init; }
        public int Statements { get; init; }
        public int Checked { get; init; }
    }
}
