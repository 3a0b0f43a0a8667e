using System.Diagnostics.Metrics;
using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>Sees each line that the trail gets, from here, another node or another program, and tells the catalogue and the pages that are kept.</summary>
/// <remarks>It looks where the pages are read: a line that the standby does not have yet would be forgotten over a page drawn without it.</remarks>
internal sealed partial class TrailWatch(LedgerDb ledger, TrailQueries trail, CurrentCatalogue catalogue, KeptPages pages, TimeProvider clock, ILogger<TrailWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);
    private static readonly Counter<long> Lines = Telemetry.Meter.CreateCounter<long>("tracker.trail.lines", description: "Lines of the trail that this node has seen since it started.");

    private readonly SemaphoreSlim one = new(1);
    private long? seen;
    private bool isAway;

    /// <summary>Looks until it sees a line that is known to be there; gives up on one that went with a primary before its standby had it.</summary>
    public async Task LookForAsync(long line, CancellationToken cancel)
    {
        var waited = TimeSpan.Zero;
        for (var pause = Soon; await LookAsync(cancel) < line && waited < Longest; pause = pause < Every ? 2 * pause : Every)
        {
            await Task.Delay(pause, clock, cancel);
            waited += pause;
        }
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        ledger.Written = () => LookAsync(CancellationToken.None);
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        ledger.Written = null;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>The last line that was seen; where the archive is away, as before.</returns>
    private async Task<long> LookAsync(CancellationToken cancel)
    {
        LedgerDb.ReadFromStandby();
        await one.WaitAsync(cancel);
        try
        {
            if (catalogue.IsLoaded)
                await SeeAsync(cancel);
            if (isAway)
                Back();
            isAway = false;
        }
        // Whatever it was, the pages go on with what they have, and what was written is written.
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            if (!isAway)
                Away((ledger.Explain(error) ?? error).Message.ReplaceLineEndings(" "));
            isAway = true;
        }
        finally
        {
            one.Release();
        }
        return seen ?? 0;
    }

    private async Task SeeAsync(CancellationToken cancel)
    {
        if (seen is not { } last)
        {
            // Whatever was written since the archive was made ready.
            await SeeAllAnewAsync(await trail.LastAsync(cancel), cancel);
            return;
        }
        var lines = await trail.AfterAsync(last, cancel);
        if (lines.Count == 0)
        {
            // Another server is read from than before, which lacks what was seen; it will be seen again.
            if (await trail.LastAsync(cancel) is var now && now < last)
                await SeeAllAnewAsync(now, cancel);
            return;
        }
        if (lines.Any(line => TrailText.MayBeOfCatalogue(line.What)))
            await catalogue.RefreshAsync(cancel);
        await pages.LetGoAsync(lines, cancel);
        seen = lines[^1].Id;
        Lines.Add(lines.Count);
    }

    private async Task SeeAllAnewAsync(long last, CancellationToken cancel)
    {
        await catalogue.RefreshAsync(cancel);
        await pages.LetAllGoAsync(cancel);
        seen = last;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The archive cannot be looked at: pages that are kept are served on, others answer 503. Tried again every few seconds. {Why}")]
    private partial void Away(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The archive can be looked at again.")]
    private partial void Back();
}

/// <summary>Hears of new lines where the archive tells of them, so that no node waits for its next look.</summary>
internal sealed partial class TrailListener(TrailNotices notices, TrailWatch watch, TimeProvider clock, ILogger<TrailListener> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isTold = false;
        while (notices.AreTold && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var line in notices.HearAsync(stoppingToken))
                {
                    isTold = false;
                    await watch.LookForAsync(line, stoppingToken);
                }
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                if (!isTold)
                    Lost(error.Message.ReplaceLineEndings(" "));
                isTold = true;
                await Task.Delay(Again, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The archive does not tell of what other nodes write; it is looked at every few seconds until it does. {Why}")]
    private partial void Lost(string why);
}
