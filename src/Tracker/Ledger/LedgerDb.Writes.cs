using System.Data.Common;
using Dapper;

namespace Tracker.Ledger;

/// <remarks>This part: what every write begins and ends with.</remarks>
public sealed partial class LedgerDb
{
    /// <summary>True from a write that found no space to the next one that is kept.</summary>
    internal bool IsFull { get; private set; }

    /// <summary>Begins a write, as long as this program knows what it writes to and what it writes can be kept.</summary>
    /// <exception cref="LedgerException">A newer program has brought the archive up, or its standby, which every write is to be on, is not there.</exception>
    internal async Task<DbTransaction> BeginWriteAsync(DbConnection db, CancellationToken cancel)
    {
        // Holds off a migration until the write is done; on a file nobody else writes.
        var hold = OnPostgres ? "lock table schema_version in row share mode; " : "";
        var sql = $"{hold}select coalesce(max(version), 0) as schema, {(OnPostgres ? PostgresHosts.WaitsAlone : "false")} as alone from schema_version";
        var transaction = await db.BeginTransactionAsync(cancel);
        try
        {
            var (schema, alone) = await db.QuerySingleAsync<(int, bool)>(new CommandDefinition(sql, transaction: transaction, cancellationToken: cancel));
            if (schema > Schema.Versions(OnPostgres).Count)
                throw Newer(schema);
            if (alone)
                throw WithoutStandby;
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    internal async Task CommitAsync(DbTransaction transaction, CancellationToken cancel)
    {
        await transaction.CommitAsync(cancel);
        IsFull = false;
    }

    private LedgerException WithoutStandby => new(
        $"{Name} is to have every write on a standby as well (synchronous_standby_names), and none follows it. Start the standby, or, to go on without: alter system set synchronous_standby_names = ''; select pg_reload_conf();")
    {
        Fault = ArchiveFault.Alone,
        MayPass = true,
    };

    internal LedgerException Newer(int schema) =>
        new($"{Name} is of schema version {schema}, and this program knows versions up to {Schema.Versions(OnPostgres).Count}. Use the newer program, or restore a backup made before it.") { Fault = ArchiveFault.Newer };
}
