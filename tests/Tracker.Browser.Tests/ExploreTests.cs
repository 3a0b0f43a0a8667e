using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>The page that follows each choice, and what is left of it without script or server.</summary>
public sealed class ExploreTests(Browser browser) : BrowserTest(browser)
{
    private const string Both = "/explore?district=980101&district=980102";

    [Fact]
    public async Task Each_choice_shows_at_once_and_stands_in_the_address()
    {
        var page = await LiveAsync("/explore?district=980101");
        var loads = 0;
        page.Request += (_, request) => loads += request.IsNavigationRequest ? 1 : 0;

        await page.GetByLabel("地区 2").SelectOptionAsync("望山县");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "临江区、望山县：全部领域" })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("district=980101&district=980102$"));

        await page.GetByLabel("指标").SelectOptionAsync("地区生产总值");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "地区生产总值（增速，%）" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "2020年" })).ToContainTextAsync("结果 增长6.8%");
        await Expect(page.GetByRole(AriaRole.Figure)).ToContainTextAsync("各图纵轴相同");
        await Expect(page.GetByText("已更新：临江区、望山县：地区生产总值")).ToBeAttachedAsync();
        await Expect(page).ToHaveURLAsync(new Regex("&indicator=gdp$"));

        await page.GetByLabel("领域").SelectOptionAsync("就业");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "：就业" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("指标")).ToHaveValueAsync("");
        await Expect(page).ToHaveURLAsync(new Regex("&domain=jobs$"));
        Assert.Equal(0, loads);
    }

    [Fact]
    public async Task The_same_address_shows_the_same_again()
    {
        var page = await LiveAsync(Both);
        await page.GetByLabel("指标").SelectOptionAsync("城镇新增就业");
        await Expect(page).ToHaveURLAsync(new Regex("indicator=urban_jobs"));
        var shown = await TablesAsync(page);

        await page.ReloadAsync();
        Assert.Equal(shown, await TablesAsync(page));

        await page.GetByRole(AriaRole.Row, new() { Name = "2020年" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/targets/"));
        await page.GoBackAsync();
        await Expect(page.GetByLabel("指标")).ToHaveValueAsync("urban_jobs");
        Assert.Equal(shown, await TablesAsync(page));
    }

    [Fact]
    public async Task Back_leads_to_the_page_before_and_not_through_every_choice()
    {
        var page = await NewPageAsync();
        await page.GotoAsync("/compare?district=980101&district=980102");
        await page.GetByRole(AriaRole.Link, new() { Name = "即时比较" }).ClickAsync();
        await Expect(page.GetByText("改动选项，表格和图随即更新。")).ToBeVisibleAsync();
        await page.GetByLabel("领域").SelectOptionAsync("就业");
        await Expect(page).ToHaveURLAsync(new Regex("domain=jobs"));

        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/compare\\?"));
    }

    [Fact]
    public async Task An_english_reader_stays_in_english()
    {
        var page = await NewPageAsync();
        await page.GotoAsync("/en" + Both);
        await Expect(page.GetByText("Tables and charts follow each choice.")).ToBeVisibleAsync();

        await page.GetByLabel("Indicator").SelectOptionAsync("Gross regional product");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync("Linjiang District, Wangshan County: Gross regional product");
        await Expect(page.GetByText("Can they be told apart?")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/en/explore\\?.*indicator=gdp$"));
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", await page.Locator("main").InnerTextAsync());
        await page.GetByRole(AriaRole.Row, new() { Name = "2020" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/en/targets/"));
    }

    [Fact]
    public async Task Choices_in_quick_succession_end_with_the_last()
    {
        var page = await LiveAsync(Both);
        foreach (var field in new[] { "财政", "投资", "商贸", "收入", "教育", "就业" })
            await page.GetByLabel("领域").SelectOptionAsync(field);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "：就业" })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("domain=jobs$"));
        await Expect(page.GetByLabel("领域")).ToHaveValueAsync("jobs");
    }

    [Theory]
    [InlineData("/explore")]
    [InlineData("/compare")]
    public async Task Without_script_the_form_asks_and_the_page_answers(string address)
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync(address);

        await page.GetByLabel("地区 1").SelectOptionAsync("临江区");
        await page.GetByLabel("地区 3").SelectOptionAsync("望山县");
        await page.GetByLabel("指标").SelectOptionAsync("地区生产总值");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(address + "\\?.*district=980101.*indicator=gdp"));
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "2020年" })).ToContainTextAsync("结果 增长6.8%");
        await Expect(page.GetByLabel("地区 3")).ToHaveValueAsync("980102");
    }

    [Fact]
    public async Task A_browser_that_reaches_no_circuit_has_the_whole_page_and_its_form()
    {
        var page = await NewPageAsync();
        await page.RouteAsync("**/_blazor/**", route => route.AbortAsync());
        await page.GotoAsync(Both);

        await Expect(page.GetByText("选好后按“查看”。")).ToBeVisibleAsync();
        await page.GetByLabel("领域").SelectOptionAsync("就业");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "：就业" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_server_that_goes_leaves_the_page_to_be_read_and_says_so()
    {
        await using var app = new App();
        var page = await NewPageAsync();
        await app.StartAsync();
        var address = app.Address;
        await page.GotoAsync(address + Both);
        await Expect(page.GetByText("改动选项，表格和图随即更新。")).ToBeVisibleAsync();
        await Expect(page.GetByText("页面上的内容仍可阅读")).ToHaveCountAsync(3);
        await Expect(page.Locator("text=页面上的内容仍可阅读 >> visible=true")).ToHaveCountAsync(0);

        await app.StopAsync();
        await Expect(page.GetByText("正在重连")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "临江区 18 项" })).ToBeVisibleAsync();

        await app.StartAsync(address);
        await Expect(page.GetByText("连接已断开").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "临江区 18 项" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Expect(page.GetByText("改动选项，表格和图随即更新。")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/compare")]
    [InlineData("/compare?district=980101&district=980102&indicator=gdp")]
    [InlineData("/compare?district=980101&district=980102")]
    [InlineData("/en/compare?district=980101&district=980102")]
    [InlineData("/explore?district=980101&district=980102&indicator=gdp")]
    public async Task Axe_finds_nothing_and_nothing_runs_over_the_edge_of_a_telephone(string address)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await NewPageAsync(width);
            await page.GotoAsync(address);
            if (address.Contains("explore", StringComparison.Ordinal))
                await Expect(page.GetByText("改动选项，表格和图随即更新。")).ToBeVisibleAsync();
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{address} at {width} px: {string.Join("; ", found.Violations.Select(rule => $"{rule.Id}: {rule.Nodes[0].Html}"))}");
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    private async Task<IPage> LiveAsync(string address)
    {
        var page = await NewPageAsync();
        await page.GotoAsync(address);
        await Expect(page.GetByText("改动选项，表格和图随即更新。")).ToBeVisibleAsync();
        return page;
    }

    // As written and not as laid out: a page may be asked before its stylesheet has come.
    private static async Task<IReadOnlyList<string>> TablesAsync(IPage page) =>
        [.. (await page.Locator("main table").AllTextContentsAsync()).Select(text => Regex.Replace(text, @"\s+", ""))];
}
