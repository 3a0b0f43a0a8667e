using Npgsql;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <summary>A primary with a standby, which TRACKER_TEST_STANDBY names as a connection string with both hosts, the primary first. Without it the tests are skipped, and fail where CI is true.</summary>
public sealed class PostgresHostsTests : IAsyncLifetime
{
    private const string Variable = "TRACKER_TEST_STANDBY";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly PostgresStore store = new();
    private string both = "", standby = "";
    private LedgerDb ledger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } servers)
        {
            const string missing = $"{Variable} is not set; give it a connection string with the hosts of a primary and of its standby.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(missing);
            Assert.Skip(missing);
            return;
        }
        var own = new NpgsqlConnectionStringBuilder(await store.CreateAsync());
        both = new NpgsqlConnectionStringBuilder(servers) { SearchPath = own.SearchPath }.ToString();
        // Nothing listens on port 1: a primary that is gone.
        standby = new NpgsqlConnectionStringBuilder(both) { Host = $"127.0.0.1:1,{new NpgsqlConnectionStringBuilder(servers).Host!.Split(',')[1]}" }.ToString();
        ledger = new LedgerDb(both);
        await ledger.MigrateAsync(Cancel);
        await new LedgerWriter(ledger).SaveCatalogueAsync(Sample.Catalogue, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (ledger is not null)
            await ledger.DisposeAsync();
        await store.DropAsync();
    }

    [Fact]
    public async Task A_reader_is_sent_to_the_standby_and_a_clerk_to_what_she_wrote()
    {
        Assert.False(await IsStandbyAsync(lagging: false));
        Assert.True(await IsStandbyAsync(lagging: true));
        Assert.False(await IsStandbyAsync(lagging: false)); // It ends with the method that asked for it.
    }

    [Fact]
    public async Task How_far_the_standby_is_behind_is_told()
    {
        await CaughtUpAsync();

        var state = await new ArchiveCheck(ledger).LookAsync(Cancel);

        Assert.True(state.Fits);
        Assert.True(state.Writable);
        Assert.NotNull(state.Lag);
    }

    [Fact]
    public async Task Without_the_primary_reading_goes_on_and_a_write_is_refused_in_words()
    {
        await CaughtUpAsync();
        await using var left = new LedgerDb(standby);

        Assert.NotEmpty(await new TrailQueries(left).LatestAsync(1, Cancel));
        Assert.False((await new ArchiveCheck(left).LookAsync(Cancel)).Writable);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => new LedgerWriter(left).SaveReportAsync(Sample.Earlier, [], [], null, cancel: Cancel));
        Assert.True(refused.MayPass);
        Assert.Contains("PostgreSQL cannot be reached", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standby_that_is_too_far_behind_is_passed_over_until_it_has_caught_up()
    {
        await CaughtUpAsync();
        await using var strict = new LedgerDb(both) { MostLag = TimeSpan.Zero };
        var check = new ArchiveCheck(strict);
        await AskStandbyAsync("select pg_wal_replay_pause()");
        try
        {
            await new LedgerWriter(strict).SaveReportAsync(Sample.Earlier, [], [], null, cancel: Cancel);

            var behind = await check.LookAsync(Cancel);
            Assert.True(behind.Lag > TimeSpan.Zero);
            Assert.True(behind.IsPassedOver);
            Assert.Equal(await LastAsync(strict, lagging: false), await LastAsync(strict, lagging: true));
        }
        finally
        {
            await AskStandbyAsync("select pg_wal_replay_resume()");
        }
        await CaughtUpAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        // Other tests write to the server as well.
        while ((await check.LookAsync(patience.Token)).IsPassedOver)
            await Task.Delay(20, patience.Token);
    }

    [Fact]
    public async Task The_clock_of_the_archive_is_that_of_its_server()
    {
        var fast = new ArchiveCheck(ledger, new ShiftedClock(TimeSpan.FromMinutes(4)));

        Assert.InRange((await fast.LookAsync(Cancel)).Ahead!.Value, TimeSpan.FromMinutes(3.5), TimeSpan.FromMinutes(4.5));
    }

    private static async Task<long> LastAsync(LedgerDb ledger, bool lagging)
    {
        if (lagging)
            LedgerDb.ReadFromStandby();
        return await new TrailQueries(ledger).LastAsync(Cancel);
    }

    private async Task AskStandbyAsync(string sql)
    {
        await using var left = new LedgerDb(standby);
        await using var db = await left.OpenAsync(Cancel);
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private sealed class ShiftedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }

    private async Task<bool> IsStandbyAsync(bool lagging)
    {
        if (lagging)
            LedgerDb.ReadFromStandby();
        await using var db = await ledger.OpenAsync(Cancel);
        await using var command = db.CreateCommand();
        command.CommandText = "select pg_is_in_recovery()";
        return (bool)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private async Task CaughtUpAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        await using var behind = new LedgerDb(standby);
        while (!(await new ArchiveCheck(behind).LookAsync(patience.Token)).Fits || await new TrailQueries(behind).LastAsync(patience.Token) < await new TrailQueries(ledger).LastAsync(patience.Token))
            await Task.Delay(20, patience.Token);
    }
}

/// <summary>Lines that another program writes are heard of where the archive tells.</summary>
public sealed class TrailNoticesTests : IAsyncLifetime
{
    private readonly PostgresStore store = new();
    private string address = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => address = await store.CreateAsync();

    public async ValueTask DisposeAsync() => await store.DropAsync();

    [Fact]
    public async Task Each_line_is_heard_of_and_one_that_is_not_kept_is_not()
    {
        await using var ledger = new LedgerDb(address);
        await ledger.MigrateAsync(Cancel);
        var writer = new LedgerWriter(ledger);
        await using var heard = new TrailNotices(ledger).HearAsync(Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(0, heard.Current);

        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.WriteAsync<bool>("王", async write =>
        {
            await write.TrailAsync(TrailText.Catalogue, "x", null, null);
            throw new InvalidOperationException();
        }, Cancel));
        await writer.SaveCatalogueAsync(Sample.Catalogue, Cancel);
        Assert.True(await heard.MoveNextAsync());

        Assert.Equal(await new TrailQueries(ledger).LastAsync(Cancel), heard.Current);
    }
}
