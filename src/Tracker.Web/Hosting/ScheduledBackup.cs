using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>Backs the archive up while it serves, into the folder of Backup:Folder; without that it does nothing.</summary>
/// <remarks>The next is due so long after the last one in the folder, whichever run of the program made it. Of several nodes one is to have the folder.</remarks>
internal sealed partial class ScheduledBackup(LedgerDb ledger, IConfiguration configuration, TimeProvider clock, ILogger<ScheduledBackup> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    // After one that failed.
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    private readonly Backup backup = new(ledger, clock);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration["Backup:Folder"] is not { Length: > 0 } folder)
            return;
        var every = TimeSpan.FromHours((double)Settings.BackupHours.Of(configuration));
        var due = backup.LastIn(folder) is { } last ? last + every : clock.GetUtcNow();
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (clock.GetUtcNow() >= due)
                due = clock.GetUtcNow() + (await WriteAsync(folder, stoppingToken) ? every : Again);
        }
    }

    private async Task<bool> WriteAsync(string folder, CancellationToken cancel)
    {
        try
        {
            var file = await backup.KeepAsync(folder, (int)Settings.BackupsKept.Of(configuration), cancel);
            Written(file);
            return true;
        }
        // Whatever it was, the pages are to be served all the same.
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            Failed(error.Message.ReplaceLineEndings(" "));
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{File}: backup written.")]
    private partial void Written(string file);

    [LoggerMessage(Level = LogLevel.Error, Message = "No backup was written; tried again in an hour. {Why}")]
    private partial void Failed(string why);
}
