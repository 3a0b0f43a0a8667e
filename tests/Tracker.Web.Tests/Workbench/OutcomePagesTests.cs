using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using Tracker.Ledger;
using Tracker.Reports;
using Tracker.Web.Tests.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Workbench;

/// <summary>Figures from bulletins and departments, typed and sent: of each test another year, so that none meets what another wrote.</summary>
public sealed class OutcomePagesTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Place = SampleArchive.Linjiang;
    private const string Script = "<script>alert('x')</script>";
    private const string Header = "区县,年份,指标,数值,单位,来源,发布日期,初步数\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private OutcomeQueries Outcomes => host.Ask<OutcomeQueries>();

    private TrailQueries Trail => host.Ask<TrailQueries>();

    [Fact]
    public async Task The_table_of_a_year_is_typed_into_reviewed_written_and_taken_back()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        var address = $"/workbench/outcomes?district={Place}&year=2022";
        var page = await visitor.PageAsync(address);
        var jobs = RowOf(page, "城镇新增就业");

        using var reviewed = await visitor.SendAsync(page, address, "figures", ("Source", "临江区统计局"), ("Date", "2023-03"), ($"Value{jobs}", "4.2万人"), ($"Unit{jobs}", ""));
        var preview = await visitor.PageAsync(reviewed.LeadsTo());
        Assert.Contains("新增 1 项，更正 0 项", preview.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await HeldAsync(2022));

        using var saved = await visitor.SendAsync(preview, reviewed.LeadsTo(), "confirm", ("Why", "公报已出"));
        Assert.Equal("/workbench/changes?told=saved", saved.LeadsTo());
        var held = Assert.Single(await HeldAsync(2022));
        Assert.Equal((42_000m, "临江区统计局", "2023-03", "城镇新增就业4.2万人"), (held.Figure.Value.Amount, held.Figure.Source, held.Figure.Date, held.Statement.Quote));

        var line = (await Trail.LatestAsync(5, Cancel)).First(line => line.What == "outcomes entered");
        Assert.Equal((AccountsHost.Staff, "公报已出"), (line.Who, line.Why));
        using var undone = await visitor.SendAsync($"/workbench/changes/{line.Id}", "undo", ("Reason", "录错年份"));
        Assert.EndsWith("told=taken-back", undone.LeadsTo(), StringComparison.Ordinal);
        Assert.Empty(await HeldAsync(2022));
    }

    [Fact]
    public async Task A_held_figure_is_corrected_with_its_old_value_shown_and_removed()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        await EnterAsync(visitor, $"{Place},2019,gdp,500,亿元,公报,2020,是\n");
        var address = $"/workbench/outcomes?district={Place}&year=2019";
        var page = await visitor.PageAsync(address);
        var row = RowOf(page, "地区生产总值");
        Assert.Equal(("500", "亿元", "公报", "2020"), (Field(page, "Value", row), Field(page, "Unit", row), Field(page, "Source", row), Field(page, "Date", row)));

        using var reviewed = await visitor.SendAsync(page, address, "figures", ($"Value{row}", "505.5"), ($"Preliminary{row}", ""));
        var preview = (await visitor.PageAsync(reviewed.LeadsTo())).QuerySelector("main")!.TextContent;
        Assert.Contains("500亿元（初步）", preview, StringComparison.Ordinal);
        Assert.Contains("505.5亿元", preview, StringComparison.Ordinal);
        using var saved = await visitor.SendAsync(reviewed.LeadsTo(), "confirm", ("Why", "最终核实"));
        Assert.Equal((50_550_000_000m, false), Assert.Single(await HeldAsync(2019)) is var held ? (held.Figure.Value.Amount, held.Figure.Preliminary) : default);

        using var removing = await visitor.SendAsync(address, "figures", ($"Remove{row}", "1"));
        using var removed = await visitor.SendAsync(removing.LeadsTo(), "confirm", ("Why", "来源撤回"));
        Assert.Empty(await HeldAsync(2019));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_the_field_and_what_was_typed_is_kept()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        var address = $"/workbench/outcomes?district={Place}&year=2022";
        var page = await visitor.PageAsync(address);
        var jobs = RowOf(page, "城镇新增就业");

        using var answer = await visitor.SendAsync(page, address, "figures", ($"Value{jobs}", "四万多"), ($"Source{jobs}", Script), ("Date", Script));
        var again = await answer.ReadAsync();

        Assert.Contains("1 行有误", again.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不是数字", again.QuerySelector($"input[name=Value{jobs}] + .fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("四万多", Script, Script), (Field(again, "Value", jobs), Field(again, "Source", jobs), again.QuerySelector("input[name=Date]")!.GetAttribute("value")));
        Assert.Empty(again.QuerySelectorAll("main script"));

        using var nothing = await visitor.SendAsync(address, "figures", ("Source", "公报"));
        Assert.Contains("没有改动", await nothing.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_with_good_and_bad_rows_leaves_the_bad_ones_out()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        var sent = await SendFileAsync(visitor, "各区数据.csv", Header.Replace("初步数", "初步数,备注", StringComparison.Ordinal)
            + $"云州市临江区,2018,城镇新增就业,4.2万,人,公报,2019-03-01,,x\n{Place},2018,无此指标,5,%,公报,,,\n望山县,2018,GDP,5.5,%,公报,,是,\n{Place},2018,cpi,,%,,,,\n");
        var preview = await visitor.PageAsync(sent.LeadsTo());
        var text = preview.QuerySelector("main")!.TextContent;

        Assert.Contains("新增 2 项，更正 0 项，删除 0 项，未变 0 项；未填 1 行，有误 1 行", text, StringComparison.Ordinal);
        Assert.Contains("认不出的列，未读取：备注", text, StringComparison.Ordinal);
        Assert.Contains("目录中没有这个指标", text, StringComparison.Ordinal);
        Assert.Contains("有误的 1 行不写", text, StringComparison.Ordinal);
        using var saved = await visitor.SendAsync(preview, sent.LeadsTo(), "confirm", ("Why", "各区公报"));

        Assert.Equal(42_000m, Assert.Single(await HeldAsync(2018)).Figure.Value.Amount);
        Assert.True(Assert.Single(await Outcomes.OfDistrictAsync(SampleArchive.Wangshan, Cancel), held => held.Figure.Year == 2018).Figure.Preliminary);
        Assert.Single(await Trail.LatestAsync(20, Cancel), line => line.Why == "各区公报");

        using var again = await SendFileAsync(visitor, "各区数据.csv", Header + $"{Place},2018,城镇新增就业,4.2万,人,公报,2019-03-01,\n");
        Assert.Contains("未变 1 项", (await visitor.PageAsync(again.LeadsTo())).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_is_written_once()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        using var sent = await SendFileAsync(visitor, "a.csv", Header + $"{Place},2017,gdp,5,%,公报,,\n");
        var preview = await visitor.PageAsync(sent.LeadsTo());

        using var first = await visitor.SendAsync(preview, sent.LeadsTo(), "confirm", ("Why", "两次"));
        using var second = await visitor.SendAsync(preview, sent.LeadsTo(), "confirm", ("Why", "两次"));

        Assert.Equal("/workbench/changes?told=saved", first.LeadsTo());
        Assert.Equal("/workbench/changes?told=saved", second.LeadsTo());
        Assert.Single(await Trail.LatestAsync(20, Cancel), line => line.Why == "两次");
    }

    [Fact]
    public async Task What_changed_while_it_was_reviewed_is_not_overwritten()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        using var sent = await SendFileAsync(visitor, "a.csv", Header + $"{Place},2016,gdp,5,%,公报,,\n");
        var preview = await visitor.PageAsync(sent.LeadsTo());
        await EnterAsync(await host.VisitAsAsync(AccountsHost.Admin), $"{Place},2016,gdp,6,%,公报,,\n");

        using var answer = await visitor.SendAsync(preview, sent.LeadsTo(), "confirm", ("Why", "晚了一步"));

        var text = await answer.TextAsync();
        Assert.Contains("核对期间数据有变", text, StringComparison.Ordinal);
        Assert.Contains("更正 1 项", text, StringComparison.Ordinal);
        Assert.Equal(6m, Assert.Single(await HeldAsync(2016)).Figure.Value.Amount);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_written_and_it_is_asked_for()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        using var sent = await SendFileAsync(visitor, "a.csv", Header + $"{Place},2015,gdp,5,%,公报,,\n");

        using var answer = await visitor.SendAsync(sent.LeadsTo(), "confirm", ("Why", " "));

        Assert.Contains("请写明理由", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await HeldAsync(2015));
    }

    [Theory]
    [InlineData("a.csv", "", "文件是空的")]
    [InlineData("a.csv", ",\n", "文件是空的")]
    [InlineData("a.xlsx", "区县,年份", "文件内容与后缀不符")]
    [InlineData("a.xls", "x", "旧版 Excel")]
    [InlineData("a.docx", "x", "只读 CSV 和 XLSX")]
    public async Task A_file_that_is_no_table_is_told_beside_its_field(string name, string content, string told)
    {
        using var answer = await SendFileAsync(await host.VisitAsAsync(AccountsHost.Staff), name, content);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(told, (await answer.ReadAsync()).QuerySelector(".field .fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told()
    {
        using var answer = await SendFileAsync(await host.VisitAsAsync(AccountsHost.Staff), "a.csv", new('x', TableFile.MaxBytes + 1));

        Assert.Contains("文件超过 5 MB", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_that_are_missing_are_named_and_there_is_nothing_to_confirm()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        using var sent = await SendFileAsync(visitor, "a.csv", "区县,年份,数值\n1,2,3\n");
        var page = await visitor.PageAsync(sent.LeadsTo());

        Assert.Contains("缺少这些列，没有读取：指标、来源", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Of_a_thousand_bad_rows_a_hundred_are_shown_and_all_counted()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        using var sent = await SendFileAsync(visitor, "a.csv", Header + string.Concat(Enumerable.Repeat($"{Place},2014,gdp,{Script},%,公报,,\n", 1000)));
        var page = await visitor.PageAsync(sent.LeadsTo());

        Assert.Equal(100, page.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("有误 1000 行", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("另有 900 处未列出", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Script_in_every_field_is_shown_as_text_also_in_public()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        using var sent = await SendFileAsync(visitor, "<b>a.csv", Header.TrimEnd() + $",{Script}\n\"{Place}\",2013,gdp,5,%,{Script},,,\n{Script},{Script},{Script},1,{Script},{Script},{Script},{Script},\n");
        var preview = await visitor.PageAsync(sent.LeadsTo());
        Assert.Empty(preview.QuerySelectorAll("main script, main b"));
        using var saved = await visitor.SendAsync(preview, sent.LeadsTo(), "confirm", ("Why", Script));

        var report = Assert.Single(await HeldAsync(2013)).Report;
        foreach (var address in new[] { $"/reports/{report.Id}", "/workbench/changes" })
        {
            var page = await visitor.PageAsync(address);
            Assert.Contains(Script, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("main script"));
        }
        var grid = await visitor.PageAsync($"/workbench/outcomes?district={Place}&year=2013");
        Assert.Equal(Script, Field(grid, "Source", RowOf(grid, "地区生产总值")));
        Assert.Empty(grid.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task The_table_comes_as_a_file_that_is_read_again()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        await EnterAsync(visitor, $"{Place},2012,gdp,500,亿元,=公报,2013,是\n{Place},2012,urban_jobs,-3,%,公报,2013,\n");
        using var file = await visitor.GetAsync($"/workbench/outcomes.csv?district={Place}&year=2012");
        var bytes = await file.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal(("text/csv", "outcomes-980101-2012.csv"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.FileName));
        Assert.True(bytes.AsSpan().StartsWith("\uFEFF编号,区县,年份"u8));

        using var sent = await SendFileAsync(visitor, "a.csv", Encoding.UTF8.GetString(bytes));
        Assert.Contains("未变 2 项；未填 0 行，有误 0 行", (await visitor.PageAsync(sent.LeadsTo())).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_an_english_page_is_read_again_as_well()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        await EnterAsync(visitor, $"{Place},2011,gdp,500,亿元,公报,2012,是\n");
        using var file = await visitor.GetAsync($"/en/workbench/outcomes.csv?district={Place}&year=2011");
        var text = await file.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("ID,District,Year", text, StringComparison.Ordinal);

        using var sent = await SendFileAsync(visitor, "a.csv", text, "/en/workbench/outcomes");
        Assert.StartsWith("/en/workbench/outcomes/sent/", sent.LeadsTo(), StringComparison.Ordinal);
        Assert.Contains("1 unchanged", (await visitor.PageAsync(sent.LeadsTo())).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("district=999999&year=2020", "目录中没有这个区县")]
    [InlineData($"district={Place}&year=2999", "不是可用的年份")]
    [InlineData($"district={Place}&year=%3Cscript%3E", "不是可用的年份")]
    [InlineData($"district={Place}&year=1950", "没有可填的目标")]
    public async Task A_place_or_year_that_cannot_be_is_told(string query, string told) =>
        Assert.Contains(told, (await (await host.VisitAsAsync(AccountsHost.Staff)).PageAsync($"/workbench/outcomes?{query}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task What_one_sent_is_not_found_by_another()
    {
        using var sent = await SendFileAsync(await host.VisitAsAsync(AccountsHost.Staff), "a.csv", Header + $"{Place},2010,gdp,5,%,公报,,\n");

        using var answer = await (await host.VisitAsAsync(AccountsHost.Admin)).GetAsync(sent.LeadsTo());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task EnterAsync(Visitor visitor, string rows)
    {
        using var sent = await SendFileAsync(visitor, "a.csv", Header + rows);
        using var saved = await visitor.SendAsync(sent.LeadsTo(), "confirm", ("Why", "录入"));
        Assert.Equal("/workbench/changes?told=saved", saved.LeadsTo());
    }

    private static Task<HttpResponseMessage> SendFileAsync(Visitor visitor, string name, string content, string address = "/workbench/outcomes")
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return visitor.SendFileAsync(address, "file", "Table", name, file);
    }

    private async Task<IReadOnlyList<HeldOutcome>> HeldAsync(int year) => [.. (await Outcomes.OfDistrictAsync(Place, Cancel)).Where(held => held.Figure.Year == year)];

    private static int RowOf(IDocument page, string indicator)
    {
        var rows = page.QuerySelectorAll("main table.figures tbody tr").ToList();
        return rows.FindIndex(row => row.QuerySelector("th")!.TextContent.StartsWith(indicator, StringComparison.Ordinal));
    }

    private static string? Field(IDocument page, string field, int row) => page.QuerySelector($"input[name={field}{row}]")!.GetAttribute("value");
}
