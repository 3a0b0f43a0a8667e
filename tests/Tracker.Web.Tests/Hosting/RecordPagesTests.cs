using System.Net;
using System.Text.RegularExpressions;
using Tracker.Web.Words;

namespace Tracker.Web.Tests.Hosting;

/// <summary>Silences, shifted goals, corrections and method over what a fresh install holds.</summary>
public sealed partial class RecordPagesTests(SeededHost host) : IClassFixture<SeededHost>
{
    [Theory]
    [InlineData("/silences")]
    [InlineData("/silences?kind=mentioned")]
    [InlineData("/silences?page=2")]
    [InlineData("/goalposts")]
    [InlineData("/goalposts?page=2")]
    [InlineData("/corrections")]
    [InlineData("/corrections?view=changes")]
    [InlineData("/method")]
    [InlineData("/no/such/page")]
    [InlineData("/error")]
    public async Task A_page_is_light_in_both_languages_and_says_what_is_Chinese_on_an_English_one(string address)
    {
        Assert.InRange(await host.WeightAsync(address), 1, Pages.MostBytes);
        Assert.InRange(await host.WeightAsync(Paths.EnglishBase + address), 1, Pages.MostBytes);

        var page = await host.PageAsync(Paths.EnglishBase + address);
        Assert.Empty(page.ChineseUnmarked());
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        // Whoever reads by headings finds none that hangs under nothing.
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 1, pair.First + 1));
    }

    [Theory]
    [InlineData("/silences", "page=0")]
    [InlineData("/silences", "page=99999999999")]
    [InlineData("/silences", "district=nowhere")]
    [InlineData("/silences", "from=-5")]
    [InlineData("/silences", "to=abc")]
    [InlineData("/silences", "headline=maybe")]
    [InlineData("/silences", "kind=loud")]
    [InlineData("/silences", "domain=%3Cscript%3E")]
    [InlineData("/goalposts", "kind=moved'--")]
    [InlineData("/goalposts", "year=1066")]
    [InlineData("/goalposts", "district=%00%FF")]
    [InlineData("/goalposts", "page=-1")]
    [InlineData("/corrections", "page=abc")]
    [InlineData("/corrections", "view=all")]
    public async Task What_means_nothing_is_left_out_and_told(string address, string query)
    {
        using var answer = await host.GetAsync($"{address}?{query}");
        var page = await answer.ReadAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(page.QuerySelectorAll(".note"));
        Assert.Equal((await host.PageAsync(address)).QuerySelectorAll("main h3").Length > 0, page.QuerySelectorAll("main h3").Length > 0);
    }

    [Fact]
    public async Task A_silence_stands_with_its_quote_what_was_looked_for_and_its_target()
    {
        var page = await host.PageAsync("/silences");
        var first = page.QuerySelector(".shifts > li")!;

        Assert.StartsWith("/targets/", first.QuerySelector("h3 a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(first.QuerySelector("blockquote"));
        Assert.NotEmpty(first.QuerySelectorAll("dl dd"));
        Assert.Equal(25, page.QuerySelectorAll(".shifts > li").Length);
    }

    [Fact]
    public async Task Silences_are_counted_as_they_are_listed()
    {
        var counted = Counts((await host.PageAsync("/silences?district=000000&from=2021&to=2021")).QuerySelector(".filters")!.TextContent);
        var listed = (await host.PageAsync("/silences?district=000000&from=2021&to=2021")).QuerySelectorAll(".shifts > li").Length;

        Assert.InRange(counted[0], 1, 25);
        Assert.Equal(counted[0], listed);
    }

    [Fact]
    public async Task A_choice_is_kept_from_page_to_page_and_between_kinds()
    {
        var page = await host.PageAsync("/silences?district=000000&headline=1");

        Assert.All(page.QuerySelectorAll(".filters a, .pager a"), link => Assert.Contains("district=000000&headline=1", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("000000", page.QuerySelector("select[name=district] option[selected]")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("input[name=headline]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_place_can_be_asked_for_by_its_name() =>
        Assert.Equal("000000", (await host.PageAsync("/silences?district=全国")).QuerySelector("select[name=district] option[selected]")!.GetAttribute("value"));

    [Fact]
    public async Task A_shifted_goal_stands_with_both_quotes_and_a_label()
    {
        var page = await host.PageAsync("/goalposts?kind=lowered");
        var items = page.QuerySelectorAll(".shifts > li");

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal(2, item.QuerySelectorAll("blockquote").Length));
        Assert.All(items, item => Assert.Contains("数值放宽", item.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_goal_that_is_not_set_again_names_the_report_that_lacks_it()
    {
        var items = (await host.PageAsync("/goalposts?kind=dropped")).QuerySelectorAll(".shifts > li");

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Contains("未见提及", item.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_method_page_has_every_rule_and_its_contents_lead_to_every_section()
    {
        var page = await host.PageAsync("/method");

        Assert.All(Assessing.Rules.All, rule => Assert.NotNull(page.GetElementById(rule.Id)));
        Assert.All(page.QuerySelectorAll("nav .contents a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal(page.QuerySelectorAll("h2").Length, page.QuerySelectorAll("nav .contents a").Length);
        Assert.Contains("1839", page.QuerySelector("#accuracy ~ table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_named_to_report_an_error_to_unless_the_install_says_whom() =>
        Assert.DoesNotContain("联系方式", (await host.PageAsync("/corrections")).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_page_offers_the_search()
    {
        var form = (await host.PageAsync("/en/no/such/page")).QuerySelector("main form")!;

        Assert.Equal("/en/search", form.GetAttribute("action"));
        Assert.NotNull(form.QuerySelector("label input[name=q]"));
    }

    private static List<int> Counts(string text) => [.. Number().Matches(text).Select(number => int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
