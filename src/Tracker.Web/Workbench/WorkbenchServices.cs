using Tracker.Ledger;
using Tracker.Reports;
using Tracker.Web.Hosting;

namespace Tracker.Web.Workbench;

/// <summary>What the workbench needs beside what the public pages have.</summary>
internal static class WorkbenchServices
{
    public static void AddWorkbench(this IServiceCollection services)
    {
        services.AddSingleton<ImportJobs>();
        services.AddSingleton<SentTables>();
        services.AddSingleton<DraftQueries>();
        services.AddSingleton<DraftWriter>();
        services.AddSingleton<Fetching>();
        services.AddSingleton<OutcomeQueries>();
        services.AddWithCatalogue<OutcomeDesk>();
    }
}
