using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>Makes the archive ready before the first page. Where its server cannot be reached yet, it goes on trying beside the pages, which say so.</summary>
internal sealed partial class ArchiveStart(LedgerDb ledger, CurrentCatalogue catalogue, TimeProvider clock, IHostApplicationLifetime program, ILogger<ArchiveStart> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    /// <inheritdoc cref="Intake.PrepareAsync"/>
    /// <returns>False where that may go well a little later.</returns>
    public async Task<bool> TryAsync(CancellationToken cancel = default)
    {
        try
        {
            await Intake.PrepareAsync(ledger, Catalogue.Load(), clock: clock, cancel: cancel);
            await catalogue.RefreshAsync(cancel);
            return true;
        }
        catch (LedgerException error) when (error.MayPass)
        {
            if (await CanBeReadAsync(cancel))
                return true;
            Waits(error.Message.ReplaceLineEndings(" "));
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!catalogue.IsLoaded)
            {
                await Task.Delay(Again, clock, stoppingToken);
                await TryAsync(stoppingToken);
            }
        }
        catch (Exception error) when (error is LedgerException or InvalidDataException)
        {
            var why = error.Message.ReplaceLineEndings(" ");
            Refused(why);
            Environment.ExitCode = 1;
            program.StopApplication();
        }
    }

    // Without its primary an archive of this very version can be read from a standby.
    private async Task<bool> CanBeReadAsync(CancellationToken cancel)
    {
        try
        {
            if (!(await new ArchiveCheck(ledger).LookAsync(cancel)).Fits)
                return false;
            await catalogue.RefreshAsync(cancel);
            return true;
        }
        catch (LedgerException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The archive is not there yet, and no page can be read; tried again every few seconds. {Why}")]
    private partial void Waits(string why);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The archive cannot be used. {Why}")]
    private partial void Refused(string why);
}
