using System.Net;
using System.Xml.Linq;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Api;

public sealed class FeedsTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/feeds/all.atom", "zh-CN")]
    [InlineData("/feeds/districts/980101.atom", "zh-CN")]
    [InlineData("/feeds/fields/housing.atom", "zh-CN")]
    [InlineData("/en/feeds/all.atom", "en")]
    [InlineData("/feeds/status.atom", "zh-CN")]
    [InlineData("/en/feeds/status.atom", "en")]
    public async Task A_feed_has_what_Atom_asks_for(string address, string language)
    {
        var feed = await FeedAsync(address);

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(language, feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal($"http://localhost{address}", feed.Element(Atom + "id")!.Value);
        Assert.Equal(feed.Element(Atom + "id")!.Value, feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.NotEmpty(feed.Elements(Atom + "entry"));
        Assert.All(feed.Elements(Atom + "entry").Prepend(feed), part =>
        {
            Assert.NotEmpty(part.Element(Atom + "title")!.Value);
            Assert.True(DateTimeOffset.TryParse(part.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
        });
        var ids = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_field_s_feed_has_that_field_alone() =>
        Assert.All((await FeedAsync("/feeds/fields/housing.atom")).Elements(Atom + "entry"), entry => Assert.Equal("housing", entry.Element(Atom + "category")!.Attribute("term")!.Value));

    [Theory]
    [InlineData("/feeds/districts/123456.atom")]
    [InlineData("/feeds/fields/alchemy.atom")]
    public async Task A_feed_of_nothing_is_not_found(string address)
    {
        using var answer = await host.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<XElement> FeedAsync(string address)
    {
        using var answer = await host.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        return XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
