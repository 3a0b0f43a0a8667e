using System.Net;
using System.Text.Json;
using Dapper;
using Npgsql;
using Tracker.Ledger;
using Tracker.Tests.Ledger;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Serving;

/// <summary>How a node tells what state it is in, with the archive and without.</summary>
public sealed class HealthTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_in_order_is_alive_and_ready()
    {
        await using var node = await NewAsync();

        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(node, "/health")).Status);
        var (status, state) = await ReadAsync(node, "/ready");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(state.GetProperty("ready").GetBoolean());
        Assert.True(state.GetProperty("writable").GetBoolean());
        Assert.Equal("可以查阅，可以保存。", state.GetProperty("words").GetString());
        Assert.Equal("Pages can be read and changes saved.", (await ReadAsync(node, "/en/ready")).State.GetProperty("words").GetString());
    }

    [Fact]
    public async Task A_newer_archive_than_the_program_is_told()
    {
        await using var node = await NewAsync();
        await node.GetAsync("/method");
        await using (var db = await node.Ask<LedgerDb>().OpenToWriteAsync(Cancel))
            await db.ExecuteAsync("insert into schema_version (version) values (99)");

        var (status, state) = await ReadAsync(node, "/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("第 99 版", state.GetProperty("words").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_became_the_older_one_shows_its_pages_and_saves_nothing()
    {
        await using var node = await NewAsync();
        await node.StartedAsync();
        await using (var db = await node.Ask<LedgerDb>().OpenToWriteAsync(Cancel))
            await db.ExecuteAsync("insert into schema_version (version) values (99)");

        using var page = await node.GetAsync($"/districts/{SampleArchive.Linjiang}/2020");
        var refused = await Assert.ThrowsAsync<LedgerException>(() => node.Ask<LedgerWriter>().ReplaceDerivedAsync(SampleArchive.Linjiang, [], [], cancel: Cancel));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("本节点还是旧版本，不能再保存", ArchiveTrouble.Words(refused, node.Ask<LedgerDb>()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_notices_nothing_where_the_servers_connections_are_cut()
    {
        var store = new PostgresStore();
        var address = new NpgsqlConnectionStringBuilder(await store.CreateAsync()) { ApplicationName = $"node-{Guid.NewGuid():n}" };
        await using (var ledger = new LedgerDb(address.ToString()))
            await SampleArchive.WriteAsync(ledger);
        await using (var node = new Node(address.ToString(), new SilentClock()))
        {
            await node.StartedAsync();
            using var before = await node.GetAsync("/indicators");
            await using (var source = NpgsqlDataSource.Create(new PostgresStore().Server!))
            await using (var command = source.CreateCommand($"select pg_terminate_backend(pid) from pg_stat_activity where application_name = '{address.ApplicationName}'"))
                await command.ExecuteNonQueryAsync(Cancel);

            using var after = await node.GetAsync($"/districts/{SampleArchive.Linjiang}/2020");

            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
            Assert.Contains("临江", await after.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
        await store.DropAsync();
    }

    [Fact]
    public async Task Where_all_connections_are_in_use_kept_pages_go_on_others_are_put_off_and_all_is_well_afterwards()
    {
        var store = new PostgresStore();
        var address = await store.CreateAsync();
        await using (var ledger = new LedgerDb(address))
            await SampleArchive.WriteAsync(ledger);
        await using (var node = new Node(new NpgsqlConnectionStringBuilder(address) { MaxPoolSize = 3, Timeout = 1 }.ToString(), new SilentClock()))
        {
            await node.StartedAsync();
            await node.KeepsAsync("/");
            var held = new List<System.Data.Common.DbConnection>();
            while (await TakeAsync(node.Ask<LedgerDb>()) is { } db)
                held.Add(db);

            Assert.True(await node.KeepsAsync("/"));
            using var other = await node.GetAsync("/indicators");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, other.StatusCode);
            Assert.Equal("30", Assert.Single(other.Headers.GetValues("Retry-After")));
            Assert.Contains("数据库的连接已全部占用", await other.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

            foreach (var db in held)
                await db.DisposeAsync();
            using var back = await node.GetAsync("/indicators");
            Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        }
        await store.DropAsync();
    }

    [Fact]
    public async Task Without_its_database_a_node_starts_and_says_so()
    {
        // Nothing listens on port 1.
        await using var node = new Node("Host=127.0.0.1;Port=1;Username=tracker;Database=none");

        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(node, "/health")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadAsync(node, "/ready")).Status);
        using var page = await node.GetAsync("/districts/370211");
        var words = await page.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Equal("30", Assert.Single(page.Headers.GetValues("Retry-After")));
        Assert.Contains("数据库暂时无法访问", words, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", words, StringComparison.Ordinal);
        using var style = await node.GetAsync(node.Ask<Stylesheet>().Path);
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
    }

    [Fact]
    public async Task An_archive_on_a_disk_that_can_only_be_read_is_read_and_nothing_is_saved()
    {
        var folder = Directory.CreateTempSubdirectory("tracker-readonly-");
        var file = Path.Combine(folder.FullName, "tracker.db");
        await using (var ledger = new LedgerDb(file))
            await SampleArchive.WriteAsync(ledger);
        await using (var node = new Node($"Data Source={file};Mode=ReadOnly"))
        {
            using var page = await node.GetAsync($"/districts/{SampleArchive.Linjiang}/2020");
            var (status, state) = await ReadAsync(node, "/ready");
            var refused = await Assert.ThrowsAsync<LedgerException>(() => node.Ask<LedgerWriter>().ReplaceDerivedAsync(SampleArchive.Linjiang, [], [], cancel: Cancel));

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, false), (page.StatusCode, status, state.GetProperty("writable").GetBoolean()));
            Assert.Contains("不能保存", state.GetProperty("words").GetString(), StringComparison.Ordinal);
            Assert.Equal(ArchiveFault.ReadOnly, refused.Fault);
        }
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_database_goes_and_comes_back()
    {
        var store = new PostgresStore();
        var direct = new NpgsqlConnectionStringBuilder(await store.CreateAsync());
        await using (var ledger = new LedgerDb(direct.ToString()))
            await SampleArchive.WriteAsync(ledger);
        await using (var door = new Door(direct.Host!, direct.Port))
        await using (var node = new Node(new NpgsqlConnectionStringBuilder(direct.ToString()) { Host = "127.0.0.1", Port = door.Port, Timeout = 3 }.ToString()))
        {
            await node.StartedAsync();
            await node.KeepsAsync("/");
            var lines = await node.Ask<TrailQueries>().LastAsync(Cancel);

            door.Shut();
            Assert.True(await node.KeepsAsync("/"));
            using var other = await node.GetAsync("/indicators");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, other.StatusCode);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadAsync(node, "/ready")).Status);
            var refused = await Assert.ThrowsAsync<LedgerException>(() => node.Ask<LedgerWriter>().ReplaceDerivedAsync(SampleArchive.Linjiang, [], [], cancel: Cancel));
            Assert.True(refused.MayPass);

            door.Open();
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            patience.CancelAfter(Patience);
            while ((await ReadAsync(node, "/ready")).Status != HttpStatusCode.OK)
                await Task.Delay(50, patience.Token);
            using var back = await node.GetAsync("/indicators");
            Assert.Equal(HttpStatusCode.OK, back.StatusCode);
            Assert.Equal(lines, await node.Ask<TrailQueries>().LastAsync(Cancel));

            // What is written from now on is heard of again.
            await using var ledger = new LedgerDb(direct.ToString());
            await new LedgerWriter(ledger).ReplaceDerivedAsync(SampleArchive.Linjiang, [], [], cancel: Cancel);
            while (await node.KeepsAsync("/"))
                await Task.Delay(50, patience.Token);
        }
        await store.DropAsync();
    }

    /// <returns>Null where there is none left.</returns>
    private static async Task<System.Data.Common.DbConnection?> TakeAsync(LedgerDb ledger)
    {
        try
        {
            return await ledger.OpenAsync(Cancel);
        }
        catch (LedgerException error) when (error.Fault is ArchiveFault.Crowded)
        {
            return null;
        }
    }

    private static async Task<Node> NewAsync()
    {
        var address = Path.Combine(Directory.CreateTempSubdirectory("tracker-health-").FullName, "tracker.db");
        await using var ledger = new LedgerDb(address);
        await SampleArchive.WriteAsync(ledger);
        return new Node(address);
    }

    private static async Task<(HttpStatusCode Status, JsonElement State)> ReadAsync(Node node, string path)
    {
        using var answer = await node.GetAsync(path);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement);
    }
}
