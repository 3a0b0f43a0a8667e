using System.Collections.Concurrent;
using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Tracker.Ledger;
using Tracker.Web.Api;
using Tracker.Web.Hosting;
using Tracker.Web.Sharing;

namespace Tracker.Web.Copying;

/// <summary>The site over an archive for as long as it is copied: the same pages, on a loopback port of its own, without what looks after an archive.</summary>
internal sealed class CopyHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;

    private CopyHost(WebApplication app)
    {
        this.app = app;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
        {
            DefaultRequestHeaders = { Host = CopiedPage.Site.Host },
            Timeout = Timeout.InfiniteTimeSpan, // A file of all data takes as long as it takes.
        };
    }

    /// <summary>What is told on every page.</summary>
    public StaticCopy Copy => app.Services.GetRequiredService<StaticCopy>();

    /// <param name="archive">A file, or a PostgreSQL connection string; made ready.</param>
    /// <param name="address">The one that the copy will have; null for what the settings say.</param>
    /// <exception cref="InvalidDataException">A setting cannot be what it is.</exception>
    /// <exception cref="LedgerException">The archive cannot be read.</exception>
    public static async Task<CopyHost> StartAsync(string archive, string? address, CancellationToken cancel)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        // Each page is asked for once; none is kept.
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Ledger", archive), new("Cache:Seconds", "0")]);
        if (address is not null)
            builder.Configuration[SiteAddress.Setting] = address;
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.AddLedger();
        builder.Services.AddPublicPages();
        builder.Services.AddOpenData();
        AddCopy(builder);
        Settings.Check(builder.Configuration);
        var host = new CopyHost(builder.Build());
        try
        {
            await host.StartAsync(cancel);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public Task<HttpResponseMessage> GetAsync(string address, CancellationToken cancel) => client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private async Task StartAsync(CancellationToken cancel)
    {
        app.Services.GetRequiredService<SiteAddress>();
        app.MapPublicPages();
        app.MapOpenData();
        app.MapCopySearch();
        await app.Services.GetRequiredService<CurrentCatalogue>().RefreshAsync(cancel);
        await app.StartAsync(cancel);
        client.BaseAddress = new(app.Urls.Single());
        await Copy.NoteAsync(cancel);
    }

    private static void AddCopy(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StaticCopy>();
        builder.Services.AddCascadingValue(services => services.GetRequiredService<StaticCopy>());
        builder.Services.AddSingleton<CopySearchScript>();
        builder.Services.AddSingleton<IXmlRepository, PassingKeys>();
        // Other sites show the painted picture, and they need an address that the copy does not have unless it is told.
        if (builder.Configuration[SiteAddress.Setting] is not { Length: > 0 })
            builder.Services.AddSingleton(SvgPainter.None);
    }
}

/// <summary>Keys of forms that nobody will send: they go with the program, and none is left beside the archive or in it.</summary>
internal sealed class PassingKeys : IXmlRepository
{
    private readonly ConcurrentBag<XElement> keys = [];

    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys];

    public void StoreElement(XElement element, string friendlyName) => keys.Add(element);
}
