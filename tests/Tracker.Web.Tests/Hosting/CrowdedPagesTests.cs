using System.Net;

namespace Tracker.Web.Tests.Hosting;

/// <summary>What pages do with more than they have room for.</summary>
public sealed class CrowdedPagesTests(CrowdedHost host) : PageTests(host), IClassFixture<CrowdedHost>
{
    private const int MostBytes = 60_000;

    [Fact]
    public async Task Where_places_are_too_many_each_province_is_a_line_and_leads_to_its_cities_and_they_to_their_counties()
    {
        Assert.Equal(["/?place=970000"], await NamesAsync("/"));
        Assert.Equal(["/?place=970100", "/?place=970200"], await NamesAsync("/?place=970000"));
        Assert.Equal(21, (await NamesAsync("/?place=970200")).Count());
    }

    [Fact]
    public async Task A_line_of_many_counts_them_all()
    {
        var page = await PageAsync("/?year=2025");

        Assert.Contains("含 61 地", page.QuerySelector("main tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("共 61 地", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        // Sixty of the busy one, three of the small one, twelve of each of the others.
        Assert.Equal("771 项", page.QuerySelector("main tbody td")!.TextContent);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?place=970100")]
    [InlineData("/?place=970100&year=2025")]
    [InlineData("/?place=970100&view=tiles")]
    [InlineData("/districts/970101")]
    [InlineData("/districts/970103")]
    [InlineData("/en/districts/970101")]
    [InlineData("/indicators/gdp")]
    [InlineData("/en/indicators/gdp")]
    [InlineData("/indicators/gdp?page=2")]
    [InlineData("/status")]
    [InlineData("/en/status")]
    public async Task No_page_weighs_more_than_60_kilobytes(string address) => Assert.InRange(await WeightAsync(address), 1, MostBytes);

    [Fact]
    public async Task An_indicator_of_many_places_has_pages_and_its_lines_a_place_at_a_time()
    {
        var page = await PageAsync("/indicators/gdp");

        Assert.Equal(50, page.QuerySelectorAll(".grid tbody tr").Length);
        Assert.Empty(page.QuerySelectorAll(".years"));
        Assert.Equal(11, (await PageAsync("/indicators/gdp?page=2")).QuerySelectorAll(".grid tbody tr").Length);
        Assert.Single((await PageAsync("/indicators/gdp?district=970101")).QuerySelectorAll(".years"));
    }

    [Fact]
    public async Task A_district_of_six_hundred_targets_shows_its_newest_years_and_says_where_the_rest_is()
    {
        var page = await PageAsync("/districts/970101");

        Assert.Equal(10, page.QuerySelectorAll(".bars tbody tr").Length);
        Assert.Contains("列最近 6 年", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, page.QuerySelectorAll(".years").Length);
        Assert.Contains("其余主要指标", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalogued_place_without_a_report_has_a_page_that_says_so()
    {
        using var answer = await GetAsync($"/districts/{CrowdedHost.Silent}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("尚未收录该地的报告", (await PageAsync($"/districts/{CrowdedHost.Silent}")).QuerySelector(".wait")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string?>> NamesAsync(string address) =>
        (await PageAsync(address)).QuerySelectorAll(".heat tbody th[scope=row] a").Select(link => link.GetAttribute("href"));
}
