using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Web.Sharing;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The page of a promise, its picture and the fragment of it for other sites.</summary>
public sealed class TargetPageTests(PromiseHost host) : IClassFixture<PromiseHost>
{
    [Fact]
    public async Task Both_quotes_stand_marked_between_their_surroundings()
    {
        var quotes = (await PageAsync(2023, "生产总值")).QuerySelectorAll(".pair")[0].QuerySelectorAll(".around");

        Assert.Equal(["今年的主要预期目标是：地区生产总值增长6%左右；", "过去一年，我们稳中求进。地区生产总值增长5.8%，城镇新增就业4.5万人，居民人均可支配收入增长5.5%。"], quotes.Select(quote => quote.TextContent));
        Assert.Equal(["地区生产总值增长6%左右", "地区生产总值增长5.8%"], quotes.Select(quote => quote.QuerySelector("mark")!.TextContent));
    }

    [Fact]
    public async Task The_arithmetic_can_be_done_again_by_hand()
    {
        var rows = Rows(await PageAsync(2023, "口袋公园"), ".calc");

        Assert.Equal(
            [
                "目标|12处|按原文", "“超额完成”起于|13.2处|比目标再好1.2处 exceeded.amount", "“完成”起于|12处|即目标 met.exactly",
                "“接近完成”起于|10.8处|比“完成”的界限放宽1.2处 nearly.amount", "结果|9处|比目标差3处", "达成比|75%|9处 ÷ 12处",
            ],
            rows);
    }

    [Fact]
    public async Task A_pace_to_keep_is_taken_from_the_answering_report()
    {
        var rows = Rows(await PageAsync(2023, "同步"), ".calc");

        Assert.Equal("目标|增长5.8%|同一报告所称当年地区生产总值增速", rows[0]);
        Assert.Equal("“完成”起于|增长5.3%|比目标放宽0.5个百分点 met.keep_pace", rows[1]);
    }

    [Fact]
    public async Task Silence_shows_what_was_looked_for()
    {
        var page = await PageAsync(2023, "养老床位");

        Assert.Equal("未见提及", page.QuerySelector("main .tag")!.TextContent);
        Assert.Contains("养老床位", page.QuerySelectorAll(".pair section")[1].QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_mentioned_without_a_result_is_not_called_unmentioned()
    {
        var page = await PageAsync(2023, "充电桩");
        var main = page.QuerySelector("main")!.TextContent;

        Assert.Equal("提及未报结果", page.QuerySelector("main .tag")!.TextContent);
        Assert.DoesNotContain("未见提及", main, StringComparison.Ordinal);
        Assert.Contains("充电桩布局不断优化", main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_goal_of_the_year_after_and_what_differs_in_it_stand_below()
    {
        var page = await PageAsync(2023, "生产总值");
        var next = await host.AddressAsync(2024, "生产总值");

        Assert.Contains(page.QuerySelectorAll("main table a"), link => link.GetAttribute("href") == next);
        Assert.Contains("2023年为6%左右，2024年为5.5%左右", page.QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["“地区生产总值增长6%左右”", "“地区生产总值增长5.5%左右”"], page.QuerySelectorAll(".rows .quote p").Select(quote => quote.TextContent));
    }

    [Fact]
    public async Task A_target_stands_beside_last_year_s_outcome()
    {
        var page = await PageAsync(2023, "生产总值");

        Assert.Contains("2022年结果|增长5.1%|+0.9个百分点|“全区地区生产总值增长5.1%”", page.QuerySelectorAll("table").SelectMany(table => table.QuerySelectorAll("tbody tr")).Select(Line));
    }

    [Fact]
    public async Task A_goal_of_several_years_has_its_years()
    {
        var page = await PageAsync(2024, "新增学位2万个");

        Assert.Contains("2028年", page.QuerySelectorAll("tbody th").Select(year => year.TextContent));
        Assert.Contains("多年目标的进度", page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
    }

    [Fact]
    public async Task What_was_never_corrected_says_so() =>
        Assert.Contains("未有更正", (await PageAsync(2023, "口袋公园")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task It_can_be_cited_with_its_title_address_and_the_day()
    {
        var page = await PageAsync(2023, "口袋公园");
        var address = await host.AddressAsync(2023, "口袋公园");

        Assert.Contains(
            page.QuerySelectorAll("dd"),
            line => line.TextContent.StartsWith($"《云泽市临溪区2023年目标：建成口袋公园12处》，目标追踪，http://localhost{address}，", StringComparison.Ordinal)
                && line.TextContent.EndsWith("日查阅。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_sites_are_told_what_to_show_of_it()
    {
        var address = await host.AddressAsync(2023, "口袋公园");
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = "tracker.example.cn" } };
        using var answer = await host.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
        var page = await ReadAsync(answer);

        Assert.Equal($"http://tracker.example.cn{address}", Meta(page, "og:url"));
        Assert.StartsWith($"http://tracker.example.cn{address}/share.", Meta(page, "og:image"), StringComparison.Ordinal);
        Assert.Contains("报告称：9处。判定：未完成", Meta(page, "og:description"), StringComparison.Ordinal);
        Assert.Equal("summary_large_image", Meta(page, "twitter:card"));
        // Kept copies are apart as well: the name that one reader asks by is no other's.
        Assert.Equal($"http://localhost{address}", Meta(await GetPageAsync(address), "og:url"));
    }

    [Fact]
    public async Task The_settings_say_what_the_site_is_called_outside()
    {
        await using var named = host.WithWebHostBuilder(builder => builder.UseSetting("Site:Address", "https://tracker.example.cn/"));
        var address = await host.AddressAsync(2023, "口袋公园");
        using var answer = await named.CreateClient().GetAsync("/en" + address, TestContext.Current.CancellationToken);

        Assert.Equal($"https://tracker.example.cn/en{address}", Meta(await ReadAsync(answer), "og:url"));
    }

    [Fact]
    public async Task In_English_only_what_is_quoted_is_Chinese()
    {
        var page = await GetPageAsync("/en" + await host.AddressAsync(2023, "养老床位"));
        var chinese = page.QuerySelectorAll("body *")
            .Where(element => element.Closest("[lang=zh-CN]") is null)
            .SelectMany(element => element.ChildNodes.OfType<IText>())
            .Where(text => text.Text.Any(c => c is >= '\u4e00' and <= '\u9fff'))
            .Select(text => text.Text.Trim());

        Assert.Empty(chinese);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith("Linxi District", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_is_svg_and_where_it_can_be_painted_png()
    {
        var address = await host.AddressAsync(2023, "口袋公园");
        using var svg = await GetAsync(address + "/share.svg");
        using var png = await GetAsync(address + "/share.png");

        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (svg.StatusCode, svg.Content.Headers.ContentType!.MediaType));
        Assert.Contains("12处", await svg.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(SvgPainter.Default.IsThere ? "image/png" : "text/plain", png.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Where_there_is_no_painter_the_page_names_the_svg_and_the_png_is_not_found_in_words()
    {
        using var nothing = new SvgPainter("no-such-painter", TimeSpan.FromSeconds(1));
        await using var bare = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton(nothing)));
        var address = await host.AddressAsync(2023, "口袋公园");
        using var png = await bare.CreateClient().GetAsync(address + "/share.png", TestContext.Current.CancellationToken);
        using var page = await bare.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, png.StatusCode);
        Assert.Contains($"{address}/share.svg", await png.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.EndsWith("/share.svg", Meta(await ReadAsync(page), "og:image"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fragment_for_other_sites_stands_alone_and_leads_to_the_page_in_a_window_of_its_own()
    {
        var address = await host.AddressAsync(2023, "口袋公园");
        var page = await GetPageAsync(address + "/embed");
        var link = Assert.Single(page.QuerySelectorAll("a"));

        Assert.Empty(page.QuerySelectorAll("header, nav, footer, script, form"));
        Assert.Equal((address, "_blank", "noopener"), (link.GetAttribute("href"), link.GetAttribute("target"), link.GetAttribute("rel")));
        Assert.Equal($"http://localhost{address}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("未完成", page.QuerySelector(".tag")!.TextContent);
        Assert.Contains("建成口袋公园9处", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_has_the_snippet_to_copy_under_a_label()
    {
        var address = await host.AddressAsync(2023, "口袋公园");
        var snippet = (await GetPageAsync(address)).QuerySelector("textarea[readonly]")!;
        var frame = new HtmlParser().ParseDocument(snippet.TextContent).QuerySelector("iframe")!;

        Assert.Equal("嵌入网页", snippet.Owner!.QuerySelector($"label[for={snippet.Id}]")!.TextContent);
        Assert.Equal($"http://localhost{address}/embed", frame.GetAttribute("src"));
        Assert.NotEmpty(frame.GetAttribute("title")!);
    }

    [Theory]
    [InlineData("/targets/990102-nothing")]
    [InlineData("/targets/990102-nothing/embed")]
    [InlineData("/targets/990102-nothing/share.svg")]
    [InlineData("/targets/990102-nothing/share.png")]
    [InlineData("/targets/%3Cscript%3E")]
    [InlineData("/targets/'%3B--/share.svg")]
    [InlineData("/targets/-/embed")]
    [InlineData("/en/targets/990102-nothing/share.svg")]
    public async Task What_is_no_target_is_not_found_in_words(string address)
    {
        using var answer = await GetAsync(address);
        var words = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(address.StartsWith("/en", StringComparison.Ordinal) ? "no target" : "没有", words, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_very_long_id_only_the_beginning_is_repeated()
    {
        using var answer = await GetAsync($"/targets/{new string('9', 3000)}/share.svg");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.InRange((await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Length, 10, 100);
    }

    private Task<HttpResponseMessage> GetAsync(string address) => host.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

    private async Task<IDocument> GetPageAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await ReadAsync(answer);
    }

    private async Task<IDocument> PageAsync(int year, string clause) => await GetPageAsync(await host.AddressAsync(year, clause));

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static string Meta(IDocument page, string name) => page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")!.GetAttribute("content")!;

    private static List<string> Rows(IDocument page, string table) => [.. page.QuerySelectorAll($"{table} tbody tr").Select(Line)];

    private static string Line(IElement row) => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()));
}
