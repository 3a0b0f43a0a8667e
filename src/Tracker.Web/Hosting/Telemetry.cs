using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>Sends counts, times and traces of this node to a collector, where the settings name one.</summary>
internal sealed class Telemetry(IConfiguration settings) : IHostedService, IDisposable
{
    /// <summary>The setting: an address that takes OTLP over HTTP, such as http://collector:4318.</summary>
    public const string Collector = "Telemetry:Collector";

    private const string Name = "tracker";

    private readonly Lock stopping = new();
    private MeterProvider? meters;
    private TracerProvider? traces;

    /// <summary>What this program counts itself.</summary>
    public static Meter Meter { get; } = new("Tracker");

    /// <exception cref="InvalidDataException">The collector's address is no web address.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings[Collector] is not { Length: > 0 } address)
            return Task.CompletedTask;
        if (!Report.IsAddress(address))
            throw new InvalidDataException($"{Collector} is “{address}”, which is no web address. Write it as http://collector.example.cn:4318, or leave it out.");
        // Without it a trace says neither which address was asked for nor how that ended.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        var resource = ResourceBuilder.CreateDefault().AddService(Name, serviceInstanceId: Environment.MachineName);
        meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.*", "System.Runtime", LedgerDb.Telemetry, Meter.Name)
            .AddOtlpExporter(options => Define(options, address, "metrics"))
            .Build();
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore", LedgerDb.Telemetry, LedgerDb.SumsTelemetry)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler((double)Settings.TracedShare.Of(settings))))
            .AddOtlpExporter(options => Define(options, address, "traces"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        // What is left is sent on the way out.
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // A program that is told to stop twice waits twice, and sends once.
        lock (stopping)
        {
            meters?.Dispose();
            traces?.Dispose();
            (meters, traces) = (null, null);
        }
    }

    private static void Define(OtlpExporterOptions options, string address, string kind)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri($"{address.TrimEnd('/')}/v1/{kind}");
    }
}
