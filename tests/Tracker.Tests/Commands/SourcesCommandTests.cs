using Tracker.Cli;
using Tracker.Cli.Commands;
using Tracker.Ledger;
using Tracker.Reports;
using Tracker.Tests.Ledger;
using Tracker.Tests.Reports;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class SourcesCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly LocalServer server = new();
    private readonly Fetching fetching = new(TimeProvider.System, _ => true, TimeSpan.FromSeconds(20));
    private DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private string Db => folder.Path("tracker.db");

    public void Dispose()
    {
        fetching.Dispose();
        server.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Dead_addresses_are_told_one_a_line_and_the_rest_in_one()
    {
        server.Gives("/here", "x"u8.ToArray()).Gives("/old", [], status: "301 Moved Permanently", headers: "Location: /here\r\n").Gives("/ill", [], status: "503 Busy");
        await SaveAsync("/here", "/gone", "/old", "/ill", "/here");

        var first = await CheckAsync();

        Assert.Equal(CommandLine.Refused, first.Code);
        Assert.Equal([$"{server.At("/gone")}: dead since 2026-11-20 (gone, 404)"], first.Refusals);
        Assert.Equal([$"{server.At("/old")}: moved to {server.At("/here")}", $"{Db}: 4 addresses asked: 1 reachable, 1 moved, 1 gone, 1 failing; 1 dead, 1 of them newly"], first.Lines);
        await using var ledger = new LedgerDb(Db);
        Assert.Equal(TrailText.SourcesChecked, Assert.Single(await new TrailQueries(ledger).LatestAsync(1, Cancel)).What);
    }

    [Fact]
    public async Task What_fails_again_a_day_later_is_dead_and_what_was_asked_of_late_is_left_out()
    {
        server.Gives("/ill", [], status: "503 Busy");
        await SaveAsync("/ill");

        Assert.Equal(CommandLine.Done, (await CheckAsync()).Code);
        now = now.AddHours(23);
        Assert.Equal([$"{Db}: 0 addresses asked: none; 0 dead, 0 of them newly"], (await CheckAsync("--older-than", "1")).Lines);
        Assert.Equal(CommandLine.Done, (await CheckAsync()).Code);
        now = now.AddHours(1);
        Assert.Equal([$"{server.At("/ill")}: dead since 2026-11-21 (failing, 503)"], (await CheckAsync()).Refusals);
        server.Gives("/ill", "x"u8.ToArray());
        Assert.Equal((CommandLine.Done, ""), (await CheckAsync()) is var well ? (well.Code, well.Error) : default);
    }

    [Fact]
    public async Task Where_no_site_answers_at_all_nothing_is_held_against_them()
    {
        await SaveAsync("http://a.example/", "http://b.example/");
        var silent = new AddressRound((_, _) => Task.FromResult(new SourceAnswer(SourceState.NoHost)), TimeSpan.Zero, TimeProvider.System);

        var called = await Called.WithAsync(SourcesCommand.Create(silent, new Clock(this)), "sources", "check", "--db", Db);

        Assert.Equal(CommandLine.Refused, called.Code);
        Assert.StartsWith($"{Db}: none of 2 addresses answered anything.", Assert.Single(called.Refusals), StringComparison.Ordinal);
        await using var ledger = new LedgerDb(Db);
        Assert.Empty(await new SourceQueries(ledger).OfAsync(await new ReportQueries(ledger).AllAsync(Cancel), Cancel));
    }

    [Fact]
    public async Task Sources_of_one_place_alone_are_asked_and_a_place_that_is_not_there_is_refused()
    {
        server.Gives("/here", "x"u8.ToArray());
        await SaveAsync("/here");

        Assert.Contains(": 1 addresses asked: 1 reachable;", (await CheckAsync("--district", Sample.District)).Output, StringComparison.Ordinal);
        Assert.Contains(": 0 addresses asked: none;", (await CheckAsync("--district", "990102")).Output, StringComparison.Ordinal);
        var refused = await CheckAsync("--district", "123456");
        Assert.Equal((CommandLine.Refused, "The archive has no district 123456. Give the code of one that it has."), (refused.Code, refused.Error.Trim()));
    }

    [Theory]
    [InlineData("--older-than", "-1")]
    [InlineData("--older-than", "soon")]
    [InlineData("--older-than", "36501")]
    public async Task A_number_of_days_that_is_none_is_wrong_usage(params string[] options) => Assert.Equal(CommandLine.WrongUsage, (await CheckAsync(options)).Code);

    private Task<Called> CheckAsync(params string[] options) =>
        Called.WithAsync(SourcesCommand.Create(new AddressRound(fetching.AskAsync, TimeSpan.Zero, TimeProvider.System), new Clock(this)), ["sources", "check", "--db", Db, .. options]);

    /// <summary>A report for each source, in an archive of an invented district.</summary>
    private async Task SaveAsync(params string[] sources)
    {
        await using var ledger = new LedgerDb(Db);
        await ledger.MigrateAsync(Cancel);
        var writer = new LedgerWriter(ledger);
        await writer.SaveCatalogueAsync(Sample.Catalogue, Cancel);
        foreach (var (number, source) in sources.Index())
            await writer.SaveReportAsync(Sample.Work(2001 + number) with { Source = Report.IsAddress(source) ? source : server.At(source) }, [], [], null, cancel: Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed class Clock(SourcesCommandTests test) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => test.now;
    }
}
