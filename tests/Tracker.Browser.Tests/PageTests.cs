using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Tracker.Browser.Tests;

/// <summary>What holds on every kind of page.</summary>
public sealed class PageTests(Browser browser) : BrowserTest(browser)
{
    /// <summary>One of each kind, in both languages.</summary>
    public static readonly TheoryData<string> Kinds = InBoth(
        "/", "/districts/980101", "/districts/980101/2020", "/districts/980101/2022", "/indicators/urban_jobs", "/reports/980101-2020-work", "/search", "/search?q=就业", "/data", "/api", "/status",
        "/districts/980101/1921", "first target");

    /// <summary>Those as well that have tests of their own for whom they can be read by.</summary>
    public static readonly TheoryData<string> All =
    [
        .. Kinds,
        .. InBoth("/?view=tiles", "/districts/980102/2020", "/indicators", "/reports/980101-2021-work", "/silences", "/goalposts", "/corrections", "/method", "/compare?district=980101&district=980102", "/no/such/page"),
    ];

    /// <summary>On a screen in the light scheme, and on a telephone in the dark one.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing_and_nothing_runs_over_the_edge(string address)
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            var page = await OpenAsync(address, width);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{address} at {width} px: {string.Join("; ", found.Violations.Select(rule => $"{rule.Id}: {rule.Nodes[0].Html}"))}");
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
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

    private static TheoryData<string> InBoth(params string[] paths) => [.. paths.SelectMany(path => new[] { path, $"/en{path}" })];

    /// <param name="address">Path of a page; "first target" is the first one of a ledger, in the language of what stands before it.</param>
    private async Task<IPage> OpenAsync(string address, int width = 1280, List<IResponse>? seen = null)
    {
        var page = await NewPageAsync(width);
        if (address.EndsWith("first target", StringComparison.Ordinal))
        {
            await page.GotoAsync($"{(address.StartsWith("/en", StringComparison.Ordinal) ? "/en" : "")}/districts/980101/2020");
            address = (await page.GetByRole(AriaRole.Heading, new() { Level = 3 }).First.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!;
        }
        if (seen is not null)
            page.Response += (_, answer) => seen.Add(answer);
        await page.GotoAsync(address);
        return page;
    }
}
