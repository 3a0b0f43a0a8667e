using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The real program over a file of its own, which is not there yet: the program seeds it.</summary>
public class SeededHost : WebApplicationFactory<Program>
{
    /// <summary>The archive's file.</summary>
    public string File { get; } = Path.Combine(Path.GetTempPath(), $"tracker-web-{Guid.NewGuid():N}.db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var part in new[] { "", "-wal", "-shm" })
            System.IO.File.Delete(File + part);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("ConnectionStrings:Ledger", File);
}
