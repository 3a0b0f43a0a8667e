using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tracker.Tests.Reports;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>Figures of bulletins on their way: typed or sent as a spreadsheet, looked at, public beside what the report claimed, taken back.</summary>
public sealed class OutcomeTests(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Two_figures_are_typed_looked_at_and_stand_beside_the_claim()
    {
        await using var app = new App();
        await app.StartAsync(write: People.IntoSampleAsync);
        var page = await NewPageAsync();
        await People.SignInAsync(page, app, People.Clerk);
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "结果数据" }).ClickAsync();
        await page.GetByLabel("区县").SelectOptionAsync("980101");
        await page.GetByLabel("年份").FillAsync("2020");
        await page.GetByRole(AriaRole.Button, new() { Name = "列出" }).ClickAsync();
        await page.GetByLabel("来源", new() { Exact = true }).FillAsync("临江区统计公报");
        await page.GetByLabel("发布日期", new() { Exact = true }).FillAsync("2021-04-02");
        await page.GetByLabel("地区生产总值：数值").FillAsync("六点二");
        await page.GetByLabel("保障性住房：数值").FillAsync("2900");
        await AssertOpenAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "核对改动" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new("^地区生产总值") })).ToContainTextAsync("不是数字");
        await Expect(page.GetByLabel("保障性住房：数值")).ToHaveValueAsync("2900");
        await AssertOpenAsync(page);
        await page.GetByLabel("地区生产总值：数值").FillAsync("6.2");
        await page.GetByRole(AriaRole.Button, new() { Name = "核对改动" }).ClickAsync();
        await Expect(page.GetByText("新增 2 项，更正 0 项")).ToBeVisibleAsync();
        await AssertOpenAsync(page);
        await ConfirmAsync(page, "2020年统计公报发布");

        await page.GotoAsync($"{app.Address}/districts/980101/2020");
        await page.GetByRole(AriaRole.Link, new() { Name = "地区生产总值", Exact = true }).First.ClickAsync();
        var answers = page.GetByRole(AriaRole.Table).Filter(new() { HasText = "事后公布" });
        await Expect(answers.GetByRole(AriaRole.Row, new() { NameRegex = new("^数字") })).ToContainTextAsync(new Regex("6\\.8%.*6\\.2%"));
        await AssertOpenAsync(page);
    }

    [Fact]
    public async Task Spreadsheets_with_good_and_bad_rows_leave_the_bad_ones_out_and_are_taken_back_in_one_step()
    {
        await using var app = new App();
        await app.StartAsync(write: People.IntoSampleAsync);
        var page = await NewPageAsync();
        await People.SignInAsync(page, app, People.Clerk);

        await SendAsync(page, app, "各区.csv", Encoding.UTF8.GetBytes("区县,年份,指标,数值,单位,来源\n临江区,2020,地区生产总值,6.2,%,统计公报\n临江区,2020,城镇新增就业,四万多,人,统计公报\n不存在区,2020,地区生产总值,5,%,统计公报\n"));
        await Expect(page.GetByText("新增 1 项，更正 0 项，删除 0 项，未变 0 项；未填 0 行，有误 2 行")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new("^3 数值 四万多") })).ToContainTextAsync("不是数字");
        await Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new("^4 区县 不存在区") })).ToContainTextAsync("目录中没有这个区县");
        await AssertOpenAsync(page);
        await ConfirmAsync(page, "各区公报");

        var book = new XlsxSample()
            .Row("区县", "年份", "指标", "数值", "单位", "来源", "发布日期")
            .Row("临江区", 2020, "城镇新增就业", XlsxSample.Formula("40000+500", "40500"), "人", "统计公报", XlsxSample.Number(44288, XlsxSample.Date))
            .Row("临江区", 2020, "固定资产投资", 500, "人", "统计公报", null);
        await SendAsync(page, app, "各区.xlsx", book.Bytes());
        await Expect(page.GetByText("有 1 个单元格是公式")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new("^3 单位 人") })).ToContainTextAsync("单位与指标不符");
        await AssertOpenAsync(page);
        await ConfirmAsync(page, "就业局数据");
        await page.GotoAsync($"{app.Address}/workbench/outcomes?district=980101&year=2020");
        await Expect(page.GetByLabel("城镇新增就业：数值")).ToHaveValueAsync("4.05");

        await page.GotoAsync($"{app.Address}/workbench/changes");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "就业局数据" }).GetByRole(AriaRole.Link, new() { NameRegex = new("撤销") }).ClickAsync();
        await AssertOpenAsync(page);
        await page.GetByLabel("理由").FillAsync("年份有误");
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Expect(page.GetByText("已撤销，判定已更新。")).ToBeVisibleAsync();
        await page.GotoAsync($"{app.Address}/workbench/outcomes?district=980101&year=2020");
        await Expect(page.GetByLabel("城镇新增就业：数值")).ToHaveValueAsync("");
        await Expect(page.GetByLabel("地区生产总值：数值")).ToHaveValueAsync("6.2");
    }

    [Fact]
    public async Task A_file_far_too_large_leads_back_to_a_page_that_says_so()
    {
        await using var app = new App();
        await app.StartAsync(write: People.IntoSampleAsync);
        var page = await NewPageAsync();
        await People.SignInAsync(page, app, People.Clerk);

        await page.GotoAsync($"{app.Address}/workbench/outcomes");
        await page.GetByLabel("表格文件").SetInputFilesAsync(new FilePayload { Name = "各区.csv", MimeType = "text/csv", Buffer = new byte[40 * 1024 * 1024] });
        await page.GetByRole(AriaRole.Button, new() { Name = "读取" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("提交的内容过大");
    }

    private static async Task SendAsync(IPage page, App app, string name, byte[] bytes)
    {
        await page.GotoAsync($"{app.Address}/workbench/outcomes");
        await page.GetByLabel("表格文件").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });
        await page.GetByRole(AriaRole.Button, new() { Name = "读取" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);
    }

    private static async Task ConfirmAsync(IPage page, string why)
    {
        await page.GetByLabel("理由").FillAsync(why);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^写入") }).ClickAsync();
        await Expect(page.GetByText("已保存。")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = why })).ToContainTextAsync("录入结果数据");
    }
}
