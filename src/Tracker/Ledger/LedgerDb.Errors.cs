using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tracker.Ledger;

/// <remarks>This part: errors of the archive in words.</remarks>
public sealed partial class LedgerDb
{
    /// <summary>What an error says of the archive as a whole: it cannot be reached, opened, read or written.</summary>
    /// <returns>Null where it says nothing of that.</returns>
    public LedgerException? Explain(Exception error) => error switch
    {
        LedgerException told => told,
        SqliteException { SqliteErrorCode: 26 } => new($"{Name} is no database. Name another file, or restore a backup to this one.", error),
        SqliteException { SqliteErrorCode: 11 } => new($"{Name} is damaged. Restore a backup.", error),
        SqliteException { SqliteErrorCode: 5 } => new($"{Name} is being written by another program. Try again when it is done.", error) { MayPass = true },
        SqliteException { SqliteErrorCode: 13 } => new($"There is no space left for {Name}. Make room, and try again; nothing of this write was kept.", error) { Fault = ArchiveFault.Full },
        SqliteException { SqliteErrorCode: 10 } => new($"{Name} cannot be read or written to its end ({error.Message}). See that its disk has space and is in order.", error),
        SqliteException { SqliteErrorCode: 8 } =>
            new($"{Name} can only be read: its file, or the disk it lies on, takes no writes. Nothing of this write was kept; make it writable, and try again.", error) { Fault = ArchiveFault.ReadOnly, MayPass = true },
        SqliteException { SqliteErrorCode: 14 } or IOException or UnauthorizedAccessException =>
            new($"{Name} cannot be opened or written. See that its folder is there and that this account may write in it, or name another file.", error),
        PostgresException { SqlState: "3D000" } => new($"PostgreSQL has no database {Name}. Create it (createdb), or name another.", error),
        PostgresException { SqlState: "28P01" or "28000" } => new($"PostgreSQL refuses the account for {Name}. See Username and Password.", error),
        PostgresException { SqlState: "42501" } denied => new($"The account may not create tables in {Name} ({denied.MessageText}). Grant it create on the schema.", error),
        // A connection of before a failover, to what is the standby now.
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => new($"{Name} can only be read for now. Write again once a primary is there.", error) { MayPass = true },
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => new($"PostgreSQL takes no more connections to {Name}. Try again, or raise max_connections.", error) { Fault = ArchiveFault.Crowded, MayPass = true },
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new($"The server of {Name} has no space left on its disk. Make room there, and try again; nothing of this write was kept.", error) { Fault = ArchiveFault.Full },
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow } =>
            new($"PostgreSQL is stopping or starting: {Name}. Try again in a moment.", error) { MayPass = true },
        NpgsqlException when IsPoolUsedUp(error) =>
            new($"All connections that this program may have to {Name} were in use for longer than Timeout. Try again; where it stays so, raise Maximum Pool Size, and max_connections of the server with it.", error) { Fault = ArchiveFault.Crowded, MayPass = true },
        NpgsqlException and not PostgresException =>
            new($"PostgreSQL cannot be reached: {Name} ({error.Message}). See that it runs and that Host and Port are right.", error) { MayPass = true },
        _ => null,
    };

    // Npgsql has no code for it. Of several hosts each has a pool, and an error of its own.
    private static bool IsPoolUsedUp(Exception error) => error switch
    {
        AggregateException all => all.InnerExceptions.Any(IsPoolUsedUp),
        NpgsqlException when error.Message.StartsWith("The connection pool has been exhausted", StringComparison.Ordinal) => true,
        _ => error.InnerException is { } inner && IsPoolUsedUp(inner),
    };
}
