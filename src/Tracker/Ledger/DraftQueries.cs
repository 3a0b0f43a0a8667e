using Dapper;

namespace Tracker.Ledger;

/// <summary>A draft with how far it has come.</summary>
/// <param name="Counts">How many of its statements are in each state.</param>
public sealed record DraftEntry(Draft Draft, IReadOnlyDictionary<ItemState, int> Counts)
{
    public int Total => Counts.Values.Sum();

    public int Decided => Total - Counts.GetValueOrDefault(ItemState.Proposed);
}

/// <summary>A statement that somebody has to themselves.</summary>
public sealed record DraftLock
{
    /// <summary>Id of the statement.</summary>
    public string Item { get; init; } = "";

    /// <summary>Name of the account.</summary>
    public string Holder { get; init; } = "";
}

public sealed class DraftQueries(LedgerDb ledger, TimeProvider? clock = null)
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <summary>All drafts, the oldest first.</summary>
    public async Task<IReadOnlyList<DraftEntry>> AllAsync(CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var drafts = await db.QueryAsync<DraftRow>(new CommandDefinition($"select {DraftRow.Columns} from draft d order by d.opened_at, d.report", cancellationToken: cancel));
        const string sql = "select i.report, i.state, count(*) as count from draft_item i group by i.report, i.state";
        var counts = (await db.QueryAsync<CountRow>(new CommandDefinition(sql, cancellationToken: cancel))).ToLookup(row => row.Report);
        return [.. drafts.Select(row => new DraftEntry(row.ToDraft(), counts[row.Report].ToDictionary(count => CodeNames<ItemState>.Parse(count.State), count => count.Count)))];
    }

    /// <param name="report">Id of the report.</param>
    /// <returns>Null where no draft of it is open.</returns>
    public async Task<Draft?> FindAsync(string report, CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QuerySingleOrDefaultAsync<DraftRow>(new CommandDefinition($"select {DraftRow.Columns} from draft d where d.report = @report", new { report }, cancellationToken: cancel)))?.ToDraft();
    }

    /// <summary>Its statements in text order, the rejected among them; those without a place come first.</summary>
    public async Task<IReadOnlyList<DraftItem>> ItemsAsync(string report, CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<DraftItemRow>(new CommandDefinition($"select {DraftItemRow.Columns} from draft_item i where i.report = @report order by i.id", new { report }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToItem()).OrderBy(item => item.Statement.Where.Start).ThenBy(item => item.Statement.Where.Length)];
    }

    /// <returns>Null where no text is held.</returns>
    public async Task<ReportText?> TextAsync(string report, CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var row = await db.QuerySingleOrDefaultAsync<TextRow>(new CommandDefinition($"select {TextRow.Columns} from draft_text t where t.report = @report", new { report }, cancellationToken: cancel));
        return row is { Length: > 0 } ? row.ToText() : null;
    }

    /// <summary>What people decided of it on pairs.</summary>
    public async Task<IReadOnlyList<Link>> AnswersAsync(string report, CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<DraftAnswerRow>(new CommandDefinition($"select {DraftAnswerRow.Columns} from draft_answer a where a.report = @report order by a.target, a.vintage", new { report }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToLink())];
    }

    /// <summary>Which of its statements somebody is at.</summary>
    public async Task<IReadOnlyList<DraftLock>> LocksAsync(string report, CancellationToken cancel = default)
    {
        const string sql = "select l.item, l.holder from draft_lock l where l.report = @report and l.until > @now order by l.item";
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<DraftLock>(new CommandDefinition(sql, new { report, now = Instant.Text(clock.GetUtcNow()) }, cancellationToken: cancel))).AsList();
    }

    /// <summary>How a reading differs from the public one of the same report, in the order of the text.</summary>
    /// <returns>Empty where they are alike, and where the report is not public.</returns>
    public async Task<IReadOnlyList<Change<Statement>>> DifferenceAsync(string report, IEnumerable<Statement> read, CancellationToken cancel = default)
    {
        var held = (await new ReportQueries(ledger).StatementsAsync(report, cancel)).ToDictionary(statement => statement.Id);
        if (held.Count == 0)
            return [];
        var now = read.ToDictionary(statement => statement.Id);
        return
        [
            .. now.Values.Where(statement => !held.TryGetValue(statement.Id, out var old) || old.Figure != statement.Figure || old.Role != statement.Role || old.Period != statement.Period)
                .Select(statement => new Change<Statement>(held.GetValueOrDefault(statement.Id), statement))
                .Concat(held.Values.Where(statement => !now.ContainsKey(statement.Id)).Select(statement => new Change<Statement>(statement, null)))
                .OrderBy(change => (change.After ?? change.Before)!.Where.Start),
        ];
    }

    private sealed record CountRow
    {
        public string Report { get; init; } = "";
        public string State { get; init; } = "";
        public int Count { get; init; }
    }
}
