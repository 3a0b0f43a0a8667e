using AngleSharp.Dom;
using Tracker.Assessing;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

/// <summary>How counts and rates are shown, alone and in the heat table.</summary>
public sealed class ScoreTests : BunitContext
{
    [Fact]
    public void Under_ten_judged_no_percentage_is_shown()
    {
        var score = Of((Verdict.Met, 8), (Verdict.Missed, 1), (Verdict.Unreported, 3));

        Assert.Empty(Line(score).FindAll("dd"));
        Assert.Contains("不足 10 项", Line(score).Markup, StringComparison.Ordinal);
        Assert.Equal(["完成 8/9", "回应 9/12"], Cell(score).QuerySelectorAll("span").Select(line => line.TextContent));
    }

    [Fact]
    public void From_ten_judged_both_rates_stand_side_by_side()
    {
        var score = Of((Verdict.Met, 9), (Verdict.Missed, 1), (Verdict.Unreported, 10));

        Assert.Equal(["90%", "50%", "45%—95%"], Line(score).FindAll("dd").Select(rate => rate.TextContent));
        Assert.Equal(["兑现 90%", "回应 50%"], Cell(score).QuerySelectorAll("span").Select(line => line.TextContent));
    }

    [Theory]
    [InlineData(10, 0, "h4")]
    [InlineData(9, 1, "h4")]
    [InlineData(8, 2, "h3")]
    [InlineData(7, 3, "h2")]
    [InlineData(4, 6, "h1")]
    [InlineData(3, 7, "h0")]
    public void A_cell_has_the_colour_of_the_number_it_shows(int met, int missed, string colour) =>
        Assert.Equal(colour, Cell(Of((Verdict.Met, met), (Verdict.Missed, missed))).ClassName);

    [Fact]
    public void A_rate_that_rounds_up_to_a_bound_has_the_colour_of_that_bound() =>
        Assert.Equal("h4", Cell(Of((Verdict.Met, 179), (Verdict.Missed, 21))).ClassName);

    [Theory]
    [InlineData(Verdict.NotYetDue, "待下一年度报告")]
    [InlineData(Verdict.SourceMissing, "下一年度报告未收录")]
    [InlineData(Verdict.NotMeasurable, "无法衡量")]
    public void A_cell_without_a_verdict_says_why(Verdict state, string word)
    {
        var cell = Cell(Of((state, 5)));

        Assert.Equal("none", cell.ClassName);
        Assert.Equal(word, cell.TextContent);
    }

    [Fact]
    public void Where_all_is_unsaid_the_cell_says_that_nothing_can_be_judged() =>
        Assert.Equal(["无可判定", "回应 0/4"], Cell(Of((Verdict.Unreported, 4))).QuerySelectorAll("span").Select(line => line.TextContent));

    [Fact]
    public void A_few_answers_do_not_hide_the_many_that_wait() =>
        Assert.Equal(["完成 1/3", "回应 3/3", "待报告 102"], Cell(Of((Verdict.Met, 1), (Verdict.Missed, 2), (Verdict.SourceMissing, 102))).QuerySelectorAll("span").Select(line => line.TextContent));

    [Fact]
    public void A_year_without_a_report_is_a_word_and_no_link()
    {
        var cell = Cell(null);

        Assert.Equal("未收录", cell.TextContent);
        Assert.Empty(cell.QuerySelectorAll("a"));
    }

    private IRenderedComponent<ScoreLine> Line(Scorecard score) => Render<ScoreLine>(p => p.Add(l => l.Score, score));

    private IElement Cell(Scorecard? score)
    {
        var scores = score is null ? new Dictionary<int, Scorecard>() : new() { [2020] = score };
        return Render<HeatTable>(p => p.Add(t => t.Groups, [new(null, [new(SamplePlaces.Place("980101"), scores)])]).Add(t => t.Years, [2020])).Find("td");
    }

    private static Scorecard Of(params (Verdict Verdict, int Count)[] counts) =>
        Scorecard.Of(counts.SelectMany(count => Enumerable.Repeat(count.Verdict, count.Count)));
}
