using Microsoft.Extensions.Configuration;
using Microsoft.Data.Sqlite;
using Tracker.Ledger;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Hosting;

public sealed class DailyAssessmentTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string file = Path.Combine(Path.GetTempPath(), $"tracker-daily-{Guid.NewGuid():N}.db");
    private readonly SetClock clock = new(new DateTimeOffset(SampleArchive.Today, new TimeOnly(8, 0), TimeSpan.Zero));
    private readonly LogLines<DailyAssessment> log = new();
    private LedgerDb ledger = null!;
    private DailyAssessment daily = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ledger = new LedgerDb(file);
        await SampleArchive.WriteAsync(ledger);
        var catalogue = new CurrentCatalogue(ledger, new TrailQueries(ledger));
        await catalogue.RefreshAsync(Cancel);
        daily = new DailyAssessment(ledger, catalogue, new ConfigurationBuilder().Build(), clock, log);
        await daily.StartAsync(Cancel);
        await UntilAsync(() => Task.FromResult(clock.IsAwaited));
    }

    public async ValueTask DisposeAsync()
    {
        await daily.StopAsync(CancellationToken.None);
        daily.Dispose();
        await ledger.DisposeAsync();
        foreach (var part in new[] { "", "-wal", "-shm" })
            File.Delete(file + part);
    }

    [Fact]
    public async Task A_target_falls_due_by_the_calendar_alone()
    {
        Assert.True(await WaitsForAsync(Verdict.NotYetDue));

        clock.Advance(TimeSpan.FromDays(120));
        await UntilAsync(() => WaitsForAsync(Verdict.SourceMissing));

        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task A_failure_is_one_line_and_the_next_day_is_another_try()
    {
        await RunAsync("alter table link rename to lost");
        clock.Advance(TimeSpan.FromDays(120));
        await UntilAsync(() => Task.FromResult(log.Lines.Count == 1));
        Assert.DoesNotContain('\n', log.Lines[0]);

        await RunAsync("alter table lost rename to link");
        clock.Advance(DailyAssessment.Every);
        await UntilAsync(() => WaitsForAsync(Verdict.SourceMissing));

        Assert.Single(log.Lines);
    }

    /// <summary>True where what 临江区 aimed at for 2022, which no report answers, has that verdict.</summary>
    private async Task<bool> WaitsForAsync(Verdict verdict) =>
        (await new PromiseQueries(ledger).OfYearAsync(SampleArchive.Linjiang, 2022, Cancel)).All(promise => promise.Shown.Assessment.Verdict == verdict);

    private async Task RunAsync(string sql)
    {
        await using var db = new SqliteConnection($"Data Source={file};Foreign Keys=False");
        await db.OpenAsync(Cancel);
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (!await isSo())
            await Task.Delay(20, patience.Token);
    }
}
