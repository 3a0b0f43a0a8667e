using System.Data.Common;
using Dapper;
using Npgsql;

namespace Tracker.Ledger;

/// <summary>One write: a transaction that is kept whole with its lines in the trail, or leaves nothing.</summary>
internal sealed class Writing(DbConnection db, DbTransaction transaction, DateTimeOffset at, string who, CancellationToken cancel)
{
    /// <summary>When this write is, as rows keep it.</summary>
    public string Now { get; } = Instant.Text(at);

    public string Who => who;

    public bool OnPostgres => db is NpgsqlConnection;

    /// <summary>When it began.</summary>
    public DateTimeOffset At => at;

    /// <summary>True once it has a line in the trail.</summary>
    public bool IsInTrail { get; private set; }

    /// <summary>How rows that are new are poured in.</summary>
    public BulkStore Bulk => bulk ??= BulkStore.Of(db, this, cancel);

    private BulkStore? bulk;

    // Nobody else adds a line before this write is done.
    private string? lastHash;

    /// <param name="values">What the statement takes; or rows, for each of which it is done.</param>
    public async Task<int> RunAsync(string sql, object? values = null) => db is NpgsqlConnection server && values is IEnumerable<object> rows
        ? await PostgresRows.RunAsync(server, (NpgsqlTransaction)transaction, sql, rows, cancel)
        : await db.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: cancel));

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? values = null) =>
        (await db.QueryAsync<T>(new CommandDefinition(sql, values, transaction, cancellationToken: cancel))).AsList();

    public async Task<T?> FirstAsync<T>(string sql, object? values = null) =>
        await db.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, values, transaction, cancellationToken: cancel));

    /// <summary>The districts whose rows this write may have changed: their sums are brought up to them before it is kept.</summary>
    public HashSet<string> Touched { get; } = [];

    /// <summary>Those of which it may have changed verdicts and links alone.</summary>
    public HashSet<string> Judged { get; } = [];

    /// <summary>The districts whose verdicts rest on facts that this write changed: they wait to be judged from the moment it is kept.</summary>
    public HashSet<string> Waiting { get; } = [];

    /// <summary>Says that facts of districts change in this write: their sums follow with it, and their verdicts are to.</summary>
    public void Touch(params IEnumerable<string> districts)
    {
        Touched.UnionWith(districts);
        Waiting.UnionWith(districts);
    }

    /// <summary>Holds off other writers of a district until this write is done.</summary>
    /// <param name="touches">False where none of its public rows will change.</param>
    /// <exception cref="ArgumentException">There is no such district.</exception>
    public async Task HoldAsync(string district, bool touches = true)
    {
        if (touches)
            Touch(district);
        // An update that changes nothing locks the row on PostgreSQL; a SQLite transaction has the file to itself anyway.
        if (await RunAsync("update district set level = level where code = @district", new { district }) == 0)
            throw new ArgumentException($"The archive has no district {district}. Add it to the catalogue.", nameof(district));
    }

    /// <param name="before">What stood there, null where nothing did: rows, written as JSON under the names of their columns.</param>
    /// <param name="after">What stands there now, null where nothing does.</param>
    /// <param name="why">The reason that was given; null where none is asked for.</param>
    /// <param name="undoes">The line that this one takes back.</param>
    public Task TrailAsync(string what, string subject, object? before, object? after, string? why = null, long? undoes = null) =>
        TrailAsync([new() { What = what, Subject = subject, Before = TrailText.Write(before), After = TrailText.Write(after), Why = why, Undoes = undoes }]);

    /// <summary>Several lines, in this order.</summary>
    /// <param name="lines">When and by whom is left to this write.</param>
    public async Task TrailAsync(IReadOnlyList<TrailRow> lines)
    {
        if (lines.Count == 0)
            return;
        // One line after the other: a line that is seen later has a greater id (see TrailQueries.LastAsync). A SQLite transaction has the file to itself anyway.
        if (OnPostgres && lastHash is null)
            await RunAsync("lock table trail in share row exclusive mode");
        var last = lastHash ?? await LastHashAsync();
        var chained = new List<TrailRow>();
        foreach (var line in lines.Select(line => line with { At = Now, Who = who }))
            chained.Add(line with { Hash = last = TrailChain.Next(last, line) });
        await RunAsync(OnPostgres ? TrailNotices.InsertAndTell : TrailRow.Insert, chained);
        lastHash = last;
        IsInTrail = true;
    }

    // Lines of an older program have none: the first line after them ties them all in.
    private async Task<string> LastHashAsync() =>
        await FirstAsync<string?>("select hash from trail order by id desc limit 1")
        ?? (await QueryAsync<TrailRow>($"select {TrailRow.Columns} from trail t order by t.id")).Aggregate(TrailChain.Start, TrailChain.Next);
}
