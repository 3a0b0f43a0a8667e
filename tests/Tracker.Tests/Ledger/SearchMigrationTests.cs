using Dapper;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public sealed class SqliteSearchMigrationTests() : SearchMigrationTests(new SqliteStore());

public sealed class PostgresSearchMigrationTests() : SearchMigrationTests(new PostgresStore());

/// <summary>An archive of the version before there was an index.</summary>
public abstract class SearchMigrationTests(TestStore store) : IAsyncLifetime
{
    private LedgerDb ledger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ledger = new LedgerDb(await store.CreateAsync());
        await FirstVersion.MakeAsync(ledger);
        await using var db = await ledger.OpenAsync();
        await db.ExecuteAsync("insert into indicator (code, name_zh, name_en, domain, base_unit, better, headline, aliases_zh, number) values (@Code, @NameZh, @NameEn, @Domain, @BaseUnit, @Better, @Headline, @AliasesZh, @Number)", Sample.Catalogue.Indicators.Select(IndicatorRow.Of));
        foreach (var (report, statements) in new[] { (Sample.Earlier, Sample.Promised), (Sample.Next, Sample.Claimed) })
        {
            await db.ExecuteAsync("insert into report (id, district, year, kind, title, hash, excerpt) values (@Id, @District, @Year, @Kind, @Title, @Hash, @Excerpt)", ReportRow.Of(report));
            await db.ExecuteAsync(StatementRow.Upsert, statements.Select((statement, number) => StatementRow.Of(statement, report, number)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (ledger is not null)
            await ledger.DisposeAsync();
        await store.DropAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_an_older_archive_holds_is_found_once_it_is_brought_up()
    {
        await ledger.MigrateAsync(Cancel);
        await ledger.MigrateAsync(Cancel);

        var search = new SearchQueries(ledger, Sample.Catalogue);
        Assert.Equal([Sample.Jobs.Id], (await search.FindAsync(new() { Text = "就业" }, Cancel)).Hits.Select(hit => hit.Statement.Id));
        Assert.Equal([Sample.GrowthClaimed.Id, Sample.Growth.Id], (await search.FindAsync(new() { Text = "GDP" }, Cancel)).Hits.Select(hit => hit.Statement.Id));
        Assert.Equal(6, (await search.FindAsync(new() { District = Sample.District }, Cancel)).Total);
    }
}
