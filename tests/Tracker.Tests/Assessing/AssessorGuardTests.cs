using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

/// <summary>What does not answer a target, however alike it looks.</summary>
public sealed class AssessorGuardTests
{
    [Theory]
    [InlineData("人", "户", Rules.OtherUnit)]
    [InlineData("元", "美元", Rules.OtherUnit)]
    [InlineData("人", "人次", Rules.OtherUnit)]
    [InlineData("公里", "条", Rules.OtherUnit)]
    [InlineData("%", "百分点", Rules.OtherUnit)]
    [InlineData("个", "户", Rules.OtherUnit)]
    [InlineData("人", "名", Rules.MetExactly)]
    [InlineData("家", "户", Rules.MetExactly)]
    [InlineData("个", "项", Rules.MetExactly)]
    public void Other_units_are_not_comparable_but_two_words_for_one_count_are(string target, string outcome, string rule) =>
        Assert.Equal(rule, Assessor.Judge(Given.Amount(5, unit: target), Given.Amount(5, unit: outcome), Better.Up).Rule);

    [Fact]
    public void Percent_and_per_mille_are_converted() =>
        Assert.Equal(1.2m, Assessor.Judge(Given.Share(0.6m, Comparator.AtMost), Given.Share(5, unit: "‰"), Better.Down).Ratio);

    [Fact]
    public void A_growth_is_not_answered_by_a_level() =>
        Assert.Equal(Rules.OtherBase, Assessor.Judge(Given.Growth(8), Given.Amount(142_000_000_000, unit: "元"), Better.Up).Rule);

    [Fact]
    public void A_share_is_not_answered_by_its_change() =>
        Assert.Equal(Rules.OtherBase, Assessor.Judge(Given.Share(8), Given.Growth(8), Better.Up).Rule);

    [Fact]
    public void Keeping_pace_needs_that_years_growth_of_the_economy() =>
        Assert.Equal(Rules.NoPace, Assessor.Judge(Given.Pace(), Given.Growth(6), Better.Up, grpGrowth: null).Rule);

    [Fact]
    public void Keeping_pace_is_not_answered_by_a_level() =>
        Assert.Equal(Rules.NoPace, Assessor.Judge(Given.Pace(), Given.Amount(30_000, unit: "元"), Better.Up, grpGrowth: 6).Rule);

    [Fact]
    public void Keeping_pace_is_met_where_the_report_says_so_in_words() =>
        Assert.Equal(Rules.MetWords, Assessor.Judge(Given.Pace(soft: true), Given.Pace(soft: true), Better.Up).Rule);

    [Fact]
    public void A_duty_is_met_only_by_the_word_that_it_is_done()
    {
        Assert.Equal(Rules.MetComply, Assessor.Judge(Given.Duty, Given.Duty, Better.Down).Rule);
        Assert.Equal(Rules.UnreportedComply, Assessor.Judge(Given.Duty, Given.Growth(-3), Better.Down).Rule);
    }

    [Fact]
    public void A_figure_is_not_answered_by_keeping_pace() =>
        Assert.Equal(Rules.OtherSubject, Assessor.Judge(Given.Growth(6), Given.Pace(), Better.Up).Rule);

    [Theory]
    [InlineData("2018-2022", Measure.Flow)]
    [InlineData("2018-2022", Measure.Cumulative)]
    [InlineData("2018-2022", Measure.Plain)]
    [InlineData("2021", Measure.Stock)]
    public void An_amount_of_several_years_or_another_year_does_not_answer_one_year(string period, Measure measure) =>
        Assert.Equal(Rules.OtherPeriod, Assessor.Judge(Given.Target(Given.Amount(5), "2022"), Given.Outcome(Given.Amount(25), period, measure), Better.Up).Rule);

    [Fact]
    public void An_average_growth_of_several_years_does_not_answer_one_year() =>
        Assert.Equal(Rules.OtherPeriod, Assessor.Judge(Given.Target(Given.Growth(3), "2022"), Given.Outcome(Given.Growth(2), "2018-2022"), Better.Near).Rule);

    [Fact]
    public void A_level_held_throughout_the_years_answers_the_last_of_them() =>
        Assert.Equal(Rules.MetNear, Assessor.Judge(Given.Target(Given.Share(3), "2022"), Given.Outcome(Given.Share(3, Comparator.AtMost), "2018-2022"), Better.Near).Rule);

    [Fact]
    public void A_stock_at_the_end_of_the_years_answers_the_last_of_them_and_the_whole_plan()
    {
        var stock = Given.Outcome(Given.Amount(120), "2021-2025", Measure.Stock);

        Assert.Equal(Rules.ExceededAmount, Assessor.Judge(Given.Target(Given.Amount(100), "2025"), stock, Better.Up).Rule);
        Assert.Equal(Rules.OtherPeriod, Assessor.Judge(Given.Target(Given.Amount(100), "2026"), stock, Better.Up).Rule);
        Assert.Equal(Rules.ExceededAmount, Assessor.Judge(Given.Target(Given.Amount(100), "2021-2025"), Given.Outcome(Given.Amount(120), "2025", Measure.Stock), Better.Up).Rule);
    }

    [Theory]
    [InlineData(Measure.Completed, Measure.Started)]
    [InlineData(Measure.Started, Measure.Completed)]
    [InlineData(Measure.Stock, Measure.Flow)]
    [InlineData(Measure.Flow, Measure.Cumulative)]
    [InlineData(Measure.Plain, Measure.Cumulative)] // what has added up for years, against a goal of one
    public void Different_measures_never_answer_each_other(Measure target, Measure outcome) =>
        Assert.Equal(Rules.OtherMeasure, Assessor.Judge(Given.Target(Given.Amount(5), measure: target), Given.Outcome(Given.Amount(5), measure: outcome), Better.Up).Rule);

    [Fact]
    public void A_measure_that_the_text_does_not_tell_answers_any()
    {
        foreach (var measure in Enum.GetValues<Measure>())
        {
            Assert.Equal(Rules.MetExactly, Assessor.Judge(Given.Target(Given.Amount(5), measure: measure), Given.Outcome(Given.Amount(5)), Better.Up).Rule);
            if (measure is not Measure.Cumulative)
                Assert.Equal(Rules.MetExactly, Assessor.Judge(Given.Target(Given.Amount(5)), Given.Outcome(Given.Amount(5), measure: measure), Better.Up).Rule);
        }
    }
}
