using System.Globalization;
using Tracker.Ledger;
using Tracker.Tests.Commands;
using Tracker.Tests.Ledger;
using Xunit;

namespace Tracker.Tests.Hostile;

/// <summary>Backups that somebody, or a disk, changed: each is refused, and nothing is left where it was to be restored.</summary>
public sealed class HostileBackupTests : IAsyncLifetime
{
    private readonly Folder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Backup => folder.Path("backup.db");

    public static TheoryData<string, string, string> Changes => Corpus.Rows("backups", "change", "at", "words");

    public async ValueTask InitializeAsync()
    {
        await using var ledger = new LedgerDb(folder.Path("tracker.db"));
        await ledger.MigrateAsync(Cancel);
        var writer = new LedgerWriter(ledger);
        await writer.SaveCatalogueAsync(Sample.Catalogue, Cancel);
        await Sample.SaveAllAsync(writer);
        await new Backup(ledger).WriteAsync(Backup, Cancel);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task A_changed_backup_is_refused_and_nothing_is_left_of_it(string change, string at, string words)
    {
        var bytes = await File.ReadAllBytesAsync(Backup, Cancel);
        await File.WriteAllBytesAsync(Backup, Changed(bytes, change, (int)((bytes.Length - 1) * double.Parse(at, CultureInfo.InvariantCulture))), Cancel);
        await using var place = new LedgerDb(folder.Path("restored.db"));

        var refused = await Assert.ThrowsAsync<LedgerException>(() => new Restoring(place).RunAsync(Backup, Cancel));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Path("restored.db")));
    }

    private static byte[] Changed(byte[] bytes, string change, int at) => change switch
    {
        "flip" => [.. bytes[..at], (byte)(bytes[at] ^ 1), .. bytes[(at + 1)..]],
        "cut" => bytes[..at],
        "zero" => [.. bytes[..at], .. new byte[4096], .. bytes[(at + 4096)..]],
        "grow" => [.. bytes, 0],
        "swap" => [.. bytes[..4096], .. bytes[8192..12288], .. bytes[4096..8192], .. bytes[12288..]],
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Say here what such a change does."),
    };
}
