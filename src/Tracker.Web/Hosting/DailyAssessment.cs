using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>Links and judges every district anew each day: what was not yet due becomes due by the calendar alone.</summary>
/// <remarks>First as many seconds after the start as <see cref="Settings.AssessingSeconds"/> says. Readers come first: what was seeded or imported has been judged with it, and only the calendar may have moved since.</remarks>
internal sealed partial class DailyAssessment(LedgerDb ledger, CurrentCatalogue catalogue, IConfiguration configuration, TimeProvider clock, ILogger<DailyAssessment> log) : BackgroundService
{
    internal static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Settings.AssessingSeconds.SecondsOf(configuration), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Every;
            await AssessAsync(stoppingToken);
        }
    }

    private async Task AssessAsync(CancellationToken cancel)
    {
        try
        {
            await new Intake(catalogue.Value, clock).AssessAllAsync(ledger, cancel);
        }
        // Whatever it was, the pages are to be served all the same.
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            Failed(error.Message.ReplaceLineEndings(" "));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The verdicts were not brought up to date and are shown as they were; tried again in a day. {Why}")]
    private partial void Failed(string why);
}
