using Tracker.Ledger;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The real program over an invented province of one place more than a page lists: one of them with six hundred targets, one with a name that does not end, one without a report.</summary>
public sealed class CrowdedHost : SeededHost, IAsyncLifetime
{
    public const string Province = "970000", FirstCity = "970100", SecondCity = "970200", Busy = "970101", LongNamed = "970102", Small = "970103", Silent = "970299";

    private const int LastYear = 2025;

    private static readonly Catalogue Known = Catalogue.Load();

    private static readonly District[] Counties =
    [
        .. Enumerable.Range(1, 61).Select(i => County(i <= 40 ? $"{970100 + i}" : $"{970200 + i}", i <= 40 ? FirstCity : SecondCity)),
        County(Silent, SecondCity),
    ];

    public async ValueTask InitializeAsync()
    {
        await using var ledger = new LedgerDb(File);
        await ledger.MigrateAsync();
        var writer = new LedgerWriter(ledger);
        await writer.SaveCatalogueAsync(new Catalogue(
            [
                new(Province, "丰原省", "Fengyuan Province", "", DistrictLevel.Province, []),
                new(FirstCity, "丰东市", "Fengdong City", Province, DistrictLevel.City, []),
                new(SecondCity, "丰西市", "Fengxi City", Province, DistrictLevel.City, []),
                .. Counties,
            ],
            Known.Indicators));
        foreach (var county in Counties.Where(county => county.Code != Silent))
            await SaveAsync(writer, county.Code);
    }

    private static District County(string code, string city) => new(
        code,
        code == LongNamed ? string.Concat(Enumerable.Repeat("长名", 40)) + "县" : $"第{code}县",
        code == LongNamed ? string.Concat(Enumerable.Repeat("Longnamed", 20)) + " County" : $"County {code}",
        city,
        DistrictLevel.County,
        []);

    private static async Task SaveAsync(LedgerWriter writer, string district)
    {
        var targets = new List<Statement>();
        for (var year = district == Busy ? LastYear - 9 : LastYear; year <= LastYear; year++)
        {
            var report = new Report { Id = $"{district}-{year}-work", District = district, Year = year, Kind = ReportKind.Work, Title = $"{year}年政府工作报告", Hash = $"{district}{year}" };
            Statement[] statements = [.. Known.Indicators.Take(district switch { Busy => 60, Small => 3, _ => 12 }).Select(indicator => Target(report, indicator))];
            await writer.SaveReportAsync(report, statements, [], null);
            targets.AddRange(statements);
        }
        await writer.ReplaceDerivedAsync(district, [], [.. targets.Select(Verdict)], marks: district == Busy ? 10 : 1);
    }

    private static Statement Target(Report report, Indicator indicator)
    {
        var quote = $"{indicator.NameZh}{report.Year % 100}%以上";
        return new()
        {
            Id = StatementId.Of(report.District, report.Id, quote, 0),
            Report = report.Id,
            District = report.District,
            Role = Role.Target,
            Period = Period.Of(report.Year),
            Indicator = indicator.Code,
            Subject = indicator.NameZh,
            Domain = indicator.Domain,
            Figure = new() { Value = new(report.Year % 100, "%"), Growth = true, Comparator = Comparator.AtLeast },
            Quote = quote,
            Headline = indicator.Headline,
            Confidence = 0.9,
        };
    }

    private static Assessment Verdict(Statement target, int i) => new()
    {
        Target = target.Id,
        Vintage = Vintage.Claimed,
        Verdict = i % 5 == 0 ? Tracker.Verdict.Unreported : i % 7 == 0 ? Tracker.Verdict.Missed : Tracker.Verdict.Met,
        Rule = "met.at_least",
        Inputs = "目标与结果",
        Method = "1",
    };
}
