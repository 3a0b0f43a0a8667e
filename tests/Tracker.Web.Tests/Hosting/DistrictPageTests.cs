namespace Tracker.Web.Tests.Hosting;

public sealed class DistrictPageTests(WebHost host) : PageTests(host), IClassFixture<WebHost>
{
    [Fact]
    public async Task It_tells_its_years_fields_lines_what_waits_and_its_sources()
    {
        var page = await PageAsync("/districts/980101");

        Assert.Equal(["各年", "待答复", "各领域", "主要指标", "来源"], page.QuerySelectorAll("h2").Select(head => head.TextContent));
        Assert.Equal("83%（71%—86%）", page.QuerySelectorAll(".bars tbody tr")[2].QuerySelectorAll("td")[2].TextContent);
        Assert.Contains("由2023年报告回应，报告一般在2023年1月1日至2023年3月31日之间发布", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["全文", "逐条引文，无全文"], page.QuerySelectorAll(".sources tbody td:nth-child(4)").Select(cell => cell.TextContent).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_lies_in_a_place_that_the_way_back_names_and_leads_to_its_like_and_its_sheets()
    {
        var links = (await PageAsync("/districts/980101")).QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Contains("/?place=980100", links);
        Assert.Contains("/compare?district=980101", links);
        Assert.Contains("/districts/980101/2020/sheet", links);
    }

    [Fact]
    public async Task A_line_has_its_band_and_leads_to_the_indicator_in_this_place()
    {
        var line = (await PageAsync("/districts/980101")).QuerySelectorAll(".years").First(figure => figure.TextContent.Contains("地区生产总值", StringComparison.Ordinal));

        Assert.NotNull(line.QuerySelector(".band"));
        Assert.Equal("/indicators/gdp?district=980101", line.QuerySelector("figcaption a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_place_that_only_others_lie_in_says_that_nothing_of_its_own_is_held() =>
        Assert.Contains("尚未收录该地的报告", (await PageAsync("/districts/980100")).QuerySelector(".wait")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task In_english_only_what_is_quoted_is_chinese()
    {
        var page = await PageAsync("/en/districts/980101");
        foreach (var quoted in page.QuerySelectorAll("main [lang='zh-CN']"))
            quoted.Remove();

        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", page.QuerySelector("main")!.TextContent);
        Assert.All(page.QuerySelectorAll("main a[href^='/']"), link => Assert.StartsWith("/en", link.GetAttribute("href"), StringComparison.Ordinal));
    }
}
