using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Tracker.Ledger;

/// <summary>How the archive is at the moment, as far as it can be reached.</summary>
/// <param name="Schema">The version of its tables; 0 where it has none yet.</param>
/// <param name="Known">The version that this program works with.</param>
/// <param name="Hindered">Why nothing can be saved for now; null where it can.</param>
public sealed record ArchiveState(int Schema, int Known, ArchiveFault? Hindered)
{
    public bool Fits => Schema == Known;

    public bool Writable => Hindered is null;

    /// <summary>How far the standby is behind; null where none is, or nothing is known of its primary.</summary>
    public TimeSpan? Lag { get; init; }

    /// <summary>True where pages are read from the primary, since the standby is too far behind.</summary>
    public bool IsPassedOver { get; init; }

    /// <summary>By how much this machine's clock is ahead of the archive's; null where both are one.</summary>
    public TimeSpan? Ahead { get; init; }
}

/// <summary>Looks whether the archive can be read, written, and used by this program, and by that decides whether its standby is fit to be read from.</summary>
/// <param name="clock">That of this machine.</param>
public sealed class ArchiveCheck(LedgerDb ledger, TimeProvider? clock = null)
{
    // Whoever waits for a write waits longer; who only asks whether one is possible is told so in time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const string OfPrimary = $"""
        select extract(epoch from clock_timestamp())::double precision as clock,
               current_setting('transaction_read_only') = 'on' as closed,
               {PostgresHosts.WaitsAlone} as alone,
               case when not pg_is_in_recovery() then (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint end as written
        """;

    private const string OfStandby = """
        select extract(epoch from clock_timestamp())::double precision as clock,
               (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::bigint as replayed,
               extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::double precision as estimate
         where pg_is_in_recovery()
        """;

    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <exception cref="LedgerException">It cannot be reached or read.</exception>
    public Task<ArchiveState> LookAsync(CancellationToken cancel = default) => ledger.ExplainAsync(async () =>
    {
        LedgerDb.ReadFromStandby();
        return ledger.Hosts is { } hosts ? await LookAtAsync(hosts, cancel) : await StateAsync(await FileFaultAsync(cancel), cancel);
    });

    private async Task<ArchiveState> LookAtAsync(PostgresHosts hosts, CancellationToken cancel)
    {
        var primary = await PrimaryAsync(cancel);
        StandbyRow? standby;
        var asked = clock.GetUtcNow();
        await using (var db = await hosts.Nearby.OpenConnectionAsync(cancel))
        {
            asked = clock.GetUtcNow();
            standby = await db.QuerySingleOrDefaultAsync<StandbyRow>(new CommandDefinition(OfStandby, cancellationToken: cancel));
        }
        var lag = standby is null || primary?.Written is not { } written ? (TimeSpan?)null
            : hosts.LagOf(written, standby.Replayed, clock.GetElapsedTime(0), TimeSpan.FromSeconds(Math.Max(0, standby.Estimate)));
        hosts.IsBehind = lag > ledger.MostLag;
        return await StateAsync(primary is null || primary.Closed ? ArchiveFault.Away : primary.Alone ? ArchiveFault.Alone : null, cancel) with
        {
            Lag = lag,
            IsPassedOver = hosts.IsBehind,
            Ahead = primary?.Ahead ?? (standby is null ? null : asked - Moment(standby.Clock)),
        };
    }

    // Where pages are read.
    private async Task<ArchiveState> StateAsync(ArchiveFault? hindered, CancellationToken cancel)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var (schema, known) = (await VersionAsync(db, cancel), Schema.Versions(ledger.OnPostgres).Count);
        return new(schema, known, schema > known ? ArchiveFault.Newer : hindered ?? (ledger.IsFull ? ArchiveFault.Full : null));
    }

    private async Task<int> VersionAsync(DbConnection db, CancellationToken cancel) => await ledger.HasSchemaAsync(db, cancel)
        ? await db.ExecuteScalarAsync<int>(new CommandDefinition("select coalesce(max(version), 0) from schema_version", cancellationToken: cancel))
        : 0;

    /// <returns>Null where none is reached.</returns>
    private async Task<PrimaryRow?> PrimaryAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await using var db = await ledger.OpenToWriteAsync(patience.Token);
            var asked = clock.GetUtcNow();
            var row = await db.QuerySingleAsync<PrimaryRow>(new CommandDefinition(OfPrimary, cancellationToken: patience.Token));
            // It looked at its clock somewhere between the question and the answer.
            return row with { Ahead = asked + ((clock.GetUtcNow() - asked) / 2) - Moment(row.Clock) };
        }
        catch (Exception error) when (ledger.Explain(error) is not null || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    private async Task<ArchiveFault?> FileFaultAsync(CancellationToken cancel)
    {
        try
        {
            await using var db = await ledger.OpenToWriteAsync(cancel);
            // Takes the file to itself and gives it back: one that another program is writing can be written, too.
            ((SqliteConnection)db).DefaultTimeout = 1;
            await using var transaction = await db.BeginTransactionAsync(cancel);
            if (await ledger.HasSchemaAsync(db, cancel))
                await db.ExecuteAsync(new CommandDefinition("update schema_version set version = version", transaction: transaction, cancellationToken: cancel)); // Never kept.
            return null;
        }
        catch (Exception error) when (ledger.Explain(error) is { } told)
        {
            return error is SqliteException { SqliteErrorCode: 5 } ? null : told.Fault;
        }
    }

    private static DateTimeOffset Moment(double seconds) => DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(seconds);

    private sealed record PrimaryRow
    {
        public double Clock { get; init; }
        public bool Closed { get; init; }
        public bool Alone { get; init; }
        public long? Written { get; init; } // Null on what has become a standby since.
        public TimeSpan Ahead { get; init; }
    }

    private sealed record StandbyRow
    {
        public double Clock { get; init; }
        public long Replayed { get; init; }
        public double Estimate { get; init; } // 0 where nothing was replayed yet.
    }
}
