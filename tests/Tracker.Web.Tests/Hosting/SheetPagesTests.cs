using Tracker.Assessing;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The deputies' sheet: on the site, and as a file that is taken along.</summary>
public sealed partial class SheetPagesTests(WebHost host, LargeHost large) : IClassFixture<WebHost>, IClassFixture<LargeHost>
{
    private const string Sheet = "/districts/980101/2020/sheet";

    [Fact]
    public async Task Misses_and_silences_come_first_and_every_line_has_its_words()
    {
        var rows = (await PageAsync(host, Sheet)).QuerySelectorAll(".sheet tbody tr").ToList();

        Assert.Equal(14, rows.Count);
        Assert.Equal(["未完成", "未见提及", "未见提及"], rows.Take(3).Select(row => row.QuerySelector(".tag")!.TextContent));
        Assert.Contains("“固定资产投资增长8%”", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("“固定资产投资增长4.2%”", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_quotes_both_reports_with_their_titles_and_says_how_it_was_chosen()
    {
        var page = await PageAsync(host, Sheet);
        var questions = page.QuerySelectorAll(".sheet li").Select(question => question.TextContent.Trim()).ToList();

        Assert.EndsWith("《临江区2020年政府工作报告》提出“固定资产投资增长8%”；《临江区2021年政府工作报告》称“固定资产投资增长4.2%”。请说明差距形成的原因，以及后续安排。", questions[0], StringComparison.Ordinal);
        Assert.Contains("《临江区2021年政府工作报告》未见提及。请说明", questions[1], StringComparison.Ordinal);
        Assert.Equal(3, questions.Count);
        Assert.Contains("选取规则", page.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_has_a_code_its_address_method_and_pages()
    {
        var sheet = (await PageAsync(host, Sheet)).QuerySelector(".sheet")!;

        Assert.NotNull(sheet.QuerySelector("[role=img] svg"));
        Assert.Contains("http://localhost" + Sheet, sheet.TextContent, StringComparison.Ordinal);
        Assert.Equal(["第 1 页，共 2 页", "第 2 页，共 2 页"], sheet.QuerySelectorAll("footer span:last-child").Select(foot => foot.TextContent));
        Assert.All(sheet.QuerySelectorAll("footer"), foot => Assert.Contains($"判定方法第 {Rules.MethodVersion} 版", foot.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/districts/980101/2022/sheet", 2, "下一年度报告未收录")]
    [InlineData("/districts/980102/2020/sheet", 2, "下一年度报告未收录")]
    public async Task A_year_that_waits_has_a_sheet_of_its_targets(string address, int targets, string told)
    {
        var page = await PageAsync(host, address);

        Assert.Equal(targets, page.QuerySelectorAll(".sheet tbody tr").Length);
        Assert.Contains(told, page.QuerySelector(".sheet section:last-child")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_ledger_is_shortened_to_what_two_pages_hold_and_says_what_is_left()
    {
        var page = await PageAsync(large, "/districts/980101/2021/sheet");
        var tags = page.QuerySelectorAll(".sheet tbody .tag").Select(tag => tag.TextContent).ToList();

        Assert.InRange(tags.Count, 10, 30);
        Assert.Contains("未完成", tags);
        Assert.Contains("未见提及", tags);
        Assert.Contains($"另有 {LargeArchive.Targets - tags.Count} 项", page.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll(".sheet li").Length);
    }

    [Theory]
    [InlineData("/districts/123456/2020/sheet")]
    [InlineData("/districts/980101/1990/sheet")]
    [InlineData("/districts/980101/x'--/sheet")]
    [InlineData("/districts/123456/2020/sheet.html")]
    [InlineData("/en/districts/980101/%E4%BA%8C%3F/sheet.html")]
    public async Task Where_there_is_no_sheet_a_page_says_so(string address)
    {
        using var answer = await host.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
        var page = await ReadAsync(answer);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll("main h1, main a"));
    }

    [Theory]
    [InlineData("", "tracker-980101-2020.html", "临江区2020年目标与结果对照表.html")]
    [InlineData("/en", "tracker-980101-2020-en.html", "Linjiang District 2020 targets and outcomes.html")]
    public async Task The_file_is_named_for_any_system_and_for_the_reader(string language, string plain, string name)
    {
        using var answer = await host.CreateClient().GetAsync(language + Sheet + ".html", TestContext.Current.CancellationToken);
        var told = answer.Content.Headers.ContentDisposition!;

        Assert.Equal(("attachment", plain, name), (told.DispositionType, told.FileName, told.FileNameStar));
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task The_file_asks_the_network_for_nothing_and_its_links_are_whole_addresses(string language)
    {
        using var answer = await host.CreateClient().GetAsync(language + Sheet + ".html", TestContext.Current.CancellationToken);
        var file = await ReadAsync(answer);

        Assert.Empty(file.QuerySelectorAll("link, script, img, iframe, object, embed, source, video, audio, base, form, use, image, meta[http-equiv]"));
        Assert.Empty(file.QuerySelectorAll("[src], [srcset], [background], [poster], [style*=url]"));
        Assert.All(file.QuerySelectorAll("[href]"), link => Assert.StartsWith("http://localhost/", link.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.All(file.QuerySelectorAll("style"), style => Assert.DoesNotMatch(Fetching(), style.TextContent));
        Assert.Contains(".sheet", file.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(14, file.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task The_settings_tell_the_address_that_is_printed()
    {
        using var told = host.WithWebHostBuilder(builder => builder.UseSetting("Site:Address", "https://tracker.example.cn/"));
        var file = new HtmlParser().ParseDocument(await told.CreateClient().GetStringAsync(Sheet + ".html", TestContext.Current.CancellationToken));

        Assert.All(file.QuerySelectorAll("[href]"), link => Assert.StartsWith("https://tracker.example.cn/", link.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Contains("https://tracker.example.cn" + Sheet, file.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_english_sheet_drafts_in_english_and_quotes_in_chinese()
    {
        var page = await PageAsync(host, "/en" + Sheet);
        var question = page.QuerySelector(".sheet li")!;

        Assert.Contains("Fixed-asset investment", question.TextContent, StringComparison.Ordinal);
        Assert.Contains("states “固定资产投资增长4.2%” (growth of 4.2%)", question.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("Please explain how the shortfall came about and what is planned next.", question.TextContent.Trim(), StringComparison.Ordinal);
        Assert.All(question.Descendants<IText>().Where(text => text.Data.Contains("固定资产", StringComparison.Ordinal)), text => Assert.Equal("zh-CN", text.ParentElement!.GetAttribute("lang")));
    }

    [GeneratedRegex(@"url\(|@import|https?:")]
    private static partial Regex Fetching();

    private static async Task<IDocument> PageAsync(SeededHost site, string address)
    {
        using var answer = await site.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReadAsync(answer);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
