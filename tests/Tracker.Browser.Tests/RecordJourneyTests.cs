using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>What the record itself is read for: the text of a report, what is left unsaid, how it was judged.</summary>
public sealed class RecordJourneyTests(Browser browser) : BrowserTest(browser)
{
    public static readonly TheoryData<string> Kinds =
    [
        "/silences", "/silences?kind=mentioned&page=9", "/goalposts", "/corrections", "/corrections?view=changes", "/method", "/error", "/no/such/page",
        "/reports/980101-2021-work", "/reports/980101-2021-work?view=list", "/reports/980102-2020-work", "/statements/none",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing_in_either_language_and_nothing_runs_over_the_edge(string address)
    {
        foreach (var language in new[] { "", "/en" })
        {
            foreach (var width in new[] { 1280, 390 })
            {
                var page = await NewPageAsync(width);
                await page.GotoAsync(language + address);
                var found = await page.RunAxe();

                Assert.True(found.Violations.Length == 0, $"{language}{address} at {width} px: {string.Join("; ", found.Violations.Select(rule => $"{rule.Id}: {rule.Nodes[0].Html}"))}");
                Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            }
        }
    }

    [Fact]
    public async Task A_reader_jumps_from_the_list_of_targets_to_the_clause_and_from_there_to_what_came_of_it()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/reports/980101-2021-work");

        await page.GetByText("本页的目标 2 条").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "城镇新增就业：4万人" }).ClickAsync();
        var clause = page.Locator("mark:target");
        await Expect(clause).ToBeInViewportAsync();
        await Expect(clause.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("title", "目标（2021年）：4万人");
        await clause.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("城镇新增就业");
    }

    [Fact]
    public async Task A_keyboard_gets_to_what_a_mark_says()
    {
        var page = await NewPageAsync();
        await page.GotoAsync("/reports/980101-2021-work");

        await page.Locator("mark.outcome a").First.FocusAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");

        Assert.Contains("结果（2020年）", await page.EvaluateAsync<string>("document.activeElement.title"), StringComparison.Ordinal);
        // Shown where the mark stands, and not only in what a pointer brings up.
        Assert.Contains("结果（2020年）", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement, '::after').content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_narrows_the_silences_by_place_and_field_and_keeps_the_address()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/silences");

        await Expect(page.GetByText("保障性租赁住房达到3000套")).ToBeVisibleAsync();
        await page.GetByLabel("领域").SelectOptionAsync("住房");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("domain=housing"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(["保障性租赁住房"]);
        await page.GetByRole(AriaRole.Link, new() { Name = "清除筛选" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_researcher_finds_how_often_the_program_is_right()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/en/method");

        await page.GetByRole(AriaRole.Link, new() { Name = "Measured accuracy" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Recorded statements checked by hand" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Who_came_to_nothing_searches_on_from_there()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/en/no/such/page");

        await page.GetByLabel("Search for").FillAsync("GDP");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/en/search\\?q=GDP"));
    }
}
