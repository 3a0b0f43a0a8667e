using Tracker.Ledger;
using Tracker.OpenData;
using Tracker.OpenData.Releases;
using Tracker.Web.Hosting;

namespace Tracker.Web.Api;

/// <summary>Everything that is given out for programs: the API, the files, the feeds.</summary>
internal static class OpenDataRoutes
{
    public static void AddOpenData(this IServiceCollection services)
    {
        services.AddSingleton<Resources>();
        services.AddWithCatalogue<PublishedTables>();
        services.AddScoped<DataPackage>();
        services.AddSingleton<Workbook>();
        services.AddSingleton(all => new ReleaseFiles(all.GetRequiredService<IConfiguration>()["Releases:Folder"] is { Length: > 0 } folder ? folder : Release.FolderOf(all.GetRequiredService<LedgerDb>())));
        services.AddWithCatalogue<Feeds.Writer>();
        services.AddWithCatalogue<StatusFeed>();
    }

    public static void MapOpenData(this WebApplication app)
    {
        app.MapApi();
        app.MapDownloads();
        app.MapReleases();
        app.MapFeeds();
    }
}
