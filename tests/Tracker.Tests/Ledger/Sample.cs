using Tracker.Ledger;

namespace Tracker.Tests.Ledger;

/// <summary>An invented district with two reports: what it promised for 2024, and what it says of 2024 a year later.</summary>
internal static class Sample
{
    public const string District = "990101";

    public static readonly Catalogue Catalogue = new(
        [
            new("990000", "青禾省", "Qinghe Province", "", DistrictLevel.Province, []),
            new(District, "溪口区", "Xikou District", "990000", DistrictLevel.County, ["溪口新区", "溪口"]),
            new("990102", "云台县", "Yuntai County", "990000", DistrictLevel.County, []),
        ],
        [
            new("gdp", "地区生产总值", "Gross regional product", "economy", "元", Better.Up, true, ["生产总值", "GDP"]),
            new("urban_jobs", "城镇新增就业", "New urban jobs", "jobs", "人", Better.Up, true, []),
        ]);

    public static readonly Report Earlier = Work(2024) with { Meeting = "溪口区第三届人民代表大会第三次会议", Date = "2024-01-18", Source = "https://example.org/2024" };

    public static readonly Report Next = Work(2025) with { Date = "2025-01-16", Source = "https://example.org/2025" };

    public static readonly Statement Schools = Says(Earlier, "新建学校3所", 120) with
    {
        Subject = "新建学校", Domain = "education", Measure = Measure.Flow, Figure = new() { Value = new(3, "所") },
    };

    public static readonly Statement Growth = Says(Earlier, "生产总值增长8.1%左右", 40) with
    {
        Indicator = "gdp", Subject = "生产总值", Domain = "economy", Headline = true,
        Figure = new() { Value = new(8.1m, "%"), Stretch = 8.5m, Growth = true, Comparator = Comparator.About },
    };

    public static readonly Statement Jobs = Says(Earlier, "城镇新增就业4.2万人以上", 60) with
    {
        Indicator = "urban_jobs", Subject = "城镇新增就业", Domain = "jobs", Headline = true, Measure = Measure.Flow,
        Figure = new() { Value = new(42_000, "人"), Comparator = Comparator.AtLeast },
    };

    public static readonly Statement Plan = Says(Earlier, "到2027年建成绿道200公里", 160) with
    {
        Subject = "绿道", Period = new(2024, 2027), Figure = new() { Value = new(200_000, "米") },
    };

    public static readonly Statement GrowthClaimed = Says(Next, "预计增长7.9%", 15) with
    {
        Role = Role.Outcome, Period = Period.Of(2024), Indicator = "gdp", Subject = "生产总值", Preliminary = true,
        Figure = new() { Value = new(7.9m, "%"), Growth = true },
    };

    public static readonly Statement Trees = Says(Next, "栽植树木1.5万株", 90) with
    {
        Role = Role.Outcome, Period = Period.Of(2024), Subject = "栽植树木", Figure = new() { Value = new(15_000, "株") },
    };

    public static readonly IReadOnlyList<Statement> Promised = [Growth, Jobs, Schools, Plan];

    public static readonly IReadOnlyList<Statement> Claimed = [GrowthClaimed, Trees];

    public static readonly IReadOnlyList<Unread> Unreadable = [new(new(200, 6), "增长两成有余", "没有确切的数字")];

    public static readonly Link GrowthLink = new()
    {
        Target = Growth.Id, Outcome = GrowthClaimed.Id, Answer = Answer.Figure, Report = Next.Id, Vintage = Vintage.Claimed, Reason = "同一指标、同一年", Confidence = 0.75,
    };

    public static readonly Link JobsLink = new()
    {
        Target = Jobs.Id, Answer = Answer.Silent, Report = Next.Id, Vintage = Vintage.Claimed, Reason = "查找“就业”，未见提及", Confidence = 0.5,
    };

    public static readonly IReadOnlyList<Link> Links = [GrowthLink, JobsLink];

    public static readonly IReadOnlyList<Assessment> Verdicts =
    [
        Verdict(Growth, Tracker.Verdict.Met) with { Outcome = GrowthClaimed.Id, Ratio = 7.9m / 8.1m },
        Verdict(Jobs, Tracker.Verdict.Unreported),
        Verdict(Schools, Tracker.Verdict.SourceMissing),
        Verdict(Plan, Tracker.Verdict.NotYetDue),
    ];

    public static Report Work(int year, string district = District) => new()
    {
        Id = $"{district}-{year}-work", District = district, Year = year, Kind = ReportKind.Work, Title = $"{year}年政府工作报告", Hash = $"{year:d64}",
    };

    /// <summary>A document that is one report and nothing else.</summary>
    public static ReportText Text(string document) => new(document, new(0, document.Length));

    /// <summary>A target for the report's year, without a figure.</summary>
    public static Statement Says(Report report, string quote, int start, int occurrence = 0) => new()
    {
        Id = StatementId.Of(report.District, report.Id, quote, occurrence),
        Report = report.Id,
        District = report.District,
        Role = Role.Target,
        Period = Period.Of(report.Year),
        Subject = quote,
        Figure = new() { Comparator = Comparator.Comply },
        Quote = quote,
        Where = new(start, quote.Length),
        Confidence = 0.9,
    };

    public static Assessment Verdict(Statement target, Verdict verdict, Vintage vintage = Vintage.Claimed) => new()
    {
        Target = target.Id, Vintage = vintage, Verdict = verdict, Rule = "about", Inputs = "目标增长8.1%左右，结果增长7.9%", Method = "1",
    };

    /// <summary>Saves both reports with their links and verdicts.</summary>
    public static async Task SaveAllAsync(LedgerWriter writer)
    {
        await SaveReportsAsync(writer);
        await writer.ReplaceDerivedAsync(District, Links, Verdicts);
    }

    public static async Task SaveReportsAsync(LedgerWriter writer)
    {
        await writer.SaveReportAsync(Earlier, Promised, Unreadable, Text("原文"));
        await writer.SaveReportAsync(Next, Claimed, [], null);
    }
}
