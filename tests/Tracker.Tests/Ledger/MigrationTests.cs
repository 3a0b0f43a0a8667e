using Dapper;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public sealed class SqliteMigrationTests() : MigrationTests(new SqliteStore());

public sealed class PostgresMigrationTests() : MigrationTests(new PostgresStore());

/// <summary>An archive of an older version, and what becomes of it where bringing it up fails, or somebody else has brought it further.</summary>
public abstract class MigrationTests(TestStore store) : IAsyncLifetime
{
    // The version that brings keys; a table of that name which is there already keeps it from being made.
    private const string Obstacle = "protection_key";

    private LedgerDb ledger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private int Known => Schema.Versions(ledger.OnPostgres).Count;

    public async ValueTask InitializeAsync() => ledger = new LedgerDb(await store.CreateAsync());

    public async ValueTask DisposeAsync()
    {
        if (ledger is not null)
            await ledger.DisposeAsync();
        await store.DropAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_archive_without_tables_does_not_fit()
    {
        var state = await new ArchiveCheck(ledger).LookAsync(Cancel);

        Assert.Equal((0, false), (state.Schema, state.Fits));
    }

    [Fact]
    public async Task One_that_fails_in_the_middle_leaves_all_as_it_was_says_so_and_goes_well_later()
    {
        await FirstVersion.MakeAsync(ledger);
        await RunAsync($"create table {Obstacle} (here integer)");
        var before = await TablesAsync();

        for (var start = 1; start <= 2; start++)
        {
            var error = await Assert.ThrowsAsync<LedgerException>(() => Intake.PrepareAsync(ledger, Sample.Catalogue, cancel: Cancel));
            Assert.StartsWith($"{ledger.Name} could not be brought to schema version ", error.Message, StringComparison.Ordinal);
            Assert.Contains(Obstacle, error.Message, StringComparison.Ordinal);
            Assert.False(error.MayPass);
            Assert.Equal(before, await TablesAsync());
            Assert.Equal(1, (await new ArchiveCheck(ledger).LookAsync(Cancel)).Schema);
        }

        await RunAsync($"drop table {Obstacle}");
        Assert.True(await ledger.MigrateAsync(Cancel));
        Assert.True((await new ArchiveCheck(ledger).LookAsync(Cancel)).Fits);
        Assert.Equal(Sample.Catalogue.Districts.Count, (await new DistrictQueries(ledger).CataloguedAsync(Cancel)).Count);
    }

    [Fact]
    public async Task A_program_that_became_the_older_one_while_it_ran_reads_on_and_writes_nothing()
    {
        await Intake.PrepareAsync(ledger, Sample.Catalogue, seeded: false, cancel: Cancel);
        var writer = new LedgerWriter(ledger);
        await Sample.SaveAllAsync(writer);
        var lines = await new TrailQueries(ledger).LastAsync(Cancel);
        await RunAsync("insert into schema_version (version) values (@next)", new { next = Known + 1 });

        var refused = await Assert.ThrowsAsync<LedgerException>(() => writer.ReplaceDerivedAsync(Sample.District, [], [], cancel: Cancel));
        var restarted = await Assert.ThrowsAsync<LedgerException>(() => ledger.MigrateAsync(Cancel));

        Assert.Equal(ArchiveFault.Newer, refused.Fault);
        Assert.Equal(refused.Message, restarted.Message);
        Assert.Contains($"schema version {Known + 1}, and this program knows versions up to {Known}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(lines, await new TrailQueries(ledger).LastAsync(Cancel));
        Assert.NotEmpty((await new SearchQueries(ledger, Sample.Catalogue).FindAsync(new() { Text = "就业" }, Cancel)).Hits);
        Assert.Equal(ArchiveFault.Newer, (await new ArchiveCheck(ledger).LookAsync(Cancel)).Hindered);
    }

    private async Task RunAsync(string sql, object? values = null)
    {
        await using var db = await ledger.OpenToWriteAsync(Cancel);
        await db.ExecuteAsync(sql, values);
    }

    // Every table with the number of its rows.
    private async Task<IReadOnlyList<string>> TablesAsync()
    {
        await using var db = await ledger.OpenAsync(Cancel);
        var names = (await db.QueryAsync<string>(ledger.OnPostgres
            ? "select tablename from pg_tables where schemaname = current_schema() order by tablename"
            : "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name")).AsList();
        var tables = new List<string>();
        foreach (var name in names)
            tables.Add($"{name} {await db.ExecuteScalarAsync<long>($"select count(*) from {name}")}");
        return tables;
    }
}
