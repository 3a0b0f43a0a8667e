using Microsoft.Data.Sqlite;

namespace Tracker.Ledger;

/// <summary>Brings a backup back into an empty place, and looks through it before it is used.</summary>
public sealed class Restoring(LedgerDb ledger)
{
    private static readonly byte[] OfFile = "SQLite format 3\0"u8.ToArray();
    private static readonly byte[] OfServer = "PGDMP"u8.ToArray();

    /// <param name="file">A backup (<see cref="Backup"/>).</param>
    /// <returns>What was found in it; and whether a seal says that no bit of it has changed, false where it has none.</returns>
    /// <exception cref="LedgerException">It is no backup, or not whole, or of another store; the place is not empty, or cannot be written. Nothing is left of it then.</exception>
    public async Task<(Verified Found, bool IsSealed)> RunAsync(string file, CancellationToken cancel = default)
    {
        if (!File.Exists(file))
            throw new LedgerException($"{file} is not there. Give the path of a backup.");
        var isOfServer = await IsOfServerAsync(file, cancel);
        if (isOfServer != ledger.OnPostgres)
        {
            throw new LedgerException(isOfServer
                ? $"{file} is a backup of a PostgreSQL archive. Name an empty database by --db \"Host=…;Database=…\"; tracker move takes it to a file from there."
                : $"{file} is a backup of a SQLite archive. Name a file that is not there yet by --db; tracker move takes it to PostgreSQL from there.");
        }
        var isSealed = await BackupSeal.CheckAsync(file, cancel);
        return (ledger.Hosts is { } hosts ? await FillAsync(hosts, file, cancel) : await CopyAsync(file, cancel), isSealed);
    }

    private static async Task<bool> IsOfServerAsync(string file, CancellationToken cancel)
    {
        var start = new byte[OfFile.Length];
        await using (var stream = File.OpenRead(file))
            await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel);
        return start.AsSpan().SequenceEqual(OfFile) ? false
            : start.AsSpan().StartsWith(OfServer) ? true
            : throw new LedgerException($"{file} is no backup of an archive.");
    }

    private async Task<Verified> CopyAsync(string file, CancellationToken cancel)
    {
        if (Path.Exists(ledger.Name))
            throw new LedgerException($"{ledger.Name} is there already. Name a file that is not there yet, or take that one away first.");
        var part = $"{ledger.Name}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(part))!);
            File.Copy(file, part, overwrite: true);
            var found = await LookAsync(part, cancel);
            File.Move(part, ledger.Name);
            return found;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"{ledger.Name} could not be written: {error.Message} See that its folder can be written and its disk has room. Nothing was restored.", error);
        }
        finally
        {
            foreach (var rest in new[] { part, $"{part}-wal", $"{part}-shm", $"{part}-journal" }.Where(File.Exists))
                File.Delete(rest);
        }
    }

    private static async Task<Verified> LookAsync(string part, CancellationToken cancel)
    {
        // Brought up to this program first, and out of the log into the one file by the end.
        await using var copy = new LedgerDb(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ToString());
        await copy.RequireAsync(cancel);
        await copy.MigrateAsync(cancel);
        return await WholeAsync(copy, "Nothing was restored.", cancel);
    }

    private async Task<Verified> FillAsync(PostgresHosts hosts, string file, CancellationToken cancel)
    {
        var schema = await ledger.ExplainAsync(async () =>
        {
            await using var db = await ledger.OpenToWriteAsync(cancel);
            if (await ledger.HasSchemaAsync(db, cancel))
                throw new LedgerException($"{ledger.Name} holds an archive already. Name an empty database.");
            return await PostgresTool.SchemaOfAsync(db, cancel);
        });
        await PostgresTool.RestoreAsync(hosts.Settings, schema, file, cancel);
        await ledger.RequireAsync(cancel);
        await ledger.MigrateAsync(cancel);
        return await WholeAsync(ledger, "Do not use it; drop it, and restore another backup.", cancel);
    }

    private static async Task<Verified> WholeAsync(LedgerDb restored, string consequence, CancellationToken cancel)
    {
        var found = await new Verification(restored).RunAsync(cancel: cancel);
        return found.Fault is { } fault ? throw new LedgerException($"{fault} {consequence}") : found;
    }
}
