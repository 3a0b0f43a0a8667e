using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Tracker.Ledger;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The real program over a file of its own, which holds the sample archive.</summary>
public sealed class WebHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The archive's file.</summary>
    public string File { get; } = Path.Combine(Path.GetTempPath(), $"tracker-web-{Guid.NewGuid():N}.db");

    public async ValueTask InitializeAsync()
    {
        await using var ledger = new LedgerDb(File);
        await SampleArchive.WriteAsync(ledger);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var part in new[] { "", "-wal", "-shm" })
            System.IO.File.Delete(File + part);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("ConnectionStrings:Ledger", File);
}
