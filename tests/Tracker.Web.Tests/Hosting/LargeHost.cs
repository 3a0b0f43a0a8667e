using Tracker.Ledger;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The real program over an archive of one very long ledger.</summary>
public sealed class LargeHost : SeededHost, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await using var ledger = new LedgerDb(File);
        await LargeArchive.WriteAsync(ledger);
    }
}
