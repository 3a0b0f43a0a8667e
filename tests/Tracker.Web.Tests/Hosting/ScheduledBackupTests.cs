using Microsoft.Extensions.Configuration;
using Tracker.Ledger;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Hosting;

public sealed class ScheduledBackupTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("tracker-scheduled-");
    private readonly SetClock clock = new(new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero));
    private readonly LogLines<ScheduledBackup> log = new();
    private LedgerDb ledger = null!;
    private ScheduledBackup? scheduled;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(home.FullName, "backups");

    private IReadOnlyList<string> Made => new Backup(ledger).In(Folder);

    public async ValueTask InitializeAsync()
    {
        ledger = new LedgerDb(Path.Combine(home.FullName, "tracker.db"));
        await SampleArchive.WriteAsync(ledger);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await ledger.DisposeAsync();
        home.Delete(recursive: true);
    }

    [Fact]
    public async Task The_next_is_due_a_day_after_the_last_also_where_the_program_was_started_anew_and_the_oldest_goes()
    {
        await StartAsync(Folder);
        await AdvanceAsync(TimeSpan.FromMinutes(1), lines: 1);
        clock.Advance(TimeSpan.FromHours(23));
        await StopAsync();
        await StartAsync(Folder);

        await AdvanceAsync(TimeSpan.FromMinutes(59), lines: 1);
        Assert.Single(Made);
        await AdvanceAsync(TimeSpan.FromMinutes(1), lines: 2);
        await AdvanceAsync(TimeSpan.FromDays(1), lines: 3);

        Assert.Equal(["tracker-20261124T030100Z.db", "tracker-20261123T030100Z.db"], Made.Select(Path.GetFileName));
        await using var back = new LedgerDb(Path.Combine(home.FullName, "back.db"));
        Assert.Null((await new Restoring(back).RunAsync(Made[0], Cancel)).Found.Fault);
    }

    [Fact]
    public async Task A_failure_is_one_line_and_is_tried_again_in_an_hour()
    {
        await File.WriteAllTextAsync(Folder, "no folder", Cancel);
        await StartAsync(Folder);

        await AdvanceAsync(TimeSpan.FromMinutes(1), lines: 1);
        Assert.StartsWith("No backup was written; tried again in an hour. ", log.Lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain('\n', log.Lines[0]);
        await AdvanceAsync(TimeSpan.FromMinutes(59), lines: 1);
        File.Delete(Folder);
        await AdvanceAsync(TimeSpan.FromMinutes(1), lines: 2);

        Assert.Single(Made);
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_written()
    {
        await StartAsync("");

        Assert.False(clock.IsAwaited);
    }

    private async Task StartAsync(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Backup:Folder", folder), new("Backup:Keep", "2")]).Build();
        scheduled = new ScheduledBackup(ledger, configuration, clock, log);
        await scheduled.StartAsync(Cancel);
        if (folder.Length > 0)
            await UntilAsync(() => clock.IsAwaited);
    }

    private async Task StopAsync()
    {
        if (scheduled is null)
            return;
        await scheduled.StopAsync(CancellationToken.None);
        scheduled.Dispose();
    }

    /// <summary>Sets the clock forward, and waits until so much is logged; where that is as before, for a moment in which more could be.</summary>
    private async Task AdvanceAsync(TimeSpan by, int lines)
    {
        var before = log.Lines.Count;
        clock.Advance(by);
        if (lines > before)
            await UntilAsync(() => log.Lines.Count >= lines);
        else
            await Task.Delay(200, Cancel);
        Assert.Equal(lines, log.Lines.Count);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (!isSo())
            await Task.Delay(20, patience.Token);
    }
}
