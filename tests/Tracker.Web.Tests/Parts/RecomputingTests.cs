using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Tracker.Assessing;
using Tracker.Web.Parts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Parts;

/// <summary>Figures that a reader puts to the rules by the address of a page.</summary>
public sealed class RecomputingTests(WebHost host) : IClassFixture<WebHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("value=8&comparator=exactly&growth=1&better=up&outcome=6.2&outcome_growth=1", "missed.rate")]
    [InlineData("value=8&comparator=exactly&growth=1&better=up&outcome=7.2&outcome_growth=1", "nearly.rate")]
    [InlineData("value=8&comparator=exactly&growth=1&better=up&outcome=7.19&outcome_growth=1", "missed.rate")]
    [InlineData("value=40000&unit=人&comparator=at_least&better=up&outcome=40000", "met.at_least")]
    [InlineData("value=40000&unit=人&comparator=at_least&better=up&outcome=43999.9", "met.at_least")]
    [InlineData("value=40000&unit=人&comparator=at_least&better=up&outcome=44000", "exceeded.amount")]
    [InlineData("comparator=keep_pace&pace=6&outcome=6&outcome_growth=1", "met.keep_pace")]
    [InlineData("comparator=keep_pace&soft=1&pace=6&outcome=5.4&outcome_growth=1", "nearly.rate")]
    [InlineData("value=8&growth=1&outcome=7", "not_comparable.growth")]
    public void A_pair_comes_to_what_the_rules_say_at_both_sides_of_their_edges(string query, string rule) => Assert.Equal(rule, Of(query).Judgement!.Rule);

    [Fact]
    public void Every_figure_goes_there_and_back()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var (target, outcome) = (Figure(random), Figure(random) with { Comparator = Comparator.Exactly, Soft = false, Stretch = null });
            Better? better = random.Next(4) is var way && way < 3 ? (Better)way : null;
            var address = Recomputing.Href("/recompute", target, outcome, better, null);

            var read = Of(new Uri($"http://localhost{address}").Query);

            Assert.Equal((target, outcome), (read.Target, read.Outcome));
            Assert.Equal(Assessor.Judge(target, outcome, better) is var given ? (given.Rule, given.Ratio, given.Inputs) : default, (read.Judgement!.Rule, read.Judgement.Ratio, read.Judgement.Inputs));
        }
    }

    [Theory]
    [InlineData("value=&outcome=3", "value")]
    [InlineData("value=8", "outcome")]
    [InlineData("value=8&outcome=many", "outcome")]
    [InlineData("value=1e9&outcome=3", "value")]
    [InlineData("value=99999999999999999999999999&outcome=3", "value")]
    [InlineData("value=0.0000000001&outcome=3", "value")]
    [InlineData("value=%3Cscript%3E&outcome=3", "value")]
    [InlineData("value=8&value_to=x&outcome=3", "value_to")]
    [InlineData("comparator=keep_pace&outcome=3", "pace")]
    public void What_is_no_figure_is_told_at_its_field_and_judges_nothing(string query, string field)
    {
        var read = Of(query);

        Assert.Equal([field], read.Faults.Keys);
        Assert.Null(read.Judgement);
    }

    [Fact]
    public void Nothing_asked_is_nothing_wrong() => Assert.Equal((false, 0), (Of("page=2&value=").IsAsked, Of("").Faults.Count));

    [Fact]
    public async Task A_promise_leads_there_with_its_figures_and_the_page_comes_to_its_verdict()
    {
        var client = host.CreateClient();
        var ledger = await client.GetStringAsync($"/districts/{SampleArchive.Linjiang}/2020", Cancel);
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var targets = parser.ParseDocument(ledger).QuerySelectorAll("a[href*='/targets/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        var seen = 0;
        foreach (var target in targets)
        {
            var promise = parser.ParseDocument(await client.GetStringAsync(target, Cancel));
            if (promise.QuerySelector("a[href*='/recompute?']") is not { } link)
                continue;
            seen++;
            var page = parser.ParseDocument(await client.GetStringAsync(link.GetAttribute("href"), Cancel));
            Assert.Equal(promise.QuerySelector("main b.tag")!.TextContent, page.QuerySelector("main b.tag")!.TextContent);
            Assert.Equal(promise.QuerySelector("table.calc")!.TextContent, page.QuerySelector("table.calc")!.TextContent);
        }
        Assert.NotEqual(0, seen);
    }

    private static Figure Figure(Random random)
    {
        decimal Amount() => Math.Round((decimal)(random.NextDouble() * 200 - 50), random.Next(4));
        var unit = random.Next(3) switch { 0 => "%", 1 => "人", _ => "百分点" };
        return new()
        {
            Value = new Quantity(Amount(), unit), UpTo = random.Next(4) == 0 ? Amount() : null, Stretch = random.Next(6) == 0 ? Amount() : null,
            Growth = random.Next(2) == 0, Soft = random.Next(5) == 0, Comparator = (Comparator)random.Next(4),
        };
    }

    private static Recomputing Of(string query) => Recomputing.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
