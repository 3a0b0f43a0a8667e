using Microsoft.AspNetCore.OutputCaching;
using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>The archive that the pages read: where it lies, and how it is made ready before the first page.</summary>
internal static class LedgerPlace
{
    public static void AddLedger(this WebApplicationBuilder builder)
    {
        var address = builder.Configuration.GetConnectionString("Ledger") ?? LedgerDb.FileFor(Directory.GetCurrentDirectory());
        builder.Services.AddSingleton(_ => new LedgerDb(address) { MostLag = Settings.StandbySeconds.SecondsOf(builder.Configuration) });
        builder.Services.AddSingleton<TimeProvider>(new ArchiveClock(TimeProvider.System));
        builder.Services.AddSingleton<CurrentCatalogue>();
        builder.Services.AddScoped(all => all.GetRequiredService<CurrentCatalogue>().Value);
        builder.Services.AddWithCatalogue<Intake>();
        builder.Services.AddSingleton<DistrictQueries>();
        builder.Services.AddSingleton<IndicatorQueries>();
        builder.Services.AddSingleton<PromiseQueries>();
        builder.Services.AddSingleton<ReportQueries>();
        builder.Services.AddSingleton<ShiftQueries>();
        builder.Services.AddSingleton<CorrectionQueries>();
        builder.Services.AddSingleton<StatementQueries>();
        builder.Services.AddWithCatalogue<SearchQueries>();
        builder.Services.AddSingleton<TrailQueries>();
        builder.Services.AddSingleton<SourceQueries>();
        builder.Services.AddSingleton<StandingQueries>();
        builder.Services.AddSingleton<ProposalQueries>();
        builder.Services.AddSingleton<QuestionQueries>();
        builder.Services.AddSingleton<RatingQueries>();
        builder.Services.AddSingleton<ReplyQueries>();
        builder.Services.AddSingleton<OwnQueries>();
        builder.Services.AddSingleton<LedgerWriter>();
        builder.Services.AddSingleton<TrailNotices>();
        builder.Services.AddSingleton(all => new ArchiveCheck(all.GetRequiredService<LedgerDb>(), ArchiveClock.MachineOf(all.GetRequiredService<TimeProvider>())));
        builder.Services.AddSingleton<ArchiveWatch>();
        builder.Services.AddSingleton(all => new KeptPages(new(() => all.GetRequiredService<IOutputCacheStore>()), all.GetRequiredService<CurrentCatalogue>()));
        builder.Services.AddSingleton<TrailWatch>();
        builder.Services.AddSingleton<ArchiveStart>();
        builder.Services.AddHostedService(all => all.GetRequiredService<ArchiveWatch>());
        builder.Services.AddHostedService(all => all.GetRequiredService<TrailWatch>());
        builder.Services.AddHostedService(all => all.GetRequiredService<ArchiveStart>());
        builder.Services.AddHostedService<TrailListener>();
    }

    /// <summary>What looks after the archive while it is served.</summary>
    public static void AddUpkeep(this IServiceCollection services)
    {
        services.AddHostedService<DailyAssessment>();
        services.AddHostedService<ScheduledBackup>();
    }

    /// <summary>Adds a service that is made of the catalogue: made anew when the catalogue changes.</summary>
    public static void AddWithCatalogue<T>(this IServiceCollection services) where T : class =>
        services.AddScoped(all => all.GetRequiredService<CurrentCatalogue>().With<T>(all));

    /// <inheritdoc cref="ArchiveStart.TryAsync"/>
    public static Task PrepareLedgerAsync(this WebApplication app) => app.Services.GetRequiredService<ArchiveStart>().TryAsync();
}
