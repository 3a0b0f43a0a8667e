using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tracker.Ledger;

/// <summary>Copies of an archive that is in use: of a file by SQLite's own way to copy one, of a database by pg_dump. Nobody waits for them.</summary>
/// <remarks>A copy has its name only once it is whole, and a seal beside it (<see cref="BackupSeal"/>).</remarks>
public sealed class Backup(LedgerDb ledger, TimeProvider? clock = null)
{
    private const string Leading = "tracker-";
    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    private string Ending => ledger.OnPostgres ? ".dump" : ".db";

    /// <param name="file">Where to; nothing may be there yet.</param>
    /// <exception cref="LedgerException">There is no archive, something is there already, or it cannot be read or written.</exception>
    public async Task WriteAsync(string file, CancellationToken cancel = default)
    {
        await ledger.RequireAsync(cancel);
        if (Path.Exists(file))
            throw new LedgerException($"{file} is there already. Name another file: a backup never takes the place of another.");
        var part = $"{file}.part";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
                Directory.CreateDirectory(folder);
            File.Delete(part);
            if (ledger.Hosts is { } hosts)
                await PostgresTool.DumpAsync(hosts.Settings, await SchemaAsync(cancel), part, cancel);
            else
                await CopyAsync(part, cancel);
            await BackupSeal.WriteAsync(part, file, cancel);
            File.Move(part, file);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"{file} could not be written: {error.Message} See that its folder can be written and its disk has room. No backup was made.", error);
        }
        finally
        {
            foreach (var rest in new[] { part, $"{part}-journal" }.Where(File.Exists))
                File.Delete(rest);
        }
    }

    /// <summary>One more backup in a folder, named by the time; the oldest there beyond so many are deleted.</summary>
    /// <param name="most">How many are kept, 1 or more.</param>
    /// <returns>The new one.</returns>
    /// <exception cref="LedgerException">As for <see cref="WriteAsync"/>; none is deleted then.</exception>
    public async Task<string> KeepAsync(string folder, int most, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        var file = Path.Combine(folder, $"{Leading}{now.ToString(Stamp, CultureInfo.InvariantCulture)}{Ending}");
        await WriteAsync(file, cancel);
        foreach (var old in In(folder).Skip(most))
        {
            File.Delete(old);
            File.Delete(BackupSeal.Of(old));
        }
        return file;
    }

    /// <summary>The backups of such an archive in a folder, the newest first.</summary>
    public IReadOnlyList<string> In(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, $"{Leading}????????T??????Z{Ending}").OrderDescending(StringComparer.Ordinal)]
        : [];

    /// <summary>When the newest of them was made; null where there is none.</summary>
    public DateTimeOffset? LastIn(string folder) => In(folder) is [var newest, ..]
        && DateTimeOffset.TryParseExact(Path.GetFileNameWithoutExtension(newest)[Leading.Length..], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private Task<string> SchemaAsync(CancellationToken cancel) => ledger.ExplainAsync(async () =>
    {
        await using var db = await ledger.OpenAsync(cancel);
        return await PostgresTool.SchemaOfAsync(db, cancel);
    });

    private async Task CopyAsync(string part, CancellationToken cancel)
    {
        await using var from = (SqliteConnection)await ledger.OpenAsync(cancel);
        await using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ToString());
        await to.OpenAsync(cancel);
        await Task.Run(() => from.BackupDatabase(to), cancel);
        // One file, with nothing beside it that could be forgotten.
        await using var command = to.CreateCommand();
        command.CommandText = "pragma journal_mode = delete";
        await command.ExecuteNonQueryAsync(cancel);
    }
}
