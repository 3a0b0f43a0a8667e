extern alias commands;

using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using commands::Tracker.Cli;
using commands::Tracker.Cli.Commands;
using Tracker.Ledger;
using Tracker.Web.Tests.Copying;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>The seeded archive as files, written by the command once for all tests.</summary>
public sealed class SeededCopy : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tracker-copy-");

    public string Place => Path.Combine(folder.FullName, "copy");

    public async ValueTask InitializeAsync()
    {
        var archive = Path.Combine(folder.FullName, "tracker.db");
        await using (var ledger = new LedgerDb(archive))
            await Intake.PrepareAsync(ledger, Catalogue.Load());
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync([ExportCommand.Create()], ["export", "--format", "site", "--out", Place, "--db", archive], TextWriter.Null, error);
        Assert.Equal((CommandLine.Done, ""), (code, error.ToString()));
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The address of a file, as a browser opens it from a disk.</summary>
    /// <param name="file">With or without a query.</param>
    public string Address(string file) => $"{new Uri(Place).AbsoluteUri}/{file}";
}

/// <summary>What a reader does with a copy of the site on a disk, no server being there.</summary>
public sealed class StaticCopyTests(Browser browser, SeededCopy copy) : BrowserTest(browser), IClassFixture<SeededCopy>
{
    private readonly ConcurrentQueue<string> requests = [];

    [Fact]
    public void Every_link_of_every_file_leads_to_a_file_and_a_place_in_it()
    {
        var links = CopyLinks.Of(copy.Place);

        Assert.Empty(links.Faults.Take(10));
        Assert.InRange(links.Pages, 5000, 50_000);
    }

    [Fact]
    public async Task A_reader_goes_through_all_kinds_of_pages_without_leaving_the_disk()
    {
        var page = await OpenAsync("index.html");
        await page.GetByRole(AriaRole.Link, new() { Name = "黄岛区", Exact = true }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("黄岛区");
        await page.GetByRole(AriaRole.Link, new() { Name = "2022年", Exact = true }).First.ClickAsync();
        await Expect(Heading(page)).ToContainTextAsync("2022年");
        await page.GetByRole(AriaRole.Link, new() { Name = "未完成和未报告在前" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(copy.Address("districts/370211/2022/order-verdict.html"));

        await page.GotoAsync(copy.Address("search/index.html?q=黄岛区 2022 城镇新增就业"));
        await page.GetByRole(AriaRole.Link, new() { Name = "城镇新增就业7万人以上" }).ClickAsync();
        await Expect(Heading(page)).ToContainTextAsync("城镇新增就业");
        await Expect(page.GetByText("不受理更正意见")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Definition).GetByRole(AriaRole.Link, new() { Name = "城镇新增就业", Exact = true }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(copy.Address("indicators/urban_jobs/index.html"));

        foreach (var (name, heading) in new[] { ("比较", "比较"), ("方法", "方法"), ("数据", "数据") })
        {
            await page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            await Expect(Heading(page)).ToContainTextAsync(heading);
        }
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Places and years" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(copy.Address("en/index.html"));
        await Expect(page.GetByText(new Regex("static copy made on .*; state of the archive [0-9a-f]{12}"))).ToBeVisibleAsync();
        Assert.All(requests, address => Assert.Matches("^(file|data):", address));
    }

    [Fact]
    public async Task Two_places_stand_side_by_side()
    {
        var page = await OpenAsync("compare/index.html");

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "黄岛区" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "黄岛区与崂山区" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(copy.Address("compare/district-370211.district-370212.html"));
        await Expect(page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_word_of_two_characters_is_found_by_script_in_either_language()
    {
        var page = await OpenAsync("districts/370200/index.html");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "搜索" }).FillAsync("就业");
        await page.GetByRole(AriaRole.Button, new() { Name = "搜索" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(new Regex("^共 [1-9][0-9]+ 项。$"));
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "词语" })).ToHaveValueAsync("就业");
        await AssertOpenAsync(page);

        await page.GotoAsync(copy.Address("en/search/index.html?q=urban jobs qingdao"));
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(new Regex("^Found: [1-9][0-9]*[.]$"));
        await page.Locator("#found a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/en/targets/370200-[0-9a-z]{10}/index.html$"));
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("没有这样的词语")]
    public async Task What_is_not_found_is_said_and_what_is_typed_stays_text(string words)
    {
        var page = await OpenAsync($"search/index.html?q={Uri.EscapeDataString(words)}");

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(new Regex("^没有找到。"));
        await Expect(page.Locator("main img")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_script_the_search_page_is_a_list_that_leads_to_everything()
    {
        var page = await OpenAsync("index.html", script: false);
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "搜索" }).FillAsync("就业");
        await page.GetByRole(AriaRole.Button, new() { Name = "搜索" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "词语" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "城镇新增就业", Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "黄岛区 2022年", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(copy.Address("districts/370211/2022/index.html"));
    }

    [Fact]
    public async Task A_link_to_a_statement_ends_at_its_sentence()
    {
        var page = await OpenAsync("districts/370211/2022/index.html");

        await page.GetByRole(AriaRole.Main).Locator("a[href*='/statements/']").First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/reports/.*[.]html#"));
        await Expect(page.Locator(":target")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("search/index.html?q=就业")]
    [InlineData("districts/370211/2022/index.html")]
    [InlineData("en/data/index.html")]
    public async Task On_a_telephone_nothing_lies_beside_the_page(string file)
    {
        var page = await OpenAsync(file, width: 390);

        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 390);
    }

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private async Task<IPage> OpenAsync(string file, int width = 1280, bool script = true)
    {
        var page = await NewPageAsync(width, script);
        page.Request += (_, asked) => requests.Enqueue(asked.Url);
        await page.GotoAsync(copy.Address(file));
        return page;
    }
}
