using Tracker.Ledger;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class PromiseListTests : BunitContext
{
    [Fact]
    public void A_line_has_both_quotes_both_figures_and_the_verdict()
    {
        var list = Draw(Sample.Promise(Verdict.Met, Sample.Outcome()));

        Assert.Equal(["4万人以上", "4.2万人"], list.FindAll("p > b:not(.tag)").Select(figure => figure.TextContent));
        Assert.Equal(["“城镇新增就业4万人以上”", "“城镇新增就业4.2万人”"], list.FindAll("p > a").Select(quote => quote.TextContent));
        Assert.Equal("完成", list.Find(".tag").TextContent);
        Assert.Single(list.FindAll("svg.bullet"));
    }

    [Fact]
    public void A_quote_is_the_way_to_its_place_in_the_report()
    {
        var list = Draw(Sample.Promise(Verdict.Met, Sample.Outcome()));

        Assert.Equal(["/statements/980101-target", "/statements/980101-outcome"], list.FindAll("p > a").Select(quote => quote.GetAttribute("href")));
    }

    [Fact]
    public void A_report_that_the_page_has_named_is_not_named_again()
    {
        var promise = Sample.Promise(Verdict.Met, Sample.Outcome());

        Assert.Equal(["目标 4万人以上", "报告称 4.2万人"], Leads(Draw(promise, Sample.Work(2021), Sample.Work(2022))));
        Assert.Equal(["2021年政府工作报告提出 4万人以上", "2022年政府工作报告称 4.2万人"], Leads(Draw(promise)));
    }

    [Fact]
    public void What_is_restated_preliminary_or_unchecked_says_so()
    {
        var promise = Sample.Promise(Verdict.Met, Sample.Outcome() with { Preliminary = true, Checked = true }) with { Source = Sample.Work(2021, excerpt: true) };

        Assert.Equal(["转述", "机器识读，未核对", "预计数"], Draw(promise).FindAll("i").Select(flag => flag.TextContent));
        Assert.DoesNotContain("“", Draw(promise).Find("p > a").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_says_what_was_searched_for_and_names_the_report_that_is_silent()
    {
        var promise = Sample.Promise(Verdict.Unreported);
        promise = promise with { Claimed = promise.Claimed with { Link = Silent(promise.Target) } };
        var answer = Draw(promise).Find(".why");

        Assert.Equal("2022年政府工作报告：查找“城镇新增就业”，未见提及", answer.TextContent);
        Assert.Equal("/reports/980101-2022-work", answer.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(Verdict.NotYetDue, "待下一年度报告")]
    [InlineData(Verdict.SourceMissing, "下一年度报告未收录")]
    public void What_waits_for_an_answer_says_so_by_its_tag_alone(Verdict verdict, string words)
    {
        var list = Draw(Sample.Promise(verdict));

        Assert.Equal(words, list.Find(".tag").TextContent);
        Assert.Empty(list.FindAll(".why, svg"));
    }

    [Fact]
    public void The_reasons_for_waiting_are_told_once_with_their_counts()
    {
        var note = Render<WaitingNote>(p => p.Add(n => n.Promises, [Waiting("2022年报告未收录"), Waiting("2022年报告未收录"), Waiting("目标期间至2025年底"), Sample.Promise(Verdict.Met, Sample.Outcome())]));

        Assert.Equal(
            ["待下一年度报告 2 项（下一年度报告未收录）：2022年报告未收录。", "待下一年度报告 1 项（下一年度报告未收录）：目标期间至2025年底。", "目标照列如下，结果留空，不算未报告结果。"],
            note.FindAll("p").Select(line => line.TextContent));
    }

    [Fact]
    public void Where_nothing_waits_there_is_no_note() =>
        Assert.Empty(Render<WaitingNote>(p => p.Add(n => n.Promises, [Sample.Promise(Verdict.Met, Sample.Outcome())])).Markup.Trim());

    [Fact]
    public void A_later_figure_is_not_called_the_reports_own()
    {
        var promise = Sample.Promise(Verdict.SourceMissing);
        var later = Sample.Promise(Verdict.Met, Sample.Outcome()).Claimed;
        promise = promise with { Later = later with { Assessment = later.Assessment with { Vintage = Vintage.Later } } };

        Assert.Equal("事后公布（2022年政府工作报告） 4.2万人", Leads(Draw(promise, Sample.Work(2022)))[1]);
    }

    private IRenderedComponent<PromiseList> Draw(Promise promise, params Report[] named) =>
        Render<PromiseList>(p => p.Add(l => l.Promises, [promise]).Add(l => l.Named, named));

    /// <summary>What stands before each quote.</summary>
    private static List<string> Leads(IRenderedComponent<PromiseList> list) =>
        [.. list.FindAll("li > p:has(b)").Select(line => line.TextContent[..line.TextContent.IndexOf(" “", StringComparison.Ordinal)])];

    private static Promise Waiting(string why)
    {
        var promise = Sample.Promise(Verdict.SourceMissing);
        return promise with { Claimed = promise.Claimed with { Assessment = promise.Claimed.Assessment with { Inputs = why } } };
    }

    private static Link Silent(Statement target) => new()
    {
        Target = target.Id,
        Answer = Answer.Silent,
        Report = "980101-2022-work",
        Vintage = Vintage.Claimed,
        Reason = $"查找“{target.Subject}”，未见提及",
    };
}
