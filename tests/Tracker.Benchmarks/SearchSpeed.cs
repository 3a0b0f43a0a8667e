using System.Diagnostics;
using System.Globalization;
using Tracker.Ledger;

namespace Tracker.Benchmarks;

/// <summary>How fast the first page of a search comes, from words to marked hits, on the seeds and on a hundred thousand statements made of them.</summary>
internal static class SearchSpeed
{
    private const int Rounds = 200;
    private const int Many = 100_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    private static readonly string[] Asked = ["就业", "GDP", "路", "增长", "4万人", "新增学位 2023", "黄岛区 学位", "“一般公共预算收入”", "地区生产总值增长8%", "没有这样的话"];

    public static async Task MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("tracker-search-");
        try
        {
            var catalogue = Catalogue.Load();
            await using var ledger = new LedgerDb(Path.Combine(folder.FullName, "tracker.db"));
            await ledger.MigrateAsync();
            var clock = Stopwatch.StartNew();
            await Seeding.SeedIfEmptyAsync(ledger, catalogue);
            Table.Row("seeding reports and statements with what they are found by", clock.Elapsed.TotalMilliseconds, "ms", "");
            await MeasureAsync(ledger, catalogue, "the seeds", "< 5");
            await MultiplyAsync(ledger);
            await MeasureAsync(ledger, catalogue, "100,000 statements", "");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(LedgerDb ledger, Catalogue catalogue, string name, string wanted)
    {
        var search = new SearchQueries(ledger, catalogue);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp;)
        {
            foreach (var text in Asked)
                await search.FindAsync(new() { Text = text });
        }
        foreach (var text in Asked)
        {
            var times = new List<double>();
            SearchResult? found = null;
            for (var round = 0; round < Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                found = await search.FindAsync(new() { Text = text });
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            times.Sort();
            var what = string.Create(CultureInfo.InvariantCulture, $"search, {name}: {text} ({found!.Total}{(found.More ? "+" : "")} found)");
            Table.Row($"{what}, median", times[Rounds / 2], "ms", wanted);
            Table.Row($"{what}, 95th of 100", times[Rounds * 95 / 100], "ms", "");
        }
    }

    /// <summary>Copies every report under other years until there are enough statements.</summary>
    private static async Task MultiplyAsync(LedgerDb ledger)
    {
        var (reports, writer) = (new ReportQueries(ledger), new LedgerWriter(ledger));
        var seeds = await reports.AllAsync();
        var held = 0;
        foreach (var report in seeds)
            held += (await reports.StatementsAsync(report.Id)).Count;
        for (var copy = 1; held < Many; copy++)
        {
            foreach (var report in seeds)
            {
                var same = report with { Id = $"{report.Id}-{copy}", Year = report.Year - copy % 20 };
                var said = (await reports.StatementsAsync(report.Id)).Select((statement, at) => statement with { Report = same.Id, Id = StatementId.Of(statement.District, same.Id, statement.Quote, at) }).ToList();
                await writer.SaveReportAsync(same, said, [], null);
                held += said.Count;
            }
        }
    }
}
