using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Hosting;

/// <summary>Places side by side, as a reader's browser gets them: the still page and the live one.</summary>
public sealed class ComparePageTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Both = "district=980101&district=980102";

    public static readonly TheoryData<string> Pages = ["/compare", "/explore"];

    [Fact]
    public async Task The_still_page_has_no_script_no_cookie_and_nothing_of_a_circuit()
    {
        foreach (var address in new[] { "/compare", $"/compare?{Both}", "/", "/method", "/no/such/page" })
        {
            using var answer = await GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<!--Blazor", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_live_page_has_one_script_that_a_browser_may_keep_for_ever_and_is_itself_kept_nowhere()
    {
        using var answer = await GetAsync($"/explore?{Both}");
        var page = await ReadAsync(answer);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null((await GetAsync($"/explore?{Both}")).Headers.Age);
        using var script = await GetAsync(Assert.Single(page.QuerySelectorAll("script")).GetAttribute("src")!);
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", script.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var text = await script.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.InRange(text.Length, 100_000, 400_000);
        Assert.Contains("Blazor.start({", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Past_the_most_readers_at_once_the_live_page_is_complete_but_still()
    {
        var circuits = host.Services.GetRequiredService<OpenCircuits>();
        for (var i = 0; i < OpenCircuits.Most; i++)
        {
            Assert.True(circuits.HasRoom);
            await circuits.OnCircuitOpenedAsync(null!, TestContext.Current.CancellationToken);
        }
        var full = await PageAsync($"/explore?{Both}");
        for (var i = 0; i < OpenCircuits.Most; i++)
            await circuits.OnCircuitClosedAsync(null!, TestContext.Current.CancellationToken);

        Assert.Empty(full.QuerySelectorAll("script"));
        Assert.Contains("已满", full.QuerySelector("main p.note")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(full.QuerySelectorAll("main table"));
        Assert.Single((await PageAsync($"/explore?{Both}")).QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Both_pages_show_the_same()
    {
        var still = (await PageAsync($"/compare?{Both}&indicator=gdp")).QuerySelectorAll("main table").Select(table => table.OuterHtml);
        var live = (await PageAsync($"/explore?{Both}&indicator=gdp")).QuerySelectorAll("main table").Select(table => table.OuterHtml);

        Assert.Equal(still, live);
    }

    [Fact]
    public async Task An_indicator_stands_in_one_unit_and_base_with_its_verdicts_and_its_gaps()
    {
        var rows = (await PageAsync($"/compare?{Both}&indicator=gdp")).QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Select(Cells).ToList();

        Assert.Equal(["2020年", "目标 增长6.5%结果 增长6.8%完成", "目标 增长6.5%下一年度报告未收录"], rows[0]);
        Assert.Equal("未收录", rows[1][2]);
        Assert.Equal(3, rows.Count);
    }

    [Fact]
    public async Task A_field_has_counts_where_they_are_few_and_all_fields_rates_with_interval_and_coverage()
    {
        var jobs = Cells((await PageAsync($"/compare?{Both}&domain=jobs")).QuerySelector("main tbody tr")!);
        var all = Cells((await PageAsync($"/compare?{Both}")).QuerySelector("main tbody tr")!);

        Assert.Equal(["临江区", "3 项", "2 项中 1 项完成、1 项未见提及；1 项待下一年度报告", "—", "—", "—"], jobs);
        Assert.Equal(["临江区", "18 项", "16 项中 11 项完成、1 项接近完成、1 项未完成、3 项未见提及；2 项待下一年度报告", "85%", "69%—88%", "81%"], all);
    }

    [Fact]
    public async Task Every_pair_is_told_apart_or_not_and_the_rule_stands_beside_it()
    {
        var page = await PageAsync($"/compare?{Both}");

        Assert.Contains("临江区与望山县 无从区分", page.QuerySelector("main ul.rows li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("费希尔精确检验", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Fewer_than_two_places_are_offered_their_peers(string address)
    {
        Assert.Contains(await LinksAsync(address), link => link.EndsWith($"{address}?{Both}", StringComparison.Ordinal));
        Assert.Contains(await LinksAsync($"{address}?district=980102"), link => link.EndsWith($"{address}?district=980102&district=980101", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("district=980101&district=123456", "123456")]
    [InlineData("district=980101&district=980101", "只列一次")]
    [InlineData($"{Both}&indicator=happiness", "happiness")]
    [InlineData($"{Both}&domain=%3Cscript%3E", "<script>")]
    [InlineData($"{Both}&from=1066", "1066")]
    [InlineData($"{Both}&from=2022&to=2020", "晚于")]
    [InlineData($"{Both}&to=soon", "soon")]
    [InlineData($"{Both}&kind=odd", "odd")]
    [InlineData($"{Both}&indicator=gdp&domain=jobs", "不再按领域")]
    [InlineData("district=%00%FF%27--&district=a/b", "a/b")]
    public async Task What_cannot_be_shown_is_left_out_and_told(string query, string told)
    {
        foreach (var address in new[] { "/compare", "/explore" })
        {
            using var answer = await GetAsync($"{address}?{query}");

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains((await ReadAsync(answer)).QuerySelectorAll("main p.note"), note => note.TextContent.Contains(told, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_very_long_address_makes_no_long_page()
    {
        var many = string.Join('&', Enumerable.Range(0, 200).Select(i => $"district={i}{new string('x', 20)}"));
        using var answer = await GetAsync($"/compare?{many}");

        Assert.InRange((await ReadAsync(answer)).QuerySelectorAll(".note").Length, 1, 12);
    }

    [Fact]
    public async Task Where_no_target_is_set_a_sentence_says_so_and_no_empty_frame_is_drawn()
    {
        var page = await PageAsync($"/compare?{Both}&domain=trade&from=2021");

        Assert.Contains("未见“商贸”的目标", page.QuerySelector(".wait")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main table, main figure"));
    }

    [Fact]
    public async Task The_years_asked_for_are_those_shown()
    {
        var years = (await PageAsync($"/compare?{Both}&indicator=gdp&from=2021&to=2021")).QuerySelectorAll("main table")[0].QuerySelectorAll("tbody th");

        Assert.Equal(["2021年"], years.Select(year => year.TextContent));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_form_shows_what_was_chosen(string address)
    {
        var page = await PageAsync($"{address}?district=980102&district=980101&indicator=gdp&from=2020&to=2022");

        Assert.Equal(["980102", "980101", "gdp", "2020", "2022"], page.QuerySelectorAll("main option[selected]").Select(option => option.GetAttribute("value")).Where(value => !string.IsNullOrEmpty(value)));
        Assert.Equal(address, page.QuerySelector("main form")!.GetAttribute("action"));
    }

    [Theory]
    [InlineData("/en/compare", "/en/compare")]
    [InlineData("/en/explore", "/en/explore")]
    public async Task An_english_page_is_english_and_its_form_stays_so(string address, string action)
    {
        foreach (var query in new[] { "", $"?{Both}", $"?{Both}&indicator=gdp", $"?{Both}&domain=housing&from=1066" })
        {
            var page = await PageAsync(address + query);
            Assert.Equal(action, page.QuerySelector("main form")!.GetAttribute("action"));
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", page.QuerySelector("main")!.TextContent);
        }
    }

    [Fact]
    public async Task A_page_and_its_stylesheet_weigh_less_than_60_kilobytes()
    {
        var page = await host.CreateClient().GetByteArrayAsync($"/compare?{Both}&indicator=gdp", TestContext.Current.CancellationToken);
        var sheet = (await PageAsync("/compare")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        Assert.InRange(page.Length + (await host.CreateClient().GetByteArrayAsync(sheet, TestContext.Current.CancellationToken)).Length, 1, 60_000);
    }

    private static List<string> Cells(IElement row) => [.. row.Children.Select(cell => Regex.Replace(cell.TextContent, @"\s*\n\s*", "").Trim())];

    private Task<HttpResponseMessage> GetAsync(string address) => host.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

    private async Task<IDocument> PageAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await ReadAsync(answer);
    }

    private async Task<IEnumerable<string>> LinksAsync(string address) => (await PageAsync(address)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!);

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
