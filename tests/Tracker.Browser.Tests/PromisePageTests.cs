using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>What readers do with the page of a promise, with no script in their browser, and what holds on it in any form.</summary>
public sealed class PromisePageTests(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task A_citizen_gets_from_the_verdict_to_the_arithmetic_and_to_the_sentence()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync(await FirstTargetAsync());

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("地区生产总值增长6.5%");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "达成比" })).ToContainTextAsync("6.8% ÷ 6.5%");
        await page.GetByRole(AriaRole.Link, new() { Name = "2021年政府工作报告" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("临江区2021年政府工作报告");
    }

    [Fact]
    public async Task A_journalist_finds_the_citation_the_picture_and_the_snippet()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync(await FirstTargetAsync());

        await Expect(page.GetByText("查阅。")).ToBeVisibleAsync();
        Assert.Contains("/embed\"", await page.GetByLabel("嵌入网页").InputValueAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "SVG" }).ClickAsync();
        Assert.EndsWith("/share.svg", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_English_reads_the_same_page_in_English()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync(await FirstTargetAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("2020 target: Gross regional product");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Attainment" })).ToContainTextAsync("6.8% ÷ 6.5%");
    }

    [Theory]
    [InlineData("", 1280)]
    [InlineData("", 390)]
    [InlineData("/en", 390)]
    public async Task Axe_finds_nothing_and_nothing_runs_over_the_edge(string language, int width)
    {
        var page = await NewPageAsync(width);
        foreach (var form in new[] { "", "/embed" })
        {
            await page.GotoAsync(language + await FirstTargetAsync() + form);
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, string.Join("; ", found.Violations.Select(rule => $"{rule.Id}: {rule.Nodes[0].Html}")));
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task The_fragment_goes_into_its_frame()
    {
        var page = await NewPageAsync();
        await page.SetViewportSizeAsync(400, 220);
        await page.GotoAsync(await FirstTargetAsync() + "/embed");

        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1, 220);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task Every_line_of_the_picture_ends_within_it(string language)
    {
        var page = await NewPageAsync();
        await page.GotoAsync(language + await FirstTargetAsync() + "/share.svg");

        var right = await page.EvaluateAsync<double>("Math.max(...[...document.querySelectorAll('text')].map(text => text.getBoundingClientRect().right))");
        Assert.InRange(right, 1, 1200);
    }

    private async Task<string> FirstTargetAsync()
    {
        var page = await NewPageAsync();
        await page.GotoAsync("/districts/980101/2020");
        return (await page.GetByRole(AriaRole.Heading, new() { Level = 3 }).First.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!;
    }
}
