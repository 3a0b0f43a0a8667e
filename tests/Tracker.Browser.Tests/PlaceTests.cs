using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>The pages of places and measures: what readers come to them for, and what holds of them in every form.</summary>
public sealed class PlaceTests(Browser browser) : BrowserTest(browser)
{
    public static readonly TheoryData<string> Forms =
    [
        "/?view=tiles", "/?year=2020", "/?place=980100&view=tiles&year=2021", "/?place=nowhere&page=7", "/districts/980100", "/indicators/gdp?district=980101",
        "/en/", "/en/?view=tiles", "/en/?year=2020", "/en/districts/980101", "/en/indicators", "/en/indicators/urban_jobs",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Axe_finds_nothing_and_nothing_runs_over_the_edge(string address)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await NewPageAsync(width);
            await page.GotoAsync(address);
            var found = await page.RunAxe();

            Assert.True(found.Violations.Length == 0, $"{address} at {width} px: {string.Join("; ", found.Violations.Select(rule => $"{rule.Id}: {rule.Nodes[0].Html}"))}");
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task A_citizen_picks_a_city_and_a_year_and_finds_the_same_numbers_in_the_tiles()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/");

        await page.GetByRole(AriaRole.Combobox, new() { Name = "范围" }).SelectOptionAsync("云州市");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "年份" }).SelectOptionAsync("2020年");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "临江区" })).ToContainTextAsync("83%（10/12）");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "显示方式" }).GetByRole(AriaRole.Link, new() { Name = "方块图" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "临江区 兑现 83% 回应 86%" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/districts/980101/2020$"));
    }

    [Fact]
    public async Task A_deputy_learns_of_a_district_what_waits_and_until_when()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/districts/980101");

        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "2022年的 2 项目标" })).ToContainTextAsync("2023年3月31日");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "所在位置" }).GetByRole(AriaRole.Link, new() { Name = "云州市" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "云州市及所辖" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_researcher_reads_a_line_of_a_district_and_goes_on_to_the_indicator_in_english()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/en/districts/980101");

        await page.GetByRole(AriaRole.Figure).GetByRole(AriaRole.Link, new() { Name = "Gross regional product" }).First.ClickAsync();
        await Expect(page.GetByText("Only Linjiang District is shown.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show all places" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Wangshan County" })).ToBeVisibleAsync();
    }
}
