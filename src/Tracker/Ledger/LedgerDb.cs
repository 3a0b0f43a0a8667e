using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tracker.Ledger;

/// <summary>The archive: a SQLite file, or a PostgreSQL database.</summary>
public sealed partial class LedgerDb : IAsyncDisposable
{
    /// <summary>Where the archive lies unless told otherwise.</summary>
    public const string DefaultAddress = "data/tracker.db";

    /// <summary>The name under which what is asked of a server is counted, timed and traced.</summary>
    public const string Telemetry = "Npgsql";

    /// <summary>The name under which traces tell what sums take of a write.</summary>
    public const string SumsTelemetry = "Tracker.Sums";

    // How long a statement waits for another program's write to a file to end.
    private const int BusySeconds = 5;

    // How long one waits for a connection where the address does not say; of a server that does not answer, or of a pool that is used up.
    private const int WaitSeconds = 5;

    private readonly PostgresHosts? postgres;
    private readonly string sqlite = "";

    /// <param name="address">A file (data/tracker.db, or Data Source=…) or a PostgreSQL connection string (Host=…, several hosts with commas between).</param>
    /// <exception cref="LedgerException">It is neither.</exception>
    public LedgerDb(string address = DefaultAddress)
    {
        try
        {
            if (address.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            {
                var settings = new NpgsqlConnectionStringBuilder(address);
                if (!settings.ShouldSerialize(nameof(settings.Timeout)))
                    settings.Timeout = WaitSeconds;
                postgres = new PostgresHosts(settings);
                Name = $"{settings.Database} on {postgres.Names}";
                return;
            }
            var file = address.Contains('=', StringComparison.Ordinal)
                ? new SqliteConnectionStringBuilder(address)
                : new SqliteConnectionStringBuilder { DataSource = address };
            file.ForeignKeys = true;
            file.DefaultTimeout = BusySeconds;
            sqlite = file.ToString();
            Name = file.DataSource;
        }
        catch (ArgumentException error)
        {
            throw new LedgerException($"“{address}” is no address of an archive: {error.Message} Write a file such as {DefaultAddress}, or Host=…;Database=…;Username=… for PostgreSQL.", error);
        }
        // As a file it would become folders called postgres: and so on; file:///… is SQLite's own.
        if (string.IsNullOrWhiteSpace(Name) || (Name.Contains("://", StringComparison.Ordinal) && !Name.StartsWith("file:", StringComparison.Ordinal)))
            throw new LedgerException($"“{address}” names no file. Write a file such as {DefaultAddress}, or Host=…;Database=…;Username=… for PostgreSQL.");
    }

    /// <summary>Where the archive lies for a program started in a folder: beside the nearest Tracker.sln upwards, else in that folder.</summary>
    public static string FileFor(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (File.Exists(Path.Combine(above.FullName, "Tracker.sln")))
                return Path.Combine(above.FullName, DefaultAddress);
        }
        return Path.Combine(folder, DefaultAddress);
    }

    internal bool OnPostgres => postgres is not null;

    /// <summary>The servers; null for a file.</summary>
    internal PostgresHosts? Hosts => postgres;

    /// <summary>The file, or the database and its host; never a password.</summary>
    public string Name { get; }

    /// <summary>The folder that the archive's file lies in; null where it is no file of this machine.</summary>
    public string? Folder => postgres is not null || Name.Contains(':', StringComparison.Ordinal) && !Path.IsPathRooted(Name) ? null : Path.GetDirectoryName(Path.GetFullPath(Name));

    /// <summary>Opens a connection to read by; the caller closes it. The folder of a new file is made.</summary>
    /// <exception cref="LedgerException">The file cannot be opened or is no database, or the server cannot be reached.</exception>
    public Task<DbConnection> OpenAsync(CancellationToken cancel = default) =>
        ExplainAsync(async () => postgres is null ? await OpenFileAsync(cancel) : await postgres.ToRead.OpenConnectionAsync(cancel));

    /// <summary>Opens a connection to write by; the caller closes it.</summary>
    /// <exception cref="LedgerException">As for <see cref="OpenAsync"/>, or none of the hosts can be written.</exception>
    public Task<DbConnection> OpenToWriteAsync(CancellationToken cancel = default) =>
        ExplainAsync(async () => postgres is null ? await OpenFileAsync(cancel) : await postgres.ToWrite.OpenConnectionAsync(cancel));

    /// <summary>Refuses an address that holds no archive, so that none is made where one was to be found.</summary>
    /// <exception cref="LedgerException">There is no file, or no archive in it or in the database, or it cannot be opened.</exception>
    public Task RequireAsync(CancellationToken cancel = default) => ExplainAsync(async () =>
    {
        if (Folder is not null && !File.Exists(Name) && !Directory.Exists(Name))
            throw new LedgerException($"{Name} is not there. Give the path of an archive.");
        await using var db = await OpenAsync(cancel);
        if (!await HasSchemaAsync(db, cancel))
            throw new LedgerException($"{Name} holds no archive. Name another file or database.");
        return true;
    });

    /// <summary>True where the tables of some version of this program are there.</summary>
    internal async Task<bool> HasSchemaAsync(DbConnection db, CancellationToken cancel)
    {
        var there = OnPostgres ? "select count(*) from pg_tables where schemaname = current_schema() and tablename = 'schema_version'" : "select count(*) from sqlite_master where name = 'schema_version'";
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(there, cancellationToken: cancel)) > 0;
    }

    /// <summary>From here to the end of the calling method, what is read may be a moment old: a standby answers where there is one.</summary>
    public static void ReadFromStandby() => PostgresHosts.MayLag = true;

    /// <summary>A standby that is further behind than this is passed over until it has caught up.</summary>
    public TimeSpan MostLag { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Called once a write is kept that added to the trail, before whoever wrote goes on. It is not to fail: the write is done.</summary>
    public Func<Task>? Written { get; set; }

    /// <summary>Creates the tables in an empty archive and brings an older one up to this program; changes nothing in one that is up to date.</summary>
    /// <returns>True where it changed something: what is derived then lacks what this program adds to it until it is assessed anew.</returns>
    /// <exception cref="LedgerException">The archive is of a newer or another program, cannot be opened or cannot be written.</exception>
    public Task<bool> MigrateAsync(CancellationToken cancel = default) => ExplainAsync(async () =>
    {
        await using var db = await OpenToWriteAsync(cancel);
        var migration = new Migration(db, this);
        try
        {
            return await migration.RunAsync(cancel);
        }
        catch (DbException error) when (Explain(error) is null)
        {
            throw new LedgerException($"{Name} could not be brought to schema version {migration.Version}: {error.Message} Nothing of it was kept. Use the program as it was before, and report this.", error);
        }
    });

    /// <summary>Does one great write, all or nothing, without looking at what rows of a file refer to: for what cannot refer to anything that is not there.</summary>
    // New pages of a file need no journal where it is kept for taking back, while a log of all that is written would take their size once more.
    // The connection is its own: what is set here must not come back out of a pool.
    internal async Task<T> FillAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancel)
    {
        await using var db = postgres is null ? new SqliteConnection(Alone()) : (DbConnection)postgres.ToWrite.CreateConnection();
        await db.OpenAsync(cancel);
        if (postgres is null)
            await db.ExecuteAsync(new CommandDefinition("pragma journal_mode = delete; pragma cache_size = -262144", cancellationToken: cancel));
        T result;
        await using (var transaction = await db.BeginTransactionAsync(cancel))
        {
            result = await work(db, transaction);
            await transaction.CommitAsync(cancel);
        }
        // Until a server has looked at what came in, it plans as if there were nothing.
        await db.ExecuteAsync(new CommandDefinition(postgres is null ? "pragma journal_mode = wal" : "analyze", commandTimeout: 0, commandType: CommandType.Text, cancellationToken: cancel));
        return result;
    }

    private string Alone()
    {
        SqliteConnection.ClearPool(new SqliteConnection(sqlite));
        return new SqliteConnectionStringBuilder(sqlite) { Pooling = false, ForeignKeys = false }.ToString();
    }

    /// <summary>Does something with the archive; an error that is the archive's own is told in words.</summary>
    internal async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (Explain(error) is { } told)
        {
            IsFull |= told.Fault is ArchiveFault.Full;
            if (told == error)
                throw;
            throw told;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
            await postgres.DisposeAsync();
        else
            SqliteConnection.ClearPool(new SqliteConnection(sqlite));
    }

    private async Task<DbConnection> OpenFileAsync(CancellationToken cancel)
    {
        if (Directory.Exists(Name))
            throw new LedgerException($"{Name} is a folder. Name a file in it, such as {Path.Combine(Name, "tracker.db")}.");
        if (Path.GetDirectoryName(Name) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        var db = new SqliteConnection(sqlite);
        try
        {
            await db.OpenAsync(cancel);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }
}
