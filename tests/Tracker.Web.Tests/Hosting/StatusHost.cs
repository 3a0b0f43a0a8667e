using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Ledger;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The real program over the sample archive, on a day that a test sets, with pages drawn anew for each request.</summary>
public sealed class StatusHost : SeededHost, IAsyncLifetime
{
    private readonly DayClock clock = new();

    public LedgerWriter Writer => new(Services.GetRequiredService<LedgerDb>(), clock);

    public async ValueTask InitializeAsync()
    {
        await using var ledger = new LedgerDb(File);
        await SampleArchive.WriteAsync(ledger);
    }

    /// <summary>At noon, in the time of the machine.</summary>
    public void SetDay(int year, int month, int day) => clock.Now = new(year, month, day, 12, 0, 0, TimeSpan.Zero);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(Settings.CacheSeconds.Name, "0");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
    }

    private sealed class DayClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(SampleArchive.Today, new TimeOnly(12, 0), TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
