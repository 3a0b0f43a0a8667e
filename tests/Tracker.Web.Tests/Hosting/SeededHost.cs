using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The real program over a file of its own, which is not there yet: the program seeds it.</summary>
public class SeededHost : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tracker-web-");

    /// <summary>The archive's file.</summary>
    public string File => Path.Combine(folder.FullName, "tracker.db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("ConnectionStrings:Ledger", File);
}
