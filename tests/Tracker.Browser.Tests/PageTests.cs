using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Tracker.Browser.Tests;

/// <summary>What holds on every kind of page.</summary>
public sealed class PageTests(Browser browser) : BrowserTest(browser)
{
    public static readonly TheoryData<string> Kinds =
    [
        "/", "/districts/980101", "/districts/980101/2020", "/districts/980101/2022", "/districts/980102/2020", "/indicators", "/indicators/urban_jobs",
        "/reports/980101-2020-work", "/reports/980101-2021-work", "/method", "/districts/980101/1921", "/no/such/page", "first target",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing(string address)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await OpenAsync(address, width);
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{address} at {width} px: {string.Join("; ", found.Violations.Select(rule => $"{rule.Id}: {rule.Nodes[0].Html}"))}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_runs_over_the_edge_of_a_telephone(string address)
    {
        var page = await OpenAsync(address, width: 390);

        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_is_two_requests_and_under_60_kilobytes(string address)
    {
        var answers = new List<IResponse>();
        var page = await OpenAsync(address, seen: answers);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var weights = await Task.WhenAll(answers.Select(answer => answer.Request.SizesAsync()));

        Assert.Equal(2, answers.Count);
        Assert.InRange(weights.Sum(weight => weight.ResponseBodySize + weight.ResponseHeadersSize), 1, 60_000);
    }

    [Fact]
    public async Task A_keyboard_reaches_the_text_without_the_navigation()
    {
        var page = await OpenAsync("/districts/980101/2020");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    /// <param name="address">Path of a page; "first target" is the first one of a ledger.</param>
    private async Task<IPage> OpenAsync(string address, int width = 1280, List<IResponse>? seen = null)
    {
        var page = await NewPageAsync(width);
        if (address == "first target")
        {
            await page.GotoAsync("/districts/980101/2020");
            address = (await page.GetByRole(AriaRole.Heading, new() { Level = 3 }).First.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!;
        }
        if (seen is not null)
            page.Response += (_, answer) => seen.Add(answer);
        await page.GotoAsync(address);
        return page;
    }
}
