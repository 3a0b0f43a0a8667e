using System.Security.Cryptography;
using System.Text;
using System.Globalization;
using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.Web.Tests;

/// <summary>An archive of invented reports: 临江区 with three work reports, the last one waiting for its answer; 望山县 with one, restated.</summary>
/// <remarks>
/// Of 临江区's fourteen targets for 2020 the next report answers twelve: ten are reached, one is nearly reached and one missed;
/// two are left unsaid. For 2021 it answers one, for 2022 none: the report of 2023 is not there.
/// </remarks>
internal static class SampleArchive
{
    public const string Linjiang = "980101";
    public const string Wangshan = "980102";

    /// <summary>A day on which the report of 2023 may not have been given yet.</summary>
    public static readonly DateOnly Today = new(2023, 2, 1);

    private static readonly District[] Districts =
    [
        new("980100", "云州市", "Yunzhou City", "", DistrictLevel.City, []),
        new(Linjiang, "临江区", "Linjiang District", "980100", DistrictLevel.County, []),
        new(Wangshan, "望山县", "Wangshan County", "980100", DistrictLevel.County, []),
    ];

    private static readonly Line[] Lines =
    [
        new("gdp", "地区生产总值", "6.5%", "6.8%"),
        new("budget_revenue", "一般公共预算收入", "5%", "6.4%"),
        new("fixed_investment", "固定资产投资", "8%", "4.2%"),
        new("retail_sales", "社会消费品零售总额", "7%", "6.6%"),
        new("disposable_income", "居民人均可支配收入", "6.5%", "6.9%"),
        new("urban_jobs", "城镇新增就业", "40000人", "42000人"),
        new("school_places", "新增学位", "5400个", "5400个"),
        new("old_communities", "老旧小区改造", "32个", "35个"),
        new("pocket_parks", "口袋公园", "12处", "12处"),
        new("elevators", "既有住宅加装电梯", "60部", "66部"),
        new("charging_piles", "充电桩", "800个", "930个"),
        new("elderly_stations", "养老服务站", "10处", "10处"),
        new("affordable_housing", "保障性租赁住房", "3000套", null),
        new("greenways", "绿道", "45公里", null),
    ];

    public static async Task WriteAsync(LedgerDb ledger)
    {
        await ledger.MigrateAsync();
        var writer = new LedgerWriter(ledger);
        var catalogue = new Catalogue(Districts, Catalogue.Load().Indicators);
        await writer.SaveCatalogueAsync(catalogue);
        await WriteLinjiangAsync(writer, catalogue);
        await WriteWangshanAsync(writer, catalogue);
    }

    private static async Task WriteLinjiangAsync(LedgerWriter writer, Catalogue catalogue)
    {
        var reports = new[] { Work(Linjiang, 2020), Work(Linjiang, 2021), Work(Linjiang, 2022) };
        var statements = new[]
        {
            Lines.Select(line => Goal(reports[0], 2020, line)).ToList(),
            [.. Lines.Where(line => line.Outcome is not null).Select(line => Result(reports[1], 2020, line)), Goal(reports[1], 2021, Lines[0]), Goal(reports[1], 2021, Lines[5])],
            [Result(reports[2], 2021, Lines[0]), Goal(reports[2], 2022, Lines[0]), Goal(reports[2], 2022, Lines[5])],
        };
        for (var i = 0; i < reports.Length; i++)
        {
            // Only the second was imported with its text.
            var text = i == 1 ? Text(statements[i]) : null;
            var said = text is null ? statements[i] : [.. statements[i].Select(statement => Placed(statement, text))];
            Unread[] unread = i == 1 ? [new(new(0, 4), "约三四成项目提前完工", "“三四成”没有确切数值")] : [];
            await writer.SaveReportAsync(reports[i], said, unread, text is null ? null : WithoutFrame(text));
        }
        await AssessAsync(writer, catalogue, Linjiang, reports, [.. statements.SelectMany(list => list)]);
    }

    private static async Task WriteWangshanAsync(LedgerWriter writer, Catalogue catalogue)
    {
        var report = Work(Wangshan, 2020) with { Excerpt = true };
        Statement[] statements = [Goal(report, 2020, Lines[0]), Goal(report, 2020, Lines[5]) with { Preliminary = true }];
        await writer.SaveReportAsync(report, statements, [], null);
        await AssessAsync(writer, catalogue, Wangshan, [report], statements);
    }

    private static Task<DerivedResult> AssessAsync(LedgerWriter writer, Catalogue catalogue, string district, Report[] reports, IReadOnlyList<Statement> statements)
    {
        var links = new List<Link>();
        var assessments = new List<Assessment>();
        foreach (var target in statements.Where(statement => statement.Role == Role.Target))
        {
            var replies = reports.Where(report => Assessor.Answers(report, target)).Select(report => Reply(target, report, statements)).ToList();
            links.AddRange(replies.Select(reply => reply.Link));
            assessments.AddRange(Assessor.Assess(target, catalogue.Indicator(target.Indicator)?.Better, replies, [.. reports], Today));
        }
        return writer.ReplaceDerivedAsync(district, links, assessments, marks: reports.Length);
    }

    private static Reply Reply(Statement target, Report report, IEnumerable<Statement> statements)
    {
        var outcome = statements.FirstOrDefault(statement => statement.Report == report.Id && statement.Role == Role.Outcome && statement.Indicator == target.Indicator);
        return new(new Link
        {
            Target = target.Id,
            Answer = outcome is null ? Answer.Silent : Answer.Figure,
            Outcome = outcome?.Id,
            Report = report.Id,
            Vintage = Vintage.Claimed,
            Reason = outcome is null ? $"已检索“{target.Subject}”" : $"指标同为{target.Subject}，年份相同",
            Confidence = 0.9,
        }, report, outcome);
    }

    private static Report Work(string district, int year) => new()
    {
        Id = $"{district}-{year}-work",
        District = district,
        Year = year,
        Kind = ReportKind.Work,
        Title = $"{Districts.Single(known => known.Code == district).NameZh}{year}年政府工作报告",
        Date = $"{year}-01-20",
        Source = $"https://www.example.gov.cn/{district}/{year}.html",
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{district}{year}"))),
    };

    private static Statement Goal(Report report, int year, Line line) => Statement(report, year, line, line.Target, Role.Target, "达到");

    private static Statement Result(Report report, int year, Line line) => Statement(report, year, line, line.Outcome!, Role.Outcome, "完成");

    private static Statement Statement(Report report, int year, Line line, string figure, Role role, string verb)
    {
        var digits = figure.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        var growth = figure[digits..] == "%";
        var quote = $"{line.Subject}{(growth ? "增长" : verb)}{figure}";
        return new()
        {
            Id = StatementId.Of(report.District, report.Id, quote, 0),
            Report = report.Id,
            District = report.District,
            Role = role,
            Period = Period.Of(year),
            Indicator = line.Indicator,
            Subject = line.Subject,
            Domain = Catalogue.Load().Indicator(line.Indicator)!.Domain,
            Figure = new() { Value = new(decimal.Parse(figure[..digits], CultureInfo.InvariantCulture), figure[digits..]), Growth = growth },
            Quote = quote,
            Headline = growth,
            Confidence = 0.9,
        };
    }

    private static string Text(IEnumerable<Statement> statements) => $"首页 上一篇\n各位代表：\n{string.Join("。\n", statements.Select(statement => statement.Quote))}。\n";

    private static ReportText WithoutFrame(string page) => new(page, Extent.Between(page.IndexOf("各位代表", StringComparison.Ordinal), page.Length));

    private static Statement Placed(Statement statement, string text) =>
        statement with { Where = new(text.IndexOf(statement.Quote, StringComparison.Ordinal), statement.Quote.Length) };

    private sealed record Line(string Indicator, string Subject, string Target, string? Outcome);
}
