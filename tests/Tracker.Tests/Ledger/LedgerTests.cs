using Dapper;
using Npgsql;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public sealed class SqliteLedgerTests() : LedgerTests(new SqliteStore())
{
    [Fact]
    public async Task A_file_that_finds_no_more_space_says_so_and_is_written_again_once_there_is_room()
    {
        var own = new SqliteStore();
        await using (var full = new LedgerDb(await own.CreateAsync()))
        {
            await full.MigrateAsync(Cancel);
            var writer = new LedgerWriter(full);
            await writer.SaveCatalogueAsync(Sample.Catalogue, Cancel);
            var lines = await new TrailQueries(full).LastAsync(Cancel);
            await BoundAsync(full, 1); // No less than it has.

            var refused = await Assert.ThrowsAsync<LedgerException>(() => FillAsync(writer));
            var state = await new ArchiveCheck(full).LookAsync(Cancel);
            Assert.Equal(ArchiveFault.Full, refused.Fault);
            Assert.StartsWith($"There is no space left for {full.Name}.", refused.Message, StringComparison.Ordinal);
            Assert.Equal(ArchiveFault.Full, state.Hindered);
            Assert.True(state.Fits);
            Assert.Equal(lines, await new TrailQueries(full).LastAsync(Cancel));

            await BoundAsync(full, 1_000_000);
            await FillAsync(writer);
            Assert.True((await new ArchiveCheck(full).LookAsync(Cancel)).Writable);
            Assert.Equal(lines + 2, await new TrailQueries(full).LastAsync(Cancel));
        }
        await own.DropAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // The second line is too much; the first one goes with it.
    private static Task<bool> FillAsync(LedgerWriter writer) => writer.WriteAsync("test", async write =>
    {
        await write.TrailAsync("test", "x", null, null);
        await write.TrailAsync("test", new string('x', 1_000_000), null, null);
        return true;
    }, Cancel);

    // Of the one connection that the pool has.
    private static async Task BoundAsync(LedgerDb ledger, int pages)
    {
        await using var db = await ledger.OpenToWriteAsync(Cancel);
        await db.ExecuteAsync($"pragma max_page_count = {pages}");
    }
}

public sealed class PostgresLedgerTests() : LedgerTests(new PostgresStore())
{
    [Fact]
    public async Task A_database_that_is_not_there_is_named()
    {
        await using var nowhere = new LedgerDb(new NpgsqlConnectionStringBuilder(new PostgresStore().Server) { Database = "no_such_database" }.ToString());

        var error = await Assert.ThrowsAsync<LedgerException>(() => nowhere.MigrateAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("PostgreSQL has no database no_such_database", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_loaded_where_there_is_only_one_connection_to_be_had()
    {
        var own = new PostgresStore();
        await using (var narrow = new LedgerDb(new NpgsqlConnectionStringBuilder(await own.CreateAsync()) { MaxPoolSize = 1, Timeout = 10 }.ToString()))
        {
            await narrow.MigrateAsync(TestContext.Current.CancellationToken);
            var writer = new LedgerWriter(narrow);
            await writer.SaveCatalogueAsync(Sample.Catalogue, TestContext.Current.CancellationToken);
            await Sample.SaveAllAsync(writer);

            Assert.Equal(2, (await new PromiseQueries(narrow).NewestAsync(10, TestContext.Current.CancellationToken)).Count);
        }
        await own.DropAsync();
    }

    [Fact]
    public async Task Whoever_finds_all_connections_in_use_is_told_so_after_a_while_and_served_once_one_is_free()
    {
        var own = new PostgresStore();
        await using (var narrow = new LedgerDb(new NpgsqlConnectionStringBuilder(await own.CreateAsync()) { MaxPoolSize = 1, Timeout = 1 }.ToString()))
        {
            await narrow.MigrateAsync(TestContext.Current.CancellationToken);
            await using (await narrow.OpenAsync(TestContext.Current.CancellationToken))
            {
                var refused = await Assert.ThrowsAsync<LedgerException>(() => new TrailQueries(narrow).LastAsync(TestContext.Current.CancellationToken));
                Assert.Equal(ArchiveFault.Crowded, refused.Fault);
                Assert.True(refused.MayPass);
                Assert.Contains("Maximum Pool Size", refused.Message, StringComparison.Ordinal);
            }
            Assert.Equal(0, await new TrailQueries(narrow).LastAsync(TestContext.Current.CancellationToken));
        }
        await own.DropAsync();
    }

    [Fact]
    public async Task A_server_that_finds_no_more_space_says_so_and_keeps_nothing_by_half()
    {
        var own = new PostgresStore();
        await using (var full = new LedgerDb(await own.CreateAsync()))
        {
            await full.MigrateAsync(TestContext.Current.CancellationToken);
            var writer = new LedgerWriter(full);

            var refused = await Assert.ThrowsAsync<LedgerException>(() => writer.WriteAsync("test", async write =>
            {
                await write.TrailAsync("test", "x", null, null);
                return await write.RunAsync("do $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$");
            }, TestContext.Current.CancellationToken));

            Assert.Equal(ArchiveFault.Full, refused.Fault);
            Assert.Contains("no space left on its disk", refused.Message, StringComparison.Ordinal);
            Assert.Equal(ArchiveFault.Full, (await new ArchiveCheck(full).LookAsync(TestContext.Current.CancellationToken)).Hindered);
            Assert.Equal(0, await new TrailQueries(full).LastAsync(TestContext.Current.CancellationToken));
            await writer.SaveCatalogueAsync(Sample.Catalogue, TestContext.Current.CancellationToken);
            Assert.True((await new ArchiveCheck(full).LookAsync(TestContext.Current.CancellationToken)).Writable);
        }
        await own.DropAsync();
    }
}

/// <summary>What holds of an archive on every store.</summary>
public abstract partial class LedgerTests(TestStore store) : IAsyncLifetime
{
    private string address = "";
    private LedgerDb ledger = null!;
    private LedgerWriter writer = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PromiseQueries Promises => new(ledger);

    private ReportQueries Reports => new(ledger);

    private TrailQueries Trail => new(ledger);

    public async ValueTask InitializeAsync()
    {
        address = await store.CreateAsync();
        ledger = new LedgerDb(address);
        writer = new LedgerWriter(ledger);
        await ledger.MigrateAsync();
        await writer.SaveCatalogueAsync(Sample.Catalogue);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // Whatever a test did, every write left the sums as the rows give them, and nothing that refers to what is gone.
            if (writer is not null)
            {
                Assert.Empty(await writer.WrongSumsAsync());
                Assert.Empty(await writer.LooseEndsAsync());
            }
        }
        finally
        {
            if (ledger is not null)
                await ledger.DisposeAsync();
            await store.DropAsync();
        }
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_saved_comes_back_as_it_was()
    {
        var saved = await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, Sample.Unreadable, Sample.Text("原文"), cancel: Cancel);

        Assert.Equal(new SaveResult { Outcome = SaveOutcome.Added, Added = 4 }, saved);
        Assert.Equal(Sample.Earlier, await Reports.FindAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal([Sample.Growth, Sample.Jobs, Sample.Schools, Sample.Plan], await Reports.StatementsAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(Sample.Unreadable, await Reports.UnreadAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(Sample.Text("原文"), await Reports.TextAsync(Sample.Earlier.Id, Cancel));
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await Sample.SaveAllAsync(writer);

        await ledger.MigrateAsync(Cancel);

        Assert.Equal(4, (await Promises.OfYearAsync(Sample.District, 2024, Cancel)).Count);
    }

    [Fact]
    public async Task Every_write_leaves_one_line_in_the_trail()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ConfirmLinkAsync(Sample.GrowthLink, "王", Cancel);

        Assert.Equal(
            ["links confirmed", "links and verdicts", "report added", "report added", "catalogue"],
            (await Trail.LatestAsync(10, Cancel)).Select(line => line.What));
        var line = Assert.Single(await Trail.OfAsync(Sample.Growth.Id, Cancel));
        Assert.Equal("王", line.Who);
        Assert.Contains("同一指标、同一年", line.Before, StringComparison.Ordinal);
        Assert.Contains("\"confirmed\":true", line.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_line_is_another_after_each_write_and_the_same_where_nothing_changed()
    {
        var states = new List<long> { await Trail.LastAsync(Cancel) };
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);
        states.Add(await Trail.LastAsync(Cancel));
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);

        Assert.True(states[1] > states[0]);
        Assert.Equal(states[1], await Trail.LastAsync(Cancel));
    }

    [Fact]
    public async Task A_line_that_is_seen_later_has_a_greater_id_also_where_districts_are_written_at_once()
    {
        var writing = Task.WhenAll(new[] { Sample.District, "990102" }.Select(district => Task.Run(() => WriteAsync(district, times: 30), Cancel)));
        var seen = new List<IReadOnlyList<TrailLine>>();
        while (!writing.IsCompleted)
            seen.Add(await Trail.LatestAsync(1000, Cancel));
        await writing;

        var all = await Trail.LatestAsync(1000, Cancel);
        Assert.Equal(61, all.Count);
        Assert.All(seen, lines => Assert.Equal(lines.Count, all.Count(line => line.Id <= lines[0].Id)));
    }

    private async Task WriteAsync(string district, int times)
    {
        for (var year = 1990; year < 1990 + times; year++)
        {
            var report = Sample.Earlier with { Id = $"{district}-{year}-work", District = district, Year = year, Source = $"https://example.org/{district}/{year}", Hash = $"{district}{year}" };
            await writer.SaveReportAsync(report, [], [], null, cancel: Cancel);
        }
    }

    [Theory]
    [InlineData("update trail set who = 'nobody'")]
    [InlineData("delete from trail")]
    public async Task No_line_of_the_trail_can_be_changed(string sql)
    {
        await using var db = await ledger.OpenAsync(Cancel);

        var error = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.ExecuteAsync(sql));

        Assert.Contains("the trail is only added to", error.Message, StringComparison.Ordinal);
        Assert.Single(await Trail.LatestAsync(10, Cancel));
    }

    [Fact]
    public async Task A_write_is_dated_by_the_clock_that_is_given()
    {
        var noon = new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.FromHours(8));

        await new LedgerWriter(ledger, new StoppedClock(noon)).SaveReportAsync(Sample.Next, Sample.Claimed, [], null, cancel: Cancel);

        Assert.Equal(noon, Assert.Single(await Trail.OfAsync(Sample.Next.Id, Cancel)).At);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
