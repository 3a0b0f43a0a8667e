using System.Net;

namespace Tracker.Web.Tests.Hosting;

public sealed class HomePageTests(WebHost host) : PageTests(host), IClassFixture<WebHost>
{
    [Fact]
    public async Task Places_stand_under_the_city_they_lie_in()
    {
        var page = await PageAsync("/");

        Assert.Equal(["云州市", "临江区", "望山县"], page.QuerySelectorAll(".heat tbody th").Select(name => name.TextContent));
        Assert.Equal(["", "980100"], page.QuerySelectorAll("select[name=place] option").Select(option => option.GetAttribute("value")));
        Assert.Equal(["", "2022", "2021", "2020"], page.QuerySelectorAll("select[name=year] option").Select(option => option.GetAttribute("value")));
    }

    [Theory]
    [InlineData("/?place=980100", "云州市及所辖")]
    [InlineData("/?year=2020", "2020年各地")]
    [InlineData("/?place=980100&year=2020", "云州市及所辖 · 2020年")]
    [InlineData("/?view=tiles", "2020年各地")]
    [InlineData("/?view=tiles&year=2022", "2022年各地")]
    public async Task What_is_chosen_heads_the_table(string address, string heading) =>
        Assert.Contains(heading, (await PageAsync(address)).QuerySelectorAll("h2").Select(head => head.TextContent));

    [Fact]
    public async Task A_year_is_told_in_full()
    {
        var row = (await PageAsync("/?year=2020")).QuerySelectorAll("main table tbody tr:not(.level)")[0];

        Assert.Equal(["临江区", "14 项", "14 项中 10 项完成、1 项接近完成、1 项未完成、2 项未见提及", "83%（10/12）", "86%（12/14）", "71%—86%"], row.Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task The_tiles_and_the_table_lead_to_each_other_and_keep_what_is_chosen()
    {
        Assert.Contains("/?place=980100&year=2020&view=tiles", await LinksAsync("/?place=980100&year=2020"));
        Assert.Contains("/?place=980100&year=2020", await LinksAsync("/?place=980100&year=2020&view=tiles"));
    }

    [Theory]
    [InlineData("?place=123456", "范围“123456”")]
    [InlineData("?place=980101", "范围“980101”")]
    [InlineData("?year=1066", "年份“1066”")]
    [InlineData("?year=二〇二〇", "年份“二〇二〇”")]
    [InlineData("?to=99999999999999999999", "年份“99999999999999999999”")]
    [InlineData("?view=%3Cscript%3E", "显示方式“<script>”")]
    [InlineData("?page=-1", "不是页码")]
    [InlineData("?page=99999999999999999999", "没有第")]
    public async Task What_means_nothing_is_left_out_and_told(string query, string told)
    {
        using var answer = await GetAsync("/" + query);
        var page = await PageAsync("/" + query);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(told, page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, page.QuerySelectorAll(".heat td").Length);
    }

    [Fact]
    public async Task Earlier_years_are_what_was_before_the_one_named()
    {
        var page = await PageAsync("/?to=2021");

        Assert.Equal(["2021年", "2020年"], page.QuerySelectorAll(".heat thead th[scope=col]:not(.place)").Select(year => year.TextContent));
        Assert.Contains("/", page.QuerySelectorAll("main a").Where(link => link.TextContent == "较近的年份").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_newest_verdicts_give_both_figures_and_the_silences_how_many_were_due()
    {
        var text = (await PageAsync("/")).QuerySelector("main")!.TextContent;

        Assert.Contains("临江区2021年：地区生产总值", text, StringComparison.Ordinal);
        Assert.Contains("目标增长6.5%，报告称增长6.8%", text, StringComparison.Ordinal);
        Assert.Contains("临江区2020年：2 项未见提及", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_english_places_and_measures_have_english_names_and_links_stay_in_english()
    {
        var page = await PageAsync("/en/");

        Assert.Equal(["Yunzhou City", "Linjiang District", "Wangshan County"], page.QuerySelectorAll(".heat tbody th").Select(name => name.TextContent));
        Assert.Contains("target growth of 6.5%; the report gives growth of 6.8%", page.QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("main a[href^='/']"), link => Assert.StartsWith("/en", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("main [lang]"), quoted => Assert.Equal("zh-CN", quoted.GetAttribute("lang")));
    }

    private async Task<IEnumerable<string?>> LinksAsync(string address) => (await PageAsync(address)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href"));
}
