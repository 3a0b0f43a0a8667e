using Tracker.Ledger;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The real program over the sample archive.</summary>
public sealed class WebHost : SeededHost, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await using var ledger = new LedgerDb(File);
        await SampleArchive.WriteAsync(ledger);
    }
}
