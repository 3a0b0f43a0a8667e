using Tracker.OpenData;

namespace Tracker.Web.Api;

/// <summary>Everything that is given out for programs: the API, the files, the feeds.</summary>
internal static class OpenDataRoutes
{
    public static void AddOpenData(this IServiceCollection services)
    {
        services.AddSingleton<Resources>();
        services.AddSingleton<PublishedTables>();
        services.AddSingleton<DataPackage>();
        services.AddSingleton<Workbook>();
        services.AddSingleton<Feeds.Writer>();
    }

    public static void MapOpenData(this WebApplication app)
    {
        app.MapApi();
        app.MapDownloads();
        app.MapFeeds();
    }
}
