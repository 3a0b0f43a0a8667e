using System.Data.Common;
using Dapper;
using Npgsql;

namespace Tracker.Ledger;

/// <summary>One write: a transaction that is kept whole with its lines in the trail, or leaves nothing.</summary>
internal sealed class Writing(DbConnection db, DbTransaction transaction, DateTimeOffset at, string who, CancellationToken cancel)
{
    public bool OnPostgres => db is NpgsqlConnection;

    /// <summary>When it is done, as the archive keeps a moment.</summary>
    public string At { get; } = Instant.Of(at);

    public async Task<int> RunAsync(string sql, object? values = null) =>
        await db.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: cancel));

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? values = null) =>
        (await db.QueryAsync<T>(new CommandDefinition(sql, values, transaction, cancellationToken: cancel))).AsList();

    public async Task<T?> FirstAsync<T>(string sql, object? values = null) =>
        await db.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, values, transaction, cancellationToken: cancel));

    /// <summary>Holds off other writers of a district until this write is done.</summary>
    /// <exception cref="ArgumentException">There is no such district.</exception>
    public async Task HoldAsync(string district)
    {
        // An update that changes nothing locks the row on PostgreSQL; a SQLite transaction has the file to itself anyway.
        if (await RunAsync("update district set level = level where code = @district", new { district }) == 0)
            throw new ArgumentException($"The archive has no district {district}. Add it to seeds/districts.csv and start again.", nameof(district));
    }

    /// <param name="before">What stood there, null where nothing did: rows, written as JSON under the names of their columns.</param>
    /// <param name="after">What stands there now, null where nothing does.</param>
    public async Task TrailAsync(string what, string subject, object? before, object? after)
    {
        // One line after the other: a line that is seen later has a greater id (see TrailQueries.LastAsync). A SQLite transaction has the file to itself anyway.
        if (OnPostgres)
            await RunAsync("lock table trail in share row exclusive mode");
        await RunAsync(
            """
            insert into trail (at, who, what, subject, before, after)
            values (@at, @who, @what, @subject, @before, @after)
            """,
            new { at = At, who, what, subject, before = TrailText.Write(before), after = TrailText.Write(after) });
    }
}
