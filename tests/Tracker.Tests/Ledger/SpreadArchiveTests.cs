using System.Text.Json;
using Dapper;
using Npgsql;
using Tracker.Cli.Generating;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <summary>The large tables spread over two servers by the district's code, in the tables that the program itself makes on each of them; the same queries, unchanged, give what they give on one server.</summary>
public sealed class SpreadArchiveTests : IAsyncLifetime
{
    private static readonly string[] Spread = ["statement", "link", "assessment", "shift", "thread", "rollup", "district_sum", "year_sum", "indicator_sum", "search_entry"];
    private static readonly string[] Everywhere = ["district", "indicator", "report"];
    private static readonly Size Small = new(4, 3, 2025, 11);
    private static readonly Catalogue Catalogue = Tracker.Catalogue.Load();

    private readonly PostgresStore one = new(), front = new(), first = new(), second = new("TRACKER_TEST_SHARD");
    private readonly List<LedgerDb> opened = [];
    private readonly List<string> servers = [];
    private LedgerDb whole = null!, spread = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var (wholeAt, frontAt) = (await one.CreateAsync(), await front.CreateAsync());
        string[] shards = [await first.CreateAsync(), await second.CreateAsync()];
        whole = await OpenAsync(wholeAt);
        await Intake.PrepareAsync(whole, Catalogue, seeded: false, cancel: Cancel);
        var generator = new Generator(Small, Catalogue, TimeProvider.System);
        await new BulkWriter(whole).FillAsync(generator.Places, generator.RecordsAsync(Cancel), Small.ToString(), cancel: Cancel);
        spread = await OpenAsync(frontAt);
        foreach (var shard in shards)
            await CopyAsync(await OpenAsync(shard), Everywhere);
        await SpreadAsync(new NpgsqlConnectionStringBuilder(wholeAt).SearchPath!, shards);
    }

    public async ValueTask DisposeAsync()
    {
        if (spread is not null)
        {
            await using var db = await spread.OpenToWriteAsync();
            foreach (var server in servers)
                await db.ExecuteAsync($"drop server if exists {server} cascade");
        }
        foreach (var ledger in opened)
            await ledger.DisposeAsync();
        await front.DropAsync();
        foreach (var store in new[] { one, first, second })
            await store.DropAsync();
    }

    [Fact]
    public async Task Every_query_gives_what_it_gives_on_one_server()
    {
        Assert.Equal(await AnswersAsync(whole), await AnswersAsync(spread));
    }

    [Fact]
    public async Task Both_servers_hold_a_share_and_what_is_of_one_district_is_asked_of_one_of_them()
    {
        await using var db = await spread.OpenAsync(Cancel);
        foreach (var table in Spread)
            Assert.All(await db.QueryAsync<long>($"select count(*) from {table}_0 union all select count(*) from {table}_1"), count => Assert.NotEqual(0, count));
        foreach (var district in await new DistrictQueries(spread).ReportingAsync(Cancel))
        {
            var plan = string.Join('\n', await db.QueryAsync<string>(
                $"""
                explain (verbose, costs off)
                select s.id, a.verdict
                  from statement s
                  join assessment a on a.district = s.district and a.target = s.id
                 where s.district = '{district}' and a.district = '{district}'
                """));
            Assert.NotEqual(plan.Contains("statement_0", StringComparison.Ordinal), plan.Contains("statement_1", StringComparison.Ordinal));
        }
    }

    private static async Task<IReadOnlyList<string>> AnswersAsync(LedgerDb ledger)
    {
        var (promises, districts, statements) = (new PromiseQueries(ledger), new DistrictQueries(ledger), new StatementQueries(ledger));
        var answers = new List<object>
        {
            await districts.AllAsync(Cancel),
            await promises.YearCountsAsync(cancel: Cancel),
            await promises.CountsByFieldAsync(cancel: Cancel),
            await promises.NewestAsync(20, Cancel),
            await promises.ListAsync(new() { Verdict = Verdict.Unreported, Mentioned = false }, 10, 20, Cancel),
            await promises.CountAsync(new() { Verdict = Verdict.Missed, Headline = true }, Cancel),
            await promises.TargetsAsync(new() { Verdict = Verdict.Met }, 5, 30, Cancel),
            await promises.RevisedAsync(0, 20, Cancel),
            await new ShiftQueries(ledger).ListAsync(new(), 0, 20, Cancel),
            await new IndicatorQueries(ledger).AllAsync(Cancel),
            await statements.ListAsync(new() { Role = Role.Outcome }, 10, 20, Cancel),
            (await new SearchQueries(ledger, await new CatalogueQueries(ledger).LoadAsync(Cancel)).FindAsync(new() { Text = "就业" }, Cancel)).Hits,
        };
        foreach (var district in await districts.ReportingAsync(Cancel))
        {
            answers.Add(await districts.HoldingsAsync(district, Cancel));
            answers.Add(await promises.OfYearAsync(district, Small.Until, Cancel));
            answers.Add(await promises.WaitingAsync(district, Cancel));
            answers.Add(await promises.OfHeadlineIndicatorsAsync(district, Cancel));
        }
        return [.. answers.Select(answer => JsonSerializer.Serialize(answer))];
    }

    private async Task<LedgerDb> OpenAsync(string address)
    {
        var ledger = new LedgerDb(address);
        opened.Add(ledger);
        await ledger.MigrateAsync(Cancel);
        return ledger;
    }

    // What every server needs of its own, to look rows up in that its share refers to.
    private async Task CopyAsync(LedgerDb shard, IEnumerable<string> tables)
    {
        await using var from = (NpgsqlConnection)await whole.OpenAsync(Cancel);
        await using var to = (NpgsqlConnection)await shard.OpenToWriteAsync(Cancel);
        foreach (var table in tables)
        {
            using var rows = await from.BeginTextExportAsync($"copy {table} to stdout", Cancel);
            await using var into = await to.BeginTextImportAsync($"copy {table} from stdin", Cancel);
            await into.WriteAsync(await rows.ReadToEndAsync(Cancel));
        }
    }

    private async Task SpreadAsync(string wholeSchema, string[] shards)
    {
        await CopyAsync(spread, Everywhere);
        await using var db = await spread.OpenToWriteAsync(Cancel);
        await db.ExecuteAsync("create extension if not exists postgres_fdw");
        var schema = await db.ExecuteScalarAsync<string>("select current_schema()");
        for (var shard = 0; shard < shards.Length; shard++)
        {
            var at = new NpgsqlConnectionStringBuilder(shards[shard]);
            servers.Add($"{schema}_{shard}");
            await db.ExecuteAsync($"""
                create server {schema}_{shard} foreign data wrapper postgres_fdw options (host '{at.Host}', port '{at.Port}', dbname '{at.Database}');
                create user mapping for current_user server {schema}_{shard} options (user '{at.Username}');
                """);
        }
        foreach (var table in Spread)
        {
            await db.ExecuteAsync($"""
                create table spread_{table} (like {table}) partition by hash (district);
                drop table {table} cascade;
                alter table spread_{table} rename to {table};
                """);
            for (var shard = 0; shard < shards.Length; shard++)
            {
                await db.ExecuteAsync($"""
                    create foreign table {table}_{shard} partition of {table} for values with (modulus {shards.Length}, remainder {shard})
                    server {schema}_{shard} options (schema_name '{new NpgsqlConnectionStringBuilder(shards[shard]).SearchPath}', table_name '{table}')
                    """);
            }
            await db.ExecuteAsync($"insert into {table} select * from {wholeSchema}.{table}");
        }
    }
}
