using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The ledger of a year, short and long, in both languages.</summary>
public sealed class LedgerPagesTests(WebHost host, LargeHost large) : IClassFixture<WebHost>, IClassFixture<LargeHost>
{
    private const string Short = "/districts/980101/2020", Long = "/districts/980101/2021", Pages = Long + "?page=";

    [Fact]
    public async Task The_summary_says_how_many_targets_there_are_what_came_of_them_and_how_many_nobody_checked()
    {
        var page = await PageAsync(host, Short);

        Assert.Equal(
            "报告提出 14 项量化目标，其中 3 项超额完成、7 项完成、1 项接近完成、1 项未完成、2 项未见提及；14 项为机器识读，未核对。",
            page.QuerySelector("h1 + p")!.TextContent);
    }

    [Fact]
    public async Task The_ledger_leads_to_the_sheet_the_years_around_and_the_district()
    {
        var ways = (await PageAsync(host, "/districts/980101/2021")).QuerySelectorAll("nav[aria-label=相关页面] a").Select(way => way.GetAttribute("href"));

        Assert.Equal(["/districts/980101/2021/sheet", "/districts/980101/2020", "/districts/980101/2022", "/districts/980101"], ways);
    }

    [Theory]
    [InlineData("?checked=0", 14)]
    [InlineData("?checked=1", 0)]
    public async Task What_was_checked_and_what_was_read_by_machine_can_be_seen_apart(string query, int promises) =>
        Assert.Equal(promises, (await PageAsync(host, Short + query)).QuerySelectorAll(".promises > li").Length);

    [Theory]
    [InlineData("?checked=perhaps", "核对“perhaps”")]
    [InlineData("?page=0", "“0”不是页码")]
    [InlineData("?page=two", "“two”不是页码")]
    [InlineData("?page=2", "没有第 2 页")]
    [InlineData("?page=99999999999999999999", "没有第")]
    public async Task What_means_nothing_is_told_and_the_ledger_shown_all_the_same(string query, string told)
    {
        var page = await PageAsync(host, Short + query);

        Assert.Contains(told, page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(14, page.QuerySelectorAll(".promises > li").Length);
    }

    [Fact]
    public async Task An_order_is_a_link_that_keeps_the_filter_and_says_where_one_is()
    {
        var orders = (await PageAsync(host, Short + "?domain=housing&order=verdict")).QuerySelectorAll("nav[aria-label=排序] a").ToList();

        Assert.Equal([Short + "?domain=housing", Short + "?domain=housing&order=verdict", Short + "?domain=housing&order=domain"], orders.Select(order => order.GetAttribute("href")));
        Assert.Equal([null, "true", null], orders.Select(order => order.GetAttribute("aria-current")));
    }

    [Fact]
    public async Task A_long_ledger_comes_in_pages_that_say_what_they_show()
    {
        var page = await PageAsync(large, Pages + 2);

        Assert.Equal(36, page.QuerySelectorAll(".promises > li").Length);
        Assert.Equal("37", page.QuerySelector(".promises")!.GetAttribute("start"));
        Assert.Contains("本页为第 37—72 项，共 600 项", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Long, page.QuerySelector(".pager a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal(Pages + 3, page.QuerySelector(".pager a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_target_of_a_long_ledger_stands_on_one_page()
    {
        var ids = new HashSet<string>();
        for (var number = 1; number <= 17; number++)
            ids.UnionWith((await PageAsync(large, Pages + number)).QuerySelectorAll(".promises > li").Select(line => line.Id!));

        Assert.Equal(LargeArchive.Targets, ids.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task A_page_of_a_long_ledger_is_light(string language)
    {
        var page = await large.CreateClient().GetByteArrayAsync(language + Long, TestContext.Current.CancellationToken);
        var style = await large.CreateClient().GetByteArrayAsync((await PageAsync(large, Long)).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"), TestContext.Current.CancellationToken);

        // Its quotes are as long as the longest twentieth of those in the seeds.
        Assert.InRange(page.Length + style.Length, 1, 60_000);
    }

    [Fact]
    public async Task Where_nobody_checked_anything_that_is_said_once()
    {
        var page = await PageAsync(large, Long);

        Assert.Contains("以下各项均为机器识读", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".promises i"));
    }

    [Fact]
    public async Task An_english_ledger_can_be_read_without_chinese()
    {
        var page = await PageAsync(host, "/en" + Short);
        var line = page.QuerySelectorAll(".promises > li").Single(item => item.TextContent.Contains("Fixed-asset investment", StringComparison.Ordinal));

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith("Quantified targets set: 14, of which 3 exceeded, 7 met", page.QuerySelector("h1 + p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The report states growth of 4.2%", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Attainment 52.5%", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("short of the bound", page.GetElementById("missed.rate")!.NextElementSibling!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Chinese(page.QuerySelector("main")!));
    }

    /// <summary>Chinese words that no element marks as Chinese.</summary>
    private static IEnumerable<string> Chinese(IElement main) => main.Descendants<IText>()
        .Where(text => text.Data.Any(c => c is >= '\u4e00' and <= '\u9fff') && text.Ancestors<IElement>().First(above => above.HasAttribute("lang")).GetAttribute("lang") == "en")
        .Select(text => text.Data);

    private static async Task<IDocument> PageAsync(SeededHost site, string address)
    {
        using var answer = await site.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
