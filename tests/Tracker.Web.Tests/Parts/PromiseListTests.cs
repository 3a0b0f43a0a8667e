using Tracker.Ledger;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class PromiseListTests : BunitContext
{
    [Fact]
    public void A_line_has_both_quotes_both_figures_and_the_verdict()
    {
        var list = Draw(Sample.Promise(Verdict.Met, Sample.Outcome()));

        Assert.Equal(["4万人以上", "4.2万人"], list.FindAll(".promise b").Select(figure => figure.TextContent));
        Assert.Equal(["“城镇新增就业4万人以上”", "“城镇新增就业4.2万人”"], list.FindAll(".quote p").Select(quote => quote.TextContent));
        Assert.EndsWith("完成", list.Find(".tag").TextContent, StringComparison.Ordinal);
        Assert.Single(list.FindAll("svg.bullet"));
    }

    [Fact]
    public void Silence_names_the_report_that_is_silent()
    {
        var answer = Draw(Sample.Promise(Verdict.Unreported)).Find(".promise > div:last-of-type");

        Assert.Equal("2022年政府工作报告 未见提及", answer.TextContent.Trim());
        Assert.Equal("/reports/980101-2022-work", answer.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(Verdict.NotYetDue, "待下一年度报告")]
    [InlineData(Verdict.SourceMissing, "待下一年度报告（未收录）")]
    public void What_waits_for_an_answer_says_what_for(Verdict verdict, string words) =>
        Assert.Equal(words, Draw(Sample.Promise(verdict)).Find(".promise > div:last-of-type").TextContent.Trim());

    [Fact]
    public void A_later_figure_is_not_called_the_reports_own()
    {
        var promise = Sample.Promise(Verdict.SourceMissing);
        var later = Sample.Promise(Verdict.Met, Sample.Outcome()).Claimed;
        promise = promise with { Later = later with { Assessment = later.Assessment with { Vintage = Vintage.Later } } };

        Assert.StartsWith("事后公布", Draw(promise).Find(".promise > div:last-of-type p").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<PromiseList> Draw(Promise promise) => Render<PromiseList>(p => p.Add(l => l.Promises, [promise]));
}
