using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Seeds;

/// <summary>A fresh install's archive, seeded, linked and judged; for tests that only read it.</summary>
public sealed class SeededArchive : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tracker-seeds-");

    public LedgerDb Ledger { get; private set; } = null!;

    public Catalogue Catalogue { get; } = Catalogue.Load();

    public async ValueTask InitializeAsync()
    {
        Ledger = new LedgerDb(Path.Combine(folder.FullName, "tracker.db"));
        await Intake.PrepareAsync(Ledger, Catalogue, cancel: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
