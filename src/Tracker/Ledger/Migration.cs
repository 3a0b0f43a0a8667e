using System.Data.Common;
using Dapper;

namespace Tracker.Ledger;

/// <summary>Brings an archive up to the newest schema, one version after the other, all or nothing.</summary>
internal sealed class Migration(DbConnection db, bool postgres, string name)
{
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
            await RunAsync("select pg_advisory_xact_lock(2260)"); // Two servers may start at once; SQLite's transaction holds the others off by itself.
        await RunAsync("create table if not exists schema_version (version integer not null primary key)");
        var held = await db.ExecuteScalarAsync<int>(new CommandDefinition("select coalesce(max(version), 0) from schema_version", transaction: transaction, cancellationToken: cancel));
        var versions = Schema.Versions(postgres);
        if (held > versions.Count)
            throw new LedgerException($"{name} is of schema version {held}, and this program knows versions up to {versions.Count}. Use the newer program, or restore a backup made before it.");
        for (var version = held + 1; version <= versions.Count; version++)
        {
            await RunAsync(versions[version - 1]);
            await RunAsync("insert into schema_version (version) values (@version)", new { version });
        }
        // Once all versions are in, since rows are read as the newest has them.
        if (held < Schema.Searchable)
            await SearchIndex.FillAsync(new Writing(db, transaction, default, LedgerWriter.Program, cancel));
        if (held < Schema.Summed)
            await Rollup.RebuildAsync(new Writing(db, transaction, default, LedgerWriter.Program, cancel));
        await transaction.CommitAsync(cancel);
        return held < versions.Count;

        Task RunAsync(string sql, object? values = null) => db.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: cancel));
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
            throw new LedgerException($"{name} is a database of another program (it has a table {table}). Name another file.");
    }
}
