using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>The archive that the pages read: where it lies, and how it is made ready before the first page.</summary>
internal static class LedgerPlace
{
    public static void AddLedger(this WebApplicationBuilder builder)
    {
        var address = builder.Configuration.GetConnectionString("Ledger") ?? DefaultFile(Directory.GetCurrentDirectory());
        builder.Services.AddSingleton(_ => new LedgerDb(address));
        builder.Services.AddSingleton<DistrictQueries>();
        builder.Services.AddSingleton<IndicatorQueries>();
        builder.Services.AddSingleton<PromiseQueries>();
        builder.Services.AddSingleton<ReportQueries>();
    }

    /// <summary>Brings the archive up to this program; fills an empty one with the seeds, and links and judges what they hold.</summary>
    public static async Task PrepareLedgerAsync(this WebApplication app)
    {
        var ledger = app.Services.GetRequiredService<LedgerDb>();
        await ledger.MigrateAsync();
        var catalogue = Catalogue.Load();
        if (await Seeding.SeedIfEmptyAsync(ledger, catalogue) > 0)
            await new Intake(catalogue).AssessAllAsync(ledger);
    }

    /// <summary>data/tracker.db under the nearest folder upwards that holds Tracker.sln, else under the folder itself.</summary>
    internal static string DefaultFile(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
            if (File.Exists(Path.Combine(above.FullName, "Tracker.sln")))
                return Path.Combine(above.FullName, LedgerDb.DefaultAddress);
        return Path.Combine(folder, LedgerDb.DefaultAddress);
    }
}
