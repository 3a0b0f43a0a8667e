using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Tracker.Web.Words;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The pages as a reader's browser gets them.</summary>
public sealed class PagesTests(WebHost host) : IClassFixture<WebHost>
{
    /// <summary>One address of each kind of page.</summary>
    public static readonly TheoryData<string> Kinds =
        ["/", "/districts/980101", "/districts/980101/2020", "/districts/980101/2022", "/indicators", "/indicators/gdp", "/reports/980101-2020-work", "/reports/980101-2021-work", "/method", "/status"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_public_page_needs_no_script_no_cookie_and_one_stylesheet(string address)
    {
        using var answer = await GetAsync(address);
        var page = await ReadAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Empty(page.QuerySelectorAll("script"));
        var styles = Assert.Single(page.QuerySelectorAll("link[rel=stylesheet]"));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(styles.GetAttribute("href")!)).StatusCode);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_link_on_a_page_leads_nowhere(string address)
    {
        var page = await PageAsync(address);
        var links = page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            using var answer = await GetAsync(link.Split('#')[0]);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} leads to {link}: {answer.StatusCode}");
            if (link.Contains('#', StringComparison.Ordinal))
                Assert.True((await ReadAsync(answer)).GetElementById(link.Split('#')[1]) is not null, $"{address} leads to {link}, which has no such place");
        }
    }

    [Theory]
    [InlineData("/districts/123456")]
    [InlineData("/districts/临江")]
    [InlineData("/districts/980101/2031")]
    [InlineData("/districts/980101/二〇二〇")]
    [InlineData("/districts/123456/2020")]
    [InlineData("/districts/980101/99999999999")]
    [InlineData("/targets/980101-nothing")]
    [InlineData("/targets/x'--")]
    [InlineData("/reports/980101-1066-work")]
    [InlineData("/indicators/happiness")]
    [InlineData("/no/such/page")]
    public async Task What_is_not_there_gets_a_kind_page_and_404(string address)
    {
        using var answer = await GetAsync(address);
        var page = await ReadAsync(answer);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith("没有", page.QuerySelector("h1")!.TextContent.Replace("临江区", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main a"));
    }

    [Theory]
    [InlineData("?verdict=perfect", "判定“perfect”")]
    [InlineData("?domain=alchemy", "领域“alchemy”")]
    [InlineData("?order=%00%FF", "排序")]
    [InlineData("?headline=maybe", "主要目标“maybe”")]
    public async Task A_filter_that_means_nothing_is_left_out_and_told(string query, string told)
    {
        using var answer = await GetAsync("/districts/980101/2020" + query);
        var page = await ReadAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(told, page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(14, page.QuerySelectorAll(".promises > li").Length);
    }

    [Theory]
    [InlineData("?verdict=unreported", 2)]
    [InlineData("?verdict=missed", 1)]
    [InlineData("?headline=1", 5)]
    [InlineData("?domain=housing", 3)]
    [InlineData("?domain=housing&verdict=unreported", 1)]
    public async Task A_filter_shows_what_it_names(string query, int promises) =>
        Assert.Equal(promises, (await PageAsync("/districts/980101/2020" + query)).QuerySelectorAll(".promises > li").Length);

    [Fact]
    public async Task The_order_by_verdict_puts_misses_and_silences_first()
    {
        var tags = (await PageAsync("/districts/980101/2020?order=verdict")).QuerySelectorAll(".promises .tag").Select(tag => tag.TextContent).ToList();

        Assert.Equal(["未完成", "未见提及", "未见提及", "接近完成"], tags[..4]);
    }

    [Fact]
    public async Task Coverage_stands_beside_fulfilment_and_silence_counts_in_it()
    {
        var rates = (await PageAsync("/districts/980101/2020")).QuerySelectorAll(".rates dd").Select(rate => rate.TextContent).ToList();

        // Ten of twelve judged are reached; twelve of fourteen due are judged; with the two unsaid ten to twelve of fourteen.
        Assert.Equal(["83%", "86%", "71%—86%"], rates);
    }

    [Fact]
    public async Task The_home_page_shows_both_rates_counts_where_they_are_few_and_a_word_where_there_is_nothing()
    {
        var cells = (await PageAsync("/")).QuerySelectorAll(".heat td").Select(cell => cell.TextContent).ToList();

        Assert.Equal(["待下一年度报告", "完成 1/1回应 1/2", "兑现 83%回应 86%", "未收录", "未收录", "下一年度报告未收录"], cells);
    }

    [Fact]
    public async Task A_year_that_waits_says_what_for_and_shows_its_targets_all_the_same()
    {
        var page = await PageAsync("/districts/980101/2022");

        Assert.Contains("待下一年度报告", page.QuerySelector(".wait")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".promises > li").Length);
    }

    [Fact]
    public async Task A_statement_s_link_leads_to_its_mark_in_the_text()
    {
        var page = await PageAsync("/reports/980101-2021-work");
        var marked = page.QuerySelectorAll("mark[id]").Select(mark => mark.TextContent).ToList();

        Assert.Contains("地区生产总值增长6.8%", marked);
        Assert.Contains("三四成", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("上一篇", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_takes_no_posts()
    {
        using var answer = await host.CreateClient().PostAsync("/districts/980101/2020", new StringContent("verdict=met"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_missing_page_stays_missing_for_the_next_reader()
    {
        await GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/no/such/page")).StatusCode);
    }

    [Fact]
    public async Task The_error_page_is_nobodys_who_asks_for_it()
    {
        using var answer = await GetAsync("/error");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("页面暂时打不开", (await ReadAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Asking_for_the_head_of_a_page_finds_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/indicators/gdp");
        using var answer = await host.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_is_kept_for_the_next_reader()
    {
        await GetAsync("/method");

        Assert.NotNull((await GetAsync("/method")).Headers.Age);
    }

    [Fact]
    public async Task A_page_weighs_less_than_60_kilobytes()
    {
        var sheet = (await PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        foreach (var address in Kinds.Select(kind => kind.Data))
            Assert.InRange(await WeightAsync(address) + await WeightAsync(sheet), 1, 60_000);
    }

    [Fact]
    public async Task Every_verdict_has_an_icon_and_a_colour_of_the_stylesheet()
    {
        var sheet = (await PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var answer = await GetAsync(sheet);
        var styles = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var icons = Enum.GetValues<Verdict>().Select(verdict => Regex.Match(styles, $$"""\.{{VerdictWords.Mark(verdict)}} *\{--icon: *"(.)";color:""").Groups[1].Value).ToList();

        Assert.DoesNotContain("", icons);
        Assert.Equal(icons.Count, icons.Distinct().Count());
    }

    private Task<HttpResponseMessage> GetAsync(string address) => host.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

    private async Task<int> WeightAsync(string address)
    {
        using var answer = await GetAsync(address);
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }

    private async Task<IDocument> PageAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await ReadAsync(answer);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
