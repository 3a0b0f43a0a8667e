using System.Diagnostics;
using Tracker.Ledger;
using Tracker.OpenData;

namespace Tracker.Benchmarks;

/// <summary>How long the open data take to write, and how much memory, for the seeds and for 100,000 invented statements.</summary>
internal static class Exporting
{
    private const int Districts = 50;
    private const int Years = 10;
    private const int GoalsAYear = 100;

    public static async Task MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("tracker-export-");
        try
        {
            await using var seeds = new LedgerDb(Path.Combine(folder.FullName, "seeds.db"));
            var catalogue = Catalogue.Load();
            await Intake.PrepareAsync(seeds, catalogue);
            await WriteAsync("the seeds", new(seeds, catalogue));

            await using var invented = new LedgerDb(Path.Combine(folder.FullName, "invented.db"));
            await WriteAsync("100,000 statements", new(invented, await InventAsync(invented)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task WriteAsync(string name, PublishedTables tables)
    {
        await TimeAsync($"{name}, data package as zip", () => new DataPackage(tables, TimeProvider.System).WriteZipAsync(Stream.Null));
        await TimeAsync($"{name}, workbook", () => new Workbook(TimeProvider.System).WriteAsync(Stream.Null, tables.All));
    }

    private static async Task TimeAsync(string what, Func<Task> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (highest, clock) = (before, Stopwatch.StartNew());
        await using (new Timer(_ => highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 5))
            await work();
        Table.Row($"open data of {what}", clock.Elapsed.TotalSeconds, "s", "");
        Table.Row($"open data of {what}, memory beyond what was there", (highest - before) / 1e6, "MB", "the same order for any number of rows");
    }

    /// <summary>Fifty districts with ten years of a hundred goals, each answered a year later.</summary>
    private static async Task<Catalogue> InventAsync(LedgerDb ledger)
    {
        var codes = Enumerable.Range(0, Districts).Select(i => $"{990200 + i}").ToList();
        var catalogue = new Catalogue(codes.Select(code => new District(code, $"{code}区", $"District {code}", "", DistrictLevel.County, [])), Catalogue.Load().Indicators);
        await ledger.MigrateAsync();
        var writer = new LedgerWriter(ledger);
        await writer.SaveCatalogueAsync(catalogue);
        foreach (var code in codes)
        {
            var (links, verdicts) = (new List<Link>(), new List<Assessment>());
            IReadOnlyList<Statement> goals = [];
            for (var year = 2010; year <= 2010 + Years; year++)
            {
                var report = new Report { Id = $"{code}-{year}-work", District = code, Year = year, Kind = ReportKind.Work, Title = $"{year}年政府工作报告" };
                var claims = goals.Select(goal => Say(report, goal.Subject, Role.Outcome, year - 1)).ToList();
                links.AddRange(goals.Zip(claims, (goal, claim) => new Link { Target = goal.Id, Outcome = claim.Id, Answer = Answer.Figure, Report = report.Id, Vintage = Vintage.Claimed, Reason = "同一事项、同一年", Confidence = 0.9 }));
                verdicts.AddRange(goals.Zip(claims, (goal, claim) => new Assessment { Target = goal.Id, Outcome = claim.Id, Vintage = Vintage.Claimed, Verdict = Verdict.Met, Ratio = 1, Rule = "met.at_least", Inputs = "目标4万人以上，结果4万人", Method = "1" }));
                goals = year < 2010 + Years ? [.. Enumerable.Range(0, GoalsAYear).Select(i => Say(report, $"第{i}项实事", Role.Target, year))] : [];
                await writer.SaveReportAsync(report, [.. claims, .. goals], [], null);
            }
            await writer.ReplaceDerivedAsync(code, links, verdicts, marks: Years + 1);
        }
        return catalogue;
    }

    private static Statement Say(Report report, string subject, Role role, int year)
    {
        var quote = $"{subject}{(role is Role.Target ? "将" : "已")}惠及4万人以上";
        return new()
        {
            Id = StatementId.Of(report.District, report.Id, quote, 0),
            Report = report.Id,
            District = report.District,
            Role = role,
            Period = Period.Of(year),
            Subject = subject,
            Figure = new() { Value = new(40_000, "人"), Comparator = Comparator.AtLeast },
            Quote = quote,
            Confidence = 0.9,
        };
    }
}
