using System.Net;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Tests.Hosting;

/// <summary>A report's text and statements, with a report as long as real ones are.</summary>
public sealed class ReportPageTests(LongReportHost host) : IClassFixture<LongReportHost>
{
    private const string Address = $"/reports/{LongReportHost.Report}";

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task A_long_report_comes_in_pages_under_60_kilobytes_that_hold_every_statement_once(string language)
    {
        var ids = (await StatementsAsync()).Select(said => said.Id).ToList();
        var found = new List<string>();
        var pages = 0;
        for (var next = language + Address; next is not null; pages++)
        {
            Assert.InRange(await host.WeightAsync(next), 1, Pages.MostBytes);
            var page = await host.PageAsync(next);
            found.AddRange(page.QuerySelectorAll(".text [id]").Select(mark => mark.Id!).Where(id => id.StartsWith(SampleArchive.Linjiang, StringComparison.Ordinal)));
            next = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.InRange(pages, 4, 20);
        Assert.Equal(ids.Order(), found.Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task A_statement_s_address_leads_to_its_place_on_whichever_page_that_is(string language)
    {
        var statements = await StatementsAsync();
        foreach (var said in new[] { statements[0], statements[statements.Count / 2], statements[^1] })
        {
            using var answer = await host.GetAsync($"{language}/statements/{said.Id}");
            var page = await answer.ReadAsync();

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.StartsWith(language + Address, answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
            Assert.Equal($"#{said.Id}", answer.RequestMessage.RequestUri.Fragment);
            Assert.NotNull(page.GetElementById(said.Id));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task Each_statement_leads_to_the_form_that_corrects_the_promise_it_belongs_to(string language)
    {
        var (sets, answers) = (await host.PageAsync($"{language}/reports/980101-2020-work"), await host.PageAsync($"{language}/reports/980101-2021-work?view=list"));
        var targets = sets.QuerySelectorAll(".said").Where(said => said.QuerySelector($"a[href='{language}/targets/{said.Id}']") is not null).ToList();
        var answered = answers.QuerySelectorAll(".said").Select(said => (Said: said, Target: said.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).FirstOrDefault(href => targets.Any(target => href == $"{language}/targets/{target.Id}")))).Where(pair => pair.Target is not null).ToList();

        Assert.NotEmpty(targets);
        Assert.NotEmpty(answered);
        Assert.All(targets, said => Assert.NotNull(said.QuerySelector($"a[href='{language}/targets/{said.Id}/correct']")));
        Assert.All(answered, pair => Assert.NotNull(pair.Said.QuerySelector($"a[href='{pair.Target}/correct']")));
        Assert.NotNull((await host.PageAsync(language + Address)).QuerySelector($"main p.mute a[href='{language}{Address}?view=list']"));
    }

    [Fact]
    public async Task Where_the_text_is_not_held_the_address_leads_to_the_list()
    {
        var page = await host.PageAsync("/reports/980101-2020-work");
        var target = page.QuerySelector(".said[id]")!.Id;

        using var answer = await host.GetAsync($"/statements/{target}");
        Assert.NotNull((await answer.ReadAsync()).GetElementById(target!));
    }

    [Theory]
    [InlineData("/statements/980101-nothing")]
    [InlineData("/statements/x'--")]
    [InlineData("/en/statements/%3Cb%3E")]
    [InlineData("/en/reports/980101-1066-work")]
    public async Task What_is_not_there_is_told(string address)
    {
        using var answer = await host.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotEmpty((await answer.ReadAsync()).QuerySelectorAll("main a"));
    }

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-1")]
    [InlineData("?page=99999999999")]
    [InlineData("?page=abc")]
    [InlineData("?view=<b>")]
    [InlineData("?view=list&role=alchemy")]
    [InlineData("?view=list&role=target&page=77")]
    public async Task What_of_an_address_means_nothing_is_told_and_the_page_is_shown(string query)
    {
        using var answer = await host.GetAsync(Address + query);
        var page = await answer.ReadAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(page.QuerySelectorAll(".note"));
        Assert.NotEmpty(page.QuerySelectorAll("mark, .said"));
    }

    [Fact]
    public async Task The_legend_counts_every_kind_and_each_has_a_list_of_its_own()
    {
        var statements = await StatementsAsync();
        var page = await host.PageAsync(Address);
        var targets = await host.PageAsync($"{Address}?view=list&role=target");

        Assert.Contains($"目标 {statements.Count(said => said.Role == Role.Target)}", page.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("未能识读的数字 1", page.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
        Assert.All(targets.QuerySelectorAll(".said .role"), role => Assert.Equal("目标", role.TextContent));
        Assert.InRange(await host.WeightAsync($"{Address}?view=list&role=target"), 1, Pages.MostBytes);
        Assert.Contains("数字过长", (await host.PageAsync($"{Address}?view=list&role=unread")).QuerySelector("#unread-1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contents_lead_to_every_heading_and_of_very_many_to_the_top_ones()
    {
        var page = await host.PageAsync(Address);
        var links = page.QuerySelectorAll(".jumps ol a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(2, links.Count);
        foreach (var link in links)
        {
            var there = link.StartsWith('#') ? page : await host.PageAsync(link.Split('#')[0]);
            Assert.NotNull(there.GetElementById(link.Split('#')[1]));
        }
    }

    [Fact]
    public async Task A_report_leads_to_the_ledgers_it_sets_and_answers_and_to_its_neighbours()
    {
        var links = (await host.PageAsync("/reports/980101-2021-work")).QuerySelectorAll(".facts a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Contains("/districts/980101/2021", links);
        Assert.Contains("/districts/980101/2020", links);
        Assert.Contains("/reports/980101-2020-work", links);
        Assert.Contains("/reports/980101-2022-work", links);
    }

    [Theory]
    [InlineData(Address)]
    [InlineData(Address + "?view=list")]
    [InlineData(Address + "?view=list&role=unread")]
    [InlineData("/reports/980102-2020-work")]
    [InlineData("/reports/none")]
    [InlineData("/statements/none")]
    public async Task An_English_page_says_what_is_Chinese_on_it(string address) =>
        Assert.Empty((await host.PageAsync(Paths.EnglishBase + address)).ChineseUnmarked());

    private async Task<IReadOnlyList<Statement>> StatementsAsync()
    {
        await using var ledger = new LedgerDb(host.File);
        return await new ReportQueries(ledger).StatementsAsync(LongReportHost.Report, TestContext.Current.CancellationToken);
    }
}
