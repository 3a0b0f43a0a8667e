using Dapper;

namespace Tracker.Ledger;

/// <summary>What an account keeps for itself: nobody else is shown it, and nothing exports it.</summary>
public sealed class OwnQueries(LedgerDb ledger)
{
    /// <summary>Most characters of a note.</summary>
    public const int LongestNote = 2000;

    /// <returns>Empty where there is none.</returns>
    public async Task<string> NoteAsync(string target, string account, CancellationToken cancel = default)
    {
        const string sql = "select o.text from note o where o.account = @account and o.target = @target";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.QuerySingleOrDefaultAsync<string>(new CommandDefinition(sql, new { account, target }, cancellationToken: cancel)) ?? "";
    }

    /// <summary>What the account watches, watched last first.</summary>
    public async Task<IReadOnlyList<Watch>> WatchedAsync(string account, CancellationToken cancel = default)
    {
        const string sql = "select w.subject, w.since, w.seen from watch w where w.account = @account order by w.since desc, w.subject";
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<WatchRow>(new CommandDefinition(sql, new { account }, cancellationToken: cancel));
        return [.. rows.Select(row => new Watch(row.Subject, Instant.Value(row.Since), Instant.Value(row.Seen)))];
    }

    private sealed record WatchRow
    {
        public string Subject { get; init; } = "";
        public string Since { get; init; } = "";
        public string Seen { get; init; } = "";
    }
}

/// <summary>Something that an account watches.</summary>
/// <param name="Subject">Id of a target.</param>
/// <param name="Seen">What changed after this is new to it.</param>
public sealed record Watch(string Subject, DateTimeOffset Since, DateTimeOffset Seen)
{
    /// <summary>Most that an account may watch.</summary>
    public const int Most = 200;
}
