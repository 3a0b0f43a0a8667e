using System.Net;

namespace Tracker.Web.Tests.Hosting;

public sealed class IndicatorPageTests(WebHost host) : PageTests(host), IClassFixture<WebHost>
{
    [Fact]
    public async Task It_has_all_places_and_years_in_one_table_and_a_line_for_each_place()
    {
        var page = await PageAsync("/indicators/gdp");

        Assert.Equal(["临江区", "望山县"], page.QuerySelectorAll(".grid tbody th").Select(name => name.TextContent));
        Assert.Equal(["2022年", "2021年", "2020年"], page.QuerySelectorAll(".grid thead th:not(:first-child)").Select(year => year.TextContent));
        Assert.Contains("增长6.5% → 增长6.8%", page.QuerySelector(".grid")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".years"));
    }

    [Fact]
    public async Task One_place_may_be_shown_alone()
    {
        var page = await PageAsync("/indicators/gdp?district=980102");

        Assert.Equal(["望山县"], page.QuerySelectorAll(".grid tbody th").Select(name => name.TextContent));
        Assert.Contains("只列望山县", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?district=123456", "地区“123456”")]
    [InlineData("?to=soon", "年份“soon”")]
    [InlineData("?page=0", "不是页码")]
    public async Task What_means_nothing_is_left_out_and_told(string query, string told)
    {
        using var answer = await GetAsync("/indicators/gdp" + query);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(told, (await PageAsync("/indicators/gdp" + query)).QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/indicators")]
    [InlineData("/en/indicators/gdp")]
    [InlineData("/en/indicators/school_places")]
    public async Task In_english_only_what_reports_call_it_is_chinese(string address)
    {
        var page = await PageAsync(address);
        foreach (var quoted in page.QuerySelectorAll("main [lang='zh-CN']"))
            quoted.Remove();

        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", page.QuerySelector("main")!.TextContent);
    }
}
