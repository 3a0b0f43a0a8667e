using Dapper;
using Tracker.Ledger;
using Tracker.Tests.OpenData;
using Xunit;

namespace Tracker.Tests.Ledger;

public sealed class SqliteBackupTests() : BackupTests(new SqliteStore(), new SqliteStore());

public sealed class PostgresBackupTests() : BackupTests(new PostgresDatabase(), new PostgresDatabase());

/// <summary>An archive that is backed up while it is used, and brought back elsewhere.</summary>
public abstract class BackupTests(TestStore store, TestStore place) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tracker-backup-");
    private LedgerDb ledger = null!, restored = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder.FullName, "taken", "archive");

    private string Seal => $"{File}.sha256";

    public async ValueTask InitializeAsync()
    {
        (ledger, restored) = (new(await store.CreateAsync()), new(await place.CreateAsync()));
        await ledger.MigrateAsync(Cancel);
        var writer = new LedgerWriter(ledger);
        await writer.SaveCatalogueAsync(Sample.Catalogue, Cancel);
        await Sample.SaveAllAsync(writer);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in new[] { ledger, restored }.OfType<LedgerDb>())
            await one.DisposeAsync();
        await store.DropAsync();
        await place.DropAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_comes_back_is_what_was_there_at_one_moment_while_others_wrote()
    {
        using var done = new CancellationTokenSource();
        var writing = Task.Run(() => WriteUntilAsync(done.Token), Cancel);
        await new Backup(ledger).WriteAsync(File, Cancel);
        await done.CancelAsync();
        await writing;

        var (found, isSealed) = await new Restoring(restored).RunAsync(File, Cancel);

        Assert.True(isSealed);
        Assert.Null(found.Fault);
        await using var db = await ledger.OpenAsync(Cancel);
        // The trail as it was after one of the writes, and its facts with it.
        Assert.Equal(found.Trail.Head, await db.ExecuteScalarAsync<string>("select t.hash from trail t order by t.id limit 1 offset @before", new { before = found.Trail.Lines - 1 }));
        Assert.InRange(found.Trail.Lines, 1, (await new TrailQueries(ledger).VerifyAsync(Cancel)).Lines);
        Assert.Equal([Sample.Jobs.Id], (await new SearchQueries(restored, Sample.Catalogue).FindAsync(new() { Text = "就业" }, Cancel)).Hits.Select(hit => hit.Statement.Id));
        // It can be written, and what it says of itself goes on.
        await new LedgerWriter(restored).ConfirmLinkAsync(Sample.JobsLink, "王", Cancel);
        Assert.Null((await new Verification(restored).RunAsync(cancel: Cancel)).Fault);
    }

    [Fact]
    public async Task A_backup_with_a_changed_bit_is_refused_and_nothing_is_left_of_it()
    {
        await new Backup(ledger).WriteAsync(File, Cancel);
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        foreach (var at in new[] { bytes.Length / 3, bytes.Length / 2, bytes.Length - 1 })
        {
            bytes[at] ^= 4;
            await System.IO.File.WriteAllBytesAsync(File, bytes, Cancel);
            bytes[at] ^= 4;

            var error = await Assert.ThrowsAsync<LedgerException>(() => new Restoring(restored).RunAsync(File, Cancel));

            Assert.StartsWith($"{File} is not what {Seal} was written for", error.Message, StringComparison.Ordinal);
        }
        await Assert.ThrowsAsync<LedgerException>(() => restored.RequireAsync(Cancel));
        await System.IO.File.WriteAllBytesAsync(File, bytes[..^100], Cancel);
        await Assert.ThrowsAsync<LedgerException>(() => new Restoring(restored).RunAsync(File, Cancel));
        await System.IO.File.WriteAllBytesAsync(File, bytes, Cancel);
        Assert.Null((await new Restoring(restored).RunAsync(File, Cancel)).Found.Fault);
    }

    [Fact]
    public async Task Without_a_seal_what_is_cut_short_is_refused_all_the_same()
    {
        await new Backup(ledger).WriteAsync(File, Cancel);
        System.IO.File.Delete(Seal);
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        await System.IO.File.WriteAllBytesAsync(File, bytes[..(bytes.Length / 2)], Cancel);

        await Assert.ThrowsAsync<LedgerException>(() => new Restoring(restored).RunAsync(File, Cancel));

        await System.IO.File.WriteAllBytesAsync(File, bytes, Cancel);
        Assert.False((await new Restoring(restored).RunAsync(File, Cancel)).IsSealed);
    }

    [Fact]
    public async Task Nothing_that_is_there_is_written_over()
    {
        await new Backup(ledger).WriteAsync(File, Cancel);

        var twice = await Assert.ThrowsAsync<LedgerException>(() => new Backup(ledger).WriteAsync(File, Cancel));
        var filled = await Assert.ThrowsAsync<LedgerException>(() => new Restoring(ledger).RunAsync(File, Cancel));

        Assert.StartsWith($"{File} is there already.", twice.Message, StringComparison.Ordinal);
        Assert.StartsWith($"{ledger.Name} ", filled.Message, StringComparison.Ordinal);
        Assert.Contains("already", filled.Message, StringComparison.Ordinal);
        Assert.Null((await new Verification(ledger).RunAsync(cancel: Cancel)).Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("年度报告")]
    [InlineData("SQLite format 3\0 and no more")]
    [InlineData("PGDMP and no more")]
    public async Task What_is_no_backup_is_refused(string content)
    {
        var file = Path.Combine(folder.FullName, "other");
        await System.IO.File.WriteAllTextAsync(file, content, Cancel);

        var error = await Assert.ThrowsAsync<LedgerException>(() => new Restoring(restored).RunAsync(file, Cancel));

        Assert.NotEmpty(error.Message);
        await Assert.ThrowsAsync<LedgerException>(() => restored.RequireAsync(Cancel));
    }

    [Fact]
    public async Task An_archive_that_is_not_there_is_not_backed_up()
    {
        await Assert.ThrowsAsync<LedgerException>(() => new Backup(restored).WriteAsync(File, Cancel));
        await Assert.ThrowsAsync<LedgerException>(() => new Restoring(restored).RunAsync(File, Cancel));

        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_folder_keeps_so_many_the_newest_and_what_else_lies_there()
    {
        var (made, other) = (new List<string>(), Path.Combine(folder.FullName, "tracker.txt"));
        await System.IO.File.WriteAllTextAsync(other, "", Cancel);
        Assert.Null(new Backup(ledger).LastIn(folder.FullName));

        for (var day = 20; day < 24; day++)
        {
            var now = new DateTimeOffset(2026, 11, day, 3, 0, 0, TimeSpan.Zero);
            made.Add(await new Backup(ledger, new StoppedClock(now)).KeepAsync(folder.FullName, 2, Cancel));
            Assert.Equal(now, new Backup(ledger).LastIn(folder.FullName));
        }

        Assert.Equal([made[3], made[2]], new Backup(ledger).In(folder.FullName));
        Assert.Equal([made[2], $"{made[2]}.sha256", made[3], $"{made[3]}.sha256", other], folder.EnumerateFiles().Select(file => file.FullName).Order(StringComparer.Ordinal));
    }

    private async Task WriteUntilAsync(CancellationToken done)
    {
        var writer = new LedgerWriter(ledger);
        for (var verdict = Verdict.Met; !done.IsCancellationRequested; verdict = verdict is Verdict.Met ? Verdict.Missed : Verdict.Met)
            await writer.ReplaceDerivedAsync(Sample.District, Sample.Links, [.. Sample.Verdicts, Sample.Verdict(Sample.Schools, verdict, Vintage.Later)], cancel: Cancel);
    }
}
