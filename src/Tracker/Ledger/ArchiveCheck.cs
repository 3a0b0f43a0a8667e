using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Tracker.Ledger;

/// <summary>How the archive is at the moment, as far as it can be reached.</summary>
/// <param name="Schema">The version of its tables; 0 where it has none yet.</param>
/// <param name="Known">The version that this program works with.</param>
/// <param name="Writable">False where it can only be read for now.</param>
/// <param name="Lag">How far the standby that pages are read from is behind; null where none is.</param>
public sealed record ArchiveState(int Schema, int Known, bool Writable, TimeSpan? Lag)
{
    public bool Fits => Schema == Known;
}

/// <summary>Looks whether the archive can be read, written, and used by this program.</summary>
public sealed class ArchiveCheck(LedgerDb ledger)
{
    // What is received and not yet replayed lags; on an idle primary the last transaction may be old and nothing is behind.
    private const string LagSeconds = """
        select case when not pg_is_in_recovery() then null
                    when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
                    else extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()) end::double precision
        """;

    /// <exception cref="LedgerException">It cannot be reached or read.</exception>
    public Task<ArchiveState> LookAsync(CancellationToken cancel = default) => ledger.ExplainAsync(async () =>
    {
        LedgerDb.ReadFromStandby();
        await using var db = await ledger.OpenAsync(cancel);
        var schema = await VersionAsync(db, cancel);
        var lag = ledger.OnPostgres ? await db.ExecuteScalarAsync<double?>(new CommandDefinition(LagSeconds, cancellationToken: cancel)) : null;
        return new ArchiveState(schema, Schema.Versions(ledger.OnPostgres).Count, await IsWritableAsync(cancel), lag is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    });

    private async Task<int> VersionAsync(DbConnection db, CancellationToken cancel)
    {
        var there = ledger.OnPostgres ? "select count(*) from pg_tables where schemaname = current_schema() and tablename = 'schema_version'" : "select count(*) from sqlite_master where name = 'schema_version'";
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(there, cancellationToken: cancel)) == 0 ? 0
            : await db.ExecuteScalarAsync<int>(new CommandDefinition("select coalesce(max(version), 0) from schema_version", cancellationToken: cancel));
    }

    private async Task<bool> IsWritableAsync(CancellationToken cancel)
    {
        try
        {
            await using var db = await ledger.OpenToWriteAsync(cancel);
            if (ledger.OnPostgres)
                return await db.ExecuteScalarAsync<string>(new CommandDefinition("show transaction_read_only", cancellationToken: cancel)) == "off";
            // Takes the file to itself and gives it back: one that another program is writing can be written, too.
            ((SqliteConnection)db).DefaultTimeout = 1;
            await using var transaction = await db.BeginTransactionAsync(cancel);
            return true;
        }
        catch (Exception error) when (ledger.Explain(error) is not null)
        {
            return error is SqliteException { SqliteErrorCode: 5 };
        }
    }
}
