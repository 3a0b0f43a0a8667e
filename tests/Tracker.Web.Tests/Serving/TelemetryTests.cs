using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Tracker.Ledger;
using Tracker.Tests.Ledger;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Serving;

public sealed class TelemetryTests
{
    private readonly ConcurrentDictionary<string, string> sent = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_is_sent_counts_and_traces()
    {
        var store = new SqliteStore();
        var address = await store.CreateAsync();
        await using (var ledger = new LedgerDb(address))
            await SampleArchive.WriteAsync(ledger);
        await using var collector = await CollectorAsync();
        await using (var node = new Node(address, null, (Telemetry.Collector, collector.Urls.Single()), (Settings.TracedShare.Name, "1")))
        {
            await node.StartedAsync();
            using var page = await node.GetAsync("/goalposts");
            await node.Ask<LedgerWriter>().ReplaceDerivedAsync(SampleArchive.Linjiang, [], [], cancel: Cancel);
        }

        Assert.Contains("http.server.request.duration", Sent("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("tracker.trail.lines", Sent("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("/goalposts", Sent("/v1/traces"), StringComparison.Ordinal);
        await store.DropAsync();
    }

    [Fact]
    public async Task A_collector_that_is_no_address_is_refused_by_its_name()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(Telemetry.Collector, "collector")]).Build();
        using var telemetry = new Telemetry(settings);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => telemetry.StartAsync(Cancel));

        Assert.Contains("Telemetry:Collector", refused.Message, StringComparison.Ordinal);
    }

    private string Sent(string path) => sent.GetValueOrDefault(path, "");

    private async Task<WebApplication> CollectorAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            sent.AddOrUpdate(http.Request.Path, _ => Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync(Cancel);
        return collector;
    }
}
