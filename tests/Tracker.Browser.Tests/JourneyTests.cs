using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>What readers come for, with no script in their browser.</summary>
public sealed class JourneyTests(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task A_citizen_gets_from_the_home_page_to_the_sentence_in_the_source()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/");

        await page.GetByRole(AriaRole.Row, new() { Name = "临江区" }).GetByRole(AriaRole.Link, new() { Name = "兑现 83%" }).ClickAsync();
        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "固定资产投资" }).GetByRole(AriaRole.Link, new() { Name = "固定资产投资增长4.2%" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("临江区2021年政府工作报告");
        var sentence = page.Locator("mark:target");
        await Expect(sentence).ToHaveTextAsync("固定资产投资增长4.2%");
        await Expect(sentence).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_deputy_gets_from_the_district_to_what_the_report_leaves_unsaid()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/districts/980101");

        await page.GetByRole(AriaRole.Link, new() { Name = "2020年", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "按判定筛选" }).GetByRole(AriaRole.Link, new() { Name = "未报告结果" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "逐条对照" })).ToContainTextAsync("2 项（共 14 项）");
        await Expect(page.GetByText("保障性租赁住房达到3000套")).ToBeVisibleAsync();
        await Expect(page.GetByText("已检索“保障性租赁住房”")).ToBeVisibleAsync();
        await Expect(page.GetByText("地区生产总值增长6.5%")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_deputy_narrows_a_ledger_by_the_form_and_keeps_the_address()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/districts/980101/2020");

        await page.GetByRole(AriaRole.Link, new() { Name = "未完成和未报告在前" }).ClickAsync();
        await page.GetByLabel("领域").SelectOptionAsync("住房");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("order=verdict.*domain=housing"));
        await Expect(page.GetByLabel("领域")).ToHaveValueAsync("housing");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(["保障性租赁住房", "老旧小区改造", "既有住宅加装电梯"]);
    }

    [Fact]
    public async Task A_reader_of_a_district_that_waits_is_told_what_for()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/");

        await page.GetByRole(AriaRole.Link, new() { Name = "临江区", Exact = true }).ClickAsync();
        await Expect(page.GetByText("待下一年度报告").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "2022年的 2 项目标" }).ClickAsync();

        await Expect(page.GetByText("目标照列如下，结果留空")).ToBeVisibleAsync();
        await Expect(page.GetByText("“城镇新增就业达到40000人”")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_researcher_finds_the_rule_behind_a_verdict_and_what_would_flip_it()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/indicators");

        await page.GetByRole(AriaRole.Link, new() { Name = "固定资产投资" }).ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "未完成" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByText("结果若达到增长7.2%，判定为“接近完成”")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "missed.rate" }).ClickAsync();

        await Expect(page.GetByText("missed.rate")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_wrong_address_gets_a_page_that_leads_on()
    {
        var page = await NewPageAsync(script: false);
        var answer = await page.GotoAsync("/districts/980101/1921");

        Assert.Equal(404, answer!.Status);
        await page.GetByRole(AriaRole.Link, new() { Name = "查看临江区已收录的年份" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("临江区");
    }

    [Theory]
    [InlineData("40000")]
    [InlineData("4万")]
    [InlineData("40,000")]
    public async Task A_citizen_finds_a_figure_however_it_is_written(string figure)
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/");

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "搜索" }).FillAsync($"就业 {figure}");
        await page.GetByRole(AriaRole.Button, new() { Name = "搜索" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "城镇新增就业达到40000人" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("城镇新增就业");
    }

    [Fact]
    public async Task A_researcher_takes_a_table_and_finds_the_api()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/en/data");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Rates CSV" }).ClickAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "The API" }).ClickAsync();

        Assert.Equal("rates.csv", download.SuggestedFilename);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "/api/v1/rates" })).ToBeVisibleAsync();
    }
}
