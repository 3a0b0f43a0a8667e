using System.Data.Common;
using Dapper;

namespace Tracker.Ledger;

/// <summary>Brings an archive up to the newest schema, one version after the other, all or nothing.</summary>
internal sealed class Migration(DbConnection db, LedgerDb ledger)
{
    // In seconds: a great archive takes its time.
    private const int NoLimit = 0;

    private readonly bool postgres = ledger.OnPostgres;

    /// <summary>The version that is being made; what is told of one that fails.</summary>
    public int Version { get; private set; }

    /// <returns>True where there was something to bring up.</returns>
    /// <exception cref="LedgerException">The archive is of a newer or another program.</exception>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        if (!postgres)
        {
            await RefuseStrangerAsync(cancel);
            await db.ExecuteAsync(new CommandDefinition("pragma journal_mode = wal", cancellationToken: cancel)); // Kept in the file; cannot be set in a transaction.
        }
        await using var transaction = await db.BeginTransactionAsync(cancel);
        if (postgres)
            await WaitAsync("select pg_advisory_xact_lock(2260)"); // Two servers may start at once; SQLite's transaction holds the others off by itself.
        await RunAsync("create table if not exists schema_version (version integer not null primary key)");
        var held = await db.ExecuteScalarAsync<int>(new CommandDefinition("select coalesce(max(version), 0) from schema_version", transaction: transaction, cancellationToken: cancel));
        var versions = Schema.Versions(postgres);
        if (held > versions.Count)
            throw ledger.Newer(held);
        if (postgres && held < versions.Count)
            await WaitAsync("lock table schema_version in exclusive mode"); // Writes of an older program end first, and none begins until it can see that it is the older one.
        for (Version = held + 1; Version <= versions.Count; Version++)
        {
            await RunAsync(versions[Version - 1]);
            await RunAsync("insert into schema_version (version) values (@Version)", new { Version });
        }
        // Once all versions are in, since rows are read as the newest has them.
        var write = new Writing(db, transaction, default, LedgerWriter.Program, cancel);
        if (held < Schema.Searchable)
            await SearchIndex.FillAsync(write);
        if (held < Schema.Summed)
            await Rollup.RebuildAsync(write);
        if (held < versions.Count)
            await Unjudged.MarkAllAsync(write);
        await transaction.CommitAsync(cancel);
        return held < versions.Count;

        Task WaitAsync(string sql) => db.ExecuteAsync(new CommandDefinition(sql, transaction: transaction, cancellationToken: cancel));
        Task RunAsync(string sql, object? values = null) => db.ExecuteAsync(new CommandDefinition(sql, values, transaction, NoLimit, cancellationToken: cancel));
    }

    // A file is easily named by mistake; a PostgreSQL database may well be shared with others' tables.
    private async Task RefuseStrangerAsync(CancellationToken cancel)
    {
        const string sql = """
            select min(name)
              from sqlite_master
             where type = 'table' and name not like 'sqlite%'
               and not exists (select 1 from sqlite_master where name = 'schema_version')
            """;
        if (await db.ExecuteScalarAsync<string>(new CommandDefinition(sql, cancellationToken: cancel)) is { } table)
            throw new LedgerException($"{ledger.Name} is a database of another program (it has a table {table}). Name another file.");
    }
}
