using Dapper;
using Tracker.Cli.Generating;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public sealed class SqliteGeneratedArchiveTests() : GeneratedArchiveTests(new SqliteStore())
{
    [Fact]
    public async Task Nothing_refers_to_what_is_not_there()
    {
        await using var db = await Ledger.OpenAsync(Cancel);

        Assert.Empty(await db.QueryAsync("pragma foreign_key_check"));
    }
}

public sealed class PostgresGeneratedArchiveTests() : GeneratedArchiveTests(new PostgresStore());

/// <summary>What holds of an archive that was filled at one go, on every store.</summary>
public abstract class GeneratedArchiveTests(TestStore store) : IAsyncLifetime
{
    private static readonly Size Small = new(3, 4, 2025, 7);
    private static readonly Catalogue Catalogue = Tracker.Catalogue.Load();

    private readonly Generator generator = new(Small, Catalogue, TimeProvider.System);

    private protected LedgerDb Ledger { get; private set; } = null!;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Ledger = new LedgerDb(await store.CreateAsync());
        await Intake.PrepareAsync(Ledger, Catalogue, seeded: false, cancel: Cancel);
        await new BulkWriter(Ledger).FillAsync(generator.Places, generator.RecordsAsync(Cancel), Small.ToString(), cancel: Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (Ledger is not null)
            await Ledger.DisposeAsync();
        await store.DropAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_counted_together_is_the_sum_of_the_places_gathered_there()
    {
        var promises = new PromiseQueries(Ledger);
        var places = (await new CatalogueQueries(Ledger).LoadAsync(Cancel)).Places;
        var each = await promises.YearCountsAsync(cancel: Cancel);
        var reporting = each.Select(count => count.District).Distinct().Select(places.Find).OfType<District>().ToList();
        foreach (var within in reporting.SelectMany(places.Above).DistinctBy(place => place.Code).Append(null))
        {
            var lying = reporting.Where(place => places.LiesIn(place, within)).Select(place => place.Code).ToHashSet();
            var wanted = each.Where(count => lying.Contains(count.District) && count.Year is 2023 or 2024)
                .GroupBy(count => (places.Gathered(places.Find(count.District)!, within).Code, count.Year))
                .Select(sum => (sum.Key, sum.Sum(count => count.Mentioned), string.Join(' ', Enumerable.Range(0, sum.First().Counts.Count).Select(verdict => sum.Sum(count => count.Counts[verdict])))));

            var counts = await promises.YearCountsGatheredAsync(within is null ? null : [.. lying], within?.Code, 2023, 2024, Cancel);

            Assert.Equal(wanted.Order(), counts.Select(count => ((count.District, count.Year), count.Mentioned, string.Join(' ', count.Counts))).Order());
        }
    }

    [Fact]
    public async Task The_years_passed_over_most_come_newest_first()
    {
        var promises = new PromiseQueries(Ledger);
        var each = await promises.YearCountsAsync(cancel: Cancel);
        var all = each.Where(year => Silent(year) > 0).OrderByDescending(year => year.Year).ThenByDescending(Silent).ThenBy(year => year.District, StringComparer.Ordinal).Select(year => (year.District, year.Year)).ToList();
        string[] some = [all[0].District, all[^1].District];

        Assert.Equal(all.Take(5), Of(await promises.SilentYearsAsync(null, null, 5, Cancel)));
        Assert.Equal(all.Where(year => year.Year == 2023), Of(await promises.SilentYearsAsync(null, 2023, 100, Cancel)));
        Assert.Equal(all.Where(year => some.Contains(year.District)), Of(await promises.SilentYearsAsync(some, null, 100, Cancel)));

        static int Silent(YearCount year) => year.Counts[(int)Verdict.Unreported] - year.Mentioned;
        static IEnumerable<(string, int)> Of(IEnumerable<YearCount> years) => years.Select(year => (year.District, year.Year));
    }

    [Fact]
    public async Task It_holds_what_was_generated()
    {
        foreach (var record in await RecordsAsync())
        {
            var held = await new DistrictQueries(Ledger).HoldingsAsync(record.District, Cancel);
            Assert.Equal(record.Reports, held.Reports);
            Assert.Equal(record.Statements, held.Statements);
            var shifts = await new ShiftQueries(Ledger).ListAsync(new() { District = record.District }, 0, 10_000, Cancel);
            Assert.NotEmpty(shifts);
            Assert.Equal(record.Derived.Goals.Shifts.ToHashSet(), shifts.ToHashSet());
        }
        await using var db = await Ledger.OpenAsync(Cancel);
        var links = (await db.QueryAsync<LinkRow>($"select {LinkRow.Columns} from link l")).Select(row => row.ToLink()).ToHashSet();
        var verdicts = (await db.QueryAsync<AssessmentRow>($"select {AssessmentRow.Columns} from assessment a")).Select(row => row.ToAssessment()).ToHashSet();
        Assert.Equal((await RecordsAsync()).SelectMany(record => record.Derived.Links).ToHashSet(), links);
        Assert.Equal((await RecordsAsync()).SelectMany(record => record.Derived.Assessments).ToHashSet(), verdicts);
    }

    [Fact]
    public async Task To_link_and_judge_it_anew_changes_nothing()
    {
        var before = await new TrailQueries(Ledger).LastAsync(Cancel);

        await new Intake(await new CatalogueQueries(Ledger).LoadAsync(Cancel)).AssessAllAsync(Ledger, Cancel);

        Assert.Equal(before, await new TrailQueries(Ledger).LastAsync(Cancel));
    }

    [Fact]
    public async Task Its_chain_holds_and_its_sums_fit()
    {
        Assert.Null((await new TrailQueries(Ledger).VerifyAsync(Cancel)).Broken);
        Assert.Empty(await new LedgerWriter(Ledger).WrongSumsAsync(Cancel));
    }

    [Fact]
    public async Task All_its_statements_are_found_by_their_words_the_newest_first()
    {
        var spoken = (await RecordsAsync()).SelectMany(record => record.Statements).Where(statement => statement.Subject.Contains("失业率", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(spoken);

        var found = await new SearchQueries(Ledger, await new CatalogueQueries(Ledger).LoadAsync(Cancel)).FindAsync(new() { Text = "失业率", Take = SearchQueries.MostTaken }, Cancel);

        Assert.Equal(spoken.Count, found.Total);
        Assert.Equal(spoken.Select(statement => statement.Id).ToHashSet(), found.Hits.Select(hit => hit.Statement.Id).ToHashSet());
        Assert.Equal(found.Hits.Select(hit => hit.Report.Year).OrderDescending(), found.Hits.Select(hit => hit.Report.Year));
    }

    [Fact]
    public async Task Every_index_and_reference_stands_there_again()
    {
        var other = store is SqliteStore ? (TestStore)new SqliteStore() : new PostgresStore();
        await using (var fresh = new LedgerDb(await other.CreateAsync()))
        {
            await fresh.MigrateAsync(Cancel);

            Assert.Equal(await StructureAsync(fresh), await StructureAsync(Ledger));
        }
        await other.DropAsync();
    }

    [Fact]
    public async Task A_report_is_added_to_it_as_to_any_other()
    {
        var county = generator.Places.First(place => place.Level is DistrictLevel.County);
        var report = new Report { Id = $"{county.Code}-{Small.Until}-plan", District = county.Code, Year = Small.Until, Kind = ReportKind.Plan, Title = "计划报告" };
        var statement = new Statement
        {
            Id = StatementId.Of(county.Code, report.Id, "新建观测塔3座", 0), Report = report.Id, District = county.Code, Role = Role.Target, Period = Period.Of(Small.Until),
            Subject = "新建观测塔", Figure = new() { Value = new(3, "座") }, Quote = "新建观测塔3座",
        };

        var saved = await new LedgerWriter(Ledger).SaveReportAsync(report, [statement], [], null, cancel: Cancel);

        Assert.Equal(SaveOutcome.Added, saved.Outcome);
        var found = await new SearchQueries(Ledger, await new CatalogueQueries(Ledger).LoadAsync(Cancel)).FindAsync(new() { Text = "观测塔" }, Cancel);
        Assert.Equal(statement.Id, Assert.Single(found.Hits).Statement.Id);
    }

    [Fact]
    public async Task One_that_is_stopped_half_way_is_as_empty_as_before()
    {
        var other = store is SqliteStore ? (TestStore)new SqliteStore() : new PostgresStore();
        await using (var stopped = new LedgerDb(await other.CreateAsync()))
        {
            await Intake.PrepareAsync(stopped, Catalogue, seeded: false, cancel: Cancel);
            var structure = await StructureAsync(stopped);

            await Assert.ThrowsAsync<OperationCanceledException>(() => new BulkWriter(stopped).FillAsync(generator.Places, StoppedAsync(), "stopped", cancel: Cancel));

            Assert.Empty(await new DistrictQueries(stopped).AllAsync(Cancel));
            Assert.Null(await new DistrictQueries(stopped).PlaceAsync(generator.Places[0].Code, Cancel));
            Assert.Equal(structure, await StructureAsync(stopped));
        }
        await other.DropAsync();
    }

    private async IAsyncEnumerable<DistrictRecord> StoppedAsync()
    {
        yield return (await RecordsAsync())[0];
        throw new OperationCanceledException();
    }

    private async Task<IReadOnlyList<DistrictRecord>> RecordsAsync() => await generator.RecordsAsync(Cancel).ToListAsync(Cancel);

    private static async Task<IReadOnlyList<string>> StructureAsync(LedgerDb ledger)
    {
        await using var db = await ledger.OpenAsync(Cancel);
        return [.. (await db.QueryAsync<string>(ledger.OnPostgres
            ? """
                select replace(d, current_schema() || '.', '')
                  from (select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = current_schema()::regnamespace
                         union all
                        select c.conrelid::regclass || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c where c.connamespace = current_schema()::regnamespace) s (d)
                """
            : "select name || coalesce(sql, '') from sqlite_master")).Order(StringComparer.Ordinal)];
    }
}
