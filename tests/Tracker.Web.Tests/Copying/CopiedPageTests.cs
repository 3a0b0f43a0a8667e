using Tracker.Web.Copying;

namespace Tracker.Web.Tests.Copying;

public sealed class CopiedPageTests
{
    private static readonly CopyAddress Here = CopyAddress.Of(new(CopiedPage.Site, "/districts/980101"))!;

    [Theory]
    [InlineData("<a href=\"/method\">方法</a>", "<a href=\"../../method/index.html\">方法</a>")]
    [InlineData("<a href=\"/method#rates\">方法</a>", "<a href=\"../../method/index.html#rates\">方法</a>")]
    [InlineData("<a href=\"http://copy.invalid/method\">方法</a>", "<a href=\"../../method/index.html\">方法</a>")]
    [InlineData("<a href=\"2020\">2020年</a>", "<a href=\"../2020/index.html\">2020年</a>")]
    [InlineData("<a href=\"/districts/980101#list\">逐条</a>", "<a href=\"#list\">逐条</a>")]
    [InlineData("<a href=\"/districts/980101\">本页</a>", "<a href=\"index.html\">本页</a>")]
    [InlineData("<a href=\"#main\">正文</a>", "<a href=\"#main\">正文</a>")]
    [InlineData("<img src=\"/targets/1/share.svg\">", "<img src=\"../../targets/1/share.svg\">")]
    [InlineData("<form action=\"/search\"></form>", "<form action=\"../../search/index.html\"></form>")]
    [InlineData("<script src=\"/search-index.js\"></script>", "<script src=\"../../search-index.js\"></script>")]
    public void Addresses_of_the_site_lead_to_files(string markup, string written) => Assert.Contains(written, Written(markup), StringComparison.Ordinal);

    [Theory]
    [InlineData("<a href=\"https://www.example.cn/report?id=1\">原文</a>")]
    [InlineData("<a href=\"mailto:editor@example.cn\">联系</a>")]
    [InlineData("<link rel=\"icon\" href=\"data:,\">")]
    [InlineData("<a href=\"http://copy.invalid.example.cn/method\">别站</a>")]
    public void Addresses_of_others_stay(string markup) => Assert.Contains(markup, Written(markup), StringComparison.Ordinal);

    [Fact]
    public void A_link_to_what_is_not_in_the_copy_is_replaced_by_its_words() =>
        Assert.Contains("<p>见<b>工作台</b>。</p>", Written("<p>见<a href=\"/workbench\"><b>工作台</b></a>。</p>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<link rel=\"alternate\" href=\"/api/v1/targets/1\">")]
    [InlineData("<meta property=\"og:url\" content=\"http://copy.invalid/targets/1\">")]
    public void What_only_programs_are_told_is_left_out_with_its_address(string markup)
    {
        var written = Written(markup);

        Assert.DoesNotContain("<link", written, StringComparison.Ordinal);
        Assert.DoesNotContain("<meta", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_that_is_led_to_is_told() =>
        Assert.Equal(
            ["method/index.html", "site.css"],
            CopiedPage.OfHtml("<a href=/method></a><a href=https://example.cn></a><a href=/workbench></a><link href=/site.css>", Here).Links.Select(link => link.File));

    [Fact]
    public void Text_that_looks_like_an_address_is_text() =>
        Assert.Contains("<code>href=\"/method\"</code>", Written("<code>href=\"/method\"</code>"), StringComparison.Ordinal);

    [Fact]
    public void A_feed_leads_to_the_pages_of_the_copy_and_keeps_its_ids()
    {
        var feed = CopyAddress.Of(new(CopiedPage.Site, "/feeds/districts/980101.atom"))!;

        var written = CopiedPage.OfXml("<?xml version=\"1.0\" encoding=\"utf-8\"?><feed><id>http://copy.invalid/targets/1#met</id><link href=\"http://copy.invalid/targets/1\" /></feed>", feed);

        Assert.Contains("<id>http://copy.invalid/targets/1#met</id><link href=\"../../targets/1/index.html\" />", written.Text, StringComparison.Ordinal);
        Assert.Equal("targets/1/index.html", Assert.Single(written.Links).File);
    }

    private static string Written(string markup) => CopiedPage.OfHtml(markup, Here).Text;
}
