using Dapper;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <summary>An archive moved from one store to another, and back.</summary>
public sealed class MovingTests : IAsyncLifetime
{
    private readonly TestStore file = new SqliteStore(), server = new PostgresStore(), back = new SqliteStore();
    private LedgerDb first = null!, second = null!, third = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        second = new LedgerDb(await server.CreateAsync());
        (first, third) = (new(await file.CreateAsync()), new(await back.CreateAsync()));
        await first.MigrateAsync(Cancel);
        var writer = new LedgerWriter(first);
        await writer.SaveCatalogueAsync(Sample.Catalogue, Cancel);
        await Sample.SaveAllAsync(writer);
        await writer.ConfirmLinkAsync(Sample.GrowthLink, "王", Cancel);
        await new AccountWriter(writer).AddAsync(new() { Name = "wang", Title = "王敏", Duty = Duty.Staff }, "hash", "test", Cancel);
        await new AccountWriter(writer).SetSecondFactorAsync("wang", new byte[] { 1, 2, 255 }, 1, "test", Cancel);
        await new DraftWriter(first).OpenAsync(Sample.Work(2026), Sample.Claimed, Sample.Unreadable, Sample.Text("原文"), "wang", Cancel);
        await new CatalogueWriter(first).SaveAsync(Sample.Catalogue, new() { District = Sample.Catalogue.Districts[2] with { NameZh = "云台区" }, Changes = [new("990102", DistrictChangeKind.Renamed, "2020", "云台县", "", "号")] }, [], [], "wang", cancel: Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var ledger in new[] { first, second, third }.OfType<LedgerDb>())
            await ledger.DisposeAsync();
        foreach (var store in new[] { file, server, back })
            await store.DropAsync();
    }

    [Fact]
    public async Task Everything_arrives_and_comes_back_the_same()
    {
        var there = await new Moving(first, second).RunAsync(cancel: Cancel);
        var home = await new Moving(second, third).RunAsync(cancel: Cancel);

        Assert.Equal(Moving.Tables, there.Select(table => table.Name));
        Assert.All(there, table => Assert.True(table.Rows == 0 || table.Hash.Trim('0').Length > 0, table.Name));
        // A line of the trail tells of each move.
        Assert.Equal(there.Where(table => table.Name != "trail"), home.Where(table => table.Name != "trail"));
        foreach (var ledger in new[] { second, third })
        {
            Assert.Null((await new TrailQueries(ledger).VerifyAsync(Cancel)).Broken);
            Assert.Empty(await new LedgerWriter(ledger).WrongSumsAsync(Cancel));
            Assert.Equal([Sample.Jobs.Id], (await new SearchQueries(ledger, Sample.Catalogue).FindAsync(new() { Text = "就业" }, Cancel)).Hits.Select(hit => hit.Statement.Id));
            Assert.Equal("云台区", (await new CatalogueQueries(ledger).LoadAsync(Cancel)).District("990102")!.NameZh);
            Assert.NotNull(await new DraftQueries(ledger).FindAsync(Sample.Work(2026).Id, Cancel));
            await new LedgerWriter(ledger).ConfirmLinkAsync(Sample.JobsLink, "王", Cancel);
        }
    }

    [Fact]
    public async Task An_archive_that_holds_anything_is_left_as_it_is()
    {
        await third.MigrateAsync(Cancel);
        await new LedgerWriter(third).SaveCatalogueAsync(Sample.Catalogue, Cancel);

        var error = await Assert.ThrowsAsync<LedgerException>(() => new Moving(first, third).RunAsync(cancel: Cancel));

        Assert.Contains("is not empty", error.Message, StringComparison.Ordinal);
        Assert.Empty(await new ReportQueries(third).LatestAsync(1, Cancel));
    }

    [Fact]
    public async Task What_is_no_archive_is_not_moved_nor_made_one()
    {
        var missing = Path.Combine(Path.GetDirectoryName(first.Name)!, "missing.db");
        var empty = new LedgerDb(Path.Combine(Path.GetDirectoryName(first.Name)!, "empty.db"));
        await File.WriteAllBytesAsync(empty.Name, [], Cancel);

        Assert.Equal($"{missing} is not there. Give the path of an archive.", await RefusalAsync(new(missing)));
        Assert.Equal($"{empty.Name} holds no archive. Name another file or database.", await RefusalAsync(empty));
        Assert.EndsWith("holds no archive. Name another file or database.", await RefusalAsync(second), StringComparison.Ordinal);
        Assert.Equal($"{first.Name} cannot be moved onto itself. Name another file or database to move into.", (await Assert.ThrowsAsync<LedgerException>(() => new Moving(first, new(first.Name)).RunAsync(cancel: Cancel))).Message);
        Assert.False(File.Exists(missing));
        Assert.Equal(0, new FileInfo(empty.Name).Length);

        async Task<string> RefusalAsync(LedgerDb from)
        {
            await using (from)
                return (await Assert.ThrowsAsync<LedgerException>(() => new Moving(from, third).RunAsync(cancel: Cancel))).Message;
        }
    }

    [Fact]
    public async Task Every_table_is_moved_but_those_that_are_made_anew()
    {
        await second.MigrateAsync(Cancel);
        await using var db = await second.OpenAsync(Cancel);
        var tables = await db.QueryAsync<string>("select c.relname from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition");

        Assert.Equal(["draft_lock", "protection_key", "schema_version", "search_entry"], tables.Except(Moving.Tables).Order(StringComparer.Ordinal));
    }
}
