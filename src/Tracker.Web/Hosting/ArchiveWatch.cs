using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>Looks at the archive's servers every few seconds: a standby that is too far behind is passed over, the clock is put right, and what hinders writing is told in the log, once.</summary>
internal sealed partial class ArchiveWatch(ArchiveCheck archive, CurrentCatalogue catalogue, TimeProvider clock, ILogger<ArchiveWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    // Codes to sign in with are good for half a minute; what is less off is nobody's concern.
    private static readonly TimeSpan MostOff = TimeSpan.FromSeconds(5);

    private (ArchiveFault? Hindered, bool IsPassedOver, bool IsOff) told;

    /// <summary>True where this machine's clock is to be set.</summary>
    public static bool IsOff(ArchiveState state) => state.Ahead?.Duration() > MostOff;

    /// <summary>Before the first page, which is to be dated right.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    internal async Task LookAsync(CancellationToken cancel)
    {
        if (!catalogue.IsLoaded)
            return;
        try
        {
            var state = await archive.LookAsync(cancel);
            if (state.Ahead is { } ahead)
                (clock as ArchiveClock)?.PutRight(ahead);
            Tell(state);
        }
        // That it cannot be reached is told by what reads the pages.
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
        }
    }

    private void Tell(ArchiveState state)
    {
        var now = (state.Hindered, state.IsPassedOver, IsOff(state));
        if (now.Hindered != told.Hindered)
            TellOf(state);
        if (now.IsPassedOver && !told.IsPassedOver)
            Behind(state.Lag?.TotalSeconds ?? 0);
        else if (told.IsPassedOver && !now.IsPassedOver)
            CaughtUp();
        if (now.Item3 && !told.IsOff)
            Off(state.Ahead!.Value.TotalSeconds);
        told = now;
    }

    private void TellOf(ArchiveState state)
    {
        switch (state.Hindered)
        {
            case null: Free(); break;
            case ArchiveFault.Newer: Newer(state.Schema, state.Known); break;
            case ArchiveFault.Full: Full(); break;
            case ArchiveFault.Alone: Alone(); break;
            case ArchiveFault.Away or ArchiveFault.Crowded: Closed(); break;
            default: throw new ArgumentOutOfRangeException(nameof(state), state.Hindered, "A fault of the archive has no line in the log; add it beside the others.");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The archive can be written again.")]
    private partial void Free();

    [LoggerMessage(Level = LogLevel.Error, Message = "A newer program has brought the archive to schema version {Schema}, and this one knows versions up to {Known}: pages are read as far as that goes, and nothing is saved. Start the newer program here as well.")]
    private partial void Newer(int schema, int known);

    [LoggerMessage(Level = LogLevel.Error, Message = "The last write found no space on the disk of the archive, and nothing of it was kept. Make room; told until a write goes well.")]
    private partial void Full();

    [LoggerMessage(Level = LogLevel.Error, Message = "Every write is to be on a standby as well, and none follows the primary: nothing is saved. Start the standby, or set synchronous_standby_names to ''.")]
    private partial void Alone();

    [LoggerMessage(Level = LogLevel.Warning, Message = "No server of the archive can be written; pages are read on. Start the primary, or promote a standby.")]
    private partial void Closed();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The standby is {Seconds:0} seconds behind; pages are read from the primary until it has caught up.")]
    private partial void Behind(double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "The standby has caught up, and pages are read from it again.")]
    private partial void CaughtUp();

    [LoggerMessage(Level = LogLevel.Warning, Message = "This machine's clock is {Seconds:0.0} seconds ahead of the archive's server (behind it, where less than 0), by which this program goes. Set it, by NTP or by hand.")]
    private partial void Off(double seconds);
}
