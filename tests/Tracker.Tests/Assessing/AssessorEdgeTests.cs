using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

/// <summary>Each bound of METHOD from both sides.</summary>
public sealed class AssessorEdgeTests
{
    [Theory]
    [InlineData(44_000, Rules.ExceededAmount)]
    [InlineData(43_999, Rules.MetAtLeast)]
    [InlineData(40_000, Rules.MetAtLeast)]
    [InlineData(39_999, Rules.NearlyAmount)]
    [InlineData(36_000, Rules.NearlyAmount)]
    [InlineData(35_999, Rules.MissedAmount)]
    public void A_floor_on_an_amount_is_judged_by_tenths_of_it(int outcome, string rule) =>
        Holds(rule, Given.Amount(40_000, Comparator.AtLeast), Given.Amount(outcome), Better.Up);

    [Theory]
    [InlineData("27", Rules.ExceededAmount)]
    [InlineData("27.01", Rules.MetAtMost)]
    [InlineData("30", Rules.MetAtMost)]
    [InlineData("30.01", Rules.NearlyAmount)]
    [InlineData("33", Rules.NearlyAmount)]
    [InlineData("33.01", Rules.MissedAmount)]
    public void A_ceiling_on_an_amount_is_judged_the_other_way_round(string outcome, string rule) =>
        Holds(rule, Given.Amount(30, Comparator.AtMost, "微克/立方米"), Given.Amount(Number(outcome), unit: "微克/立方米"), Better.Down);

    [Theory]
    [InlineData("9", Rules.ExceededRate)]
    [InlineData("8.99", Rules.MetExactly)]
    [InlineData("8", Rules.MetExactly)]
    [InlineData("7.99", Rules.NearlyRate)]
    [InlineData("7.2", Rules.NearlyRate)]
    [InlineData("7.19", Rules.MissedRate)]
    public void A_growth_is_exceeded_by_a_whole_point_and_nearly_met_within_a_tenth_of_it(string outcome, string rule) =>
        Holds(rule, Given.Growth(8), Given.Growth(Number(outcome)), Better.Up);

    [Theory]
    [InlineData("1.7", Rules.NearlyRate)]
    [InlineData("1.69", Rules.MissedRate)]
    public void Nearly_allows_three_tenths_of_a_point_under_a_low_rate(string outcome, string rule) =>
        Holds(rule, Given.Growth(2), Given.Growth(Number(outcome)), Better.Up);

    [Theory]
    [InlineData("84", Rules.NearlyRate)]
    [InlineData("83.99", Rules.MissedRate)]
    public void Nearly_allows_one_point_under_a_high_rate(string outcome, string rule) =>
        Holds(rule, Given.Share(85, Comparator.AtLeast), Given.Share(Number(outcome)), Better.Up);

    [Theory]
    [InlineData("950", Rules.MetAbout)]
    [InlineData("949.9", Rules.NearlyAmount)]
    [InlineData("850", Rules.NearlyAmount)]
    [InlineData("849.9", Rules.MissedAmount)]
    public void About_an_amount_has_a_slack_of_a_twentieth_and_nearly_counts_from_there(string outcome, string rule) =>
        Holds(rule, Given.Amount(1000, Comparator.About), Given.Amount(Number(outcome)), Better.Up);

    [Theory]
    [InlineData("2", "1.8", Rules.MetAbout)]
    [InlineData("2", "1.79", Rules.NearlyRate)]
    [InlineData("6", "5.7", Rules.MetAbout)]
    [InlineData("6", "5.69", Rules.NearlyRate)]
    [InlineData("13", "12.5", Rules.MetAbout)]
    [InlineData("13", "12.49", Rules.NearlyRate)]
    [InlineData("13", "11.5", Rules.NearlyRate)]
    [InlineData("13", "11.49", Rules.MissedRate)]
    public void About_a_rate_has_a_slack_between_two_and_five_tenths_of_a_point(string target, string outcome, string rule) =>
        Holds(rule, Given.Growth(Number(target), Comparator.About), Given.Growth(Number(outcome)), Better.Up);

    [Theory]
    [InlineData("5.775", Rules.MetAbout)]
    [InlineData("5.776", Rules.NearlyRate)]
    public void About_a_ceiling_has_its_slack_above(string outcome, string rule) =>
        Holds(rule, Given.Share(5.5m, Comparator.About), Given.Share(Number(outcome)), Better.Down);

    [Theory]
    [InlineData("5.9", Rules.MetRange)]
    [InlineData("6.5", Rules.MetRange)]
    [InlineData("6.9", Rules.ExceededRate)]
    [InlineData("6.89", Rules.MetRange)]
    [InlineData("5.89", Rules.NearlyRate)]
    public void A_range_is_met_from_its_lower_end(string outcome, string rule) =>
        Holds(rule, Given.Growth(5.9m).Range(6.5m), Given.Growth(Number(outcome)), Better.Up);

    [Theory]
    [InlineData(2, Rules.MetRange)]
    [InlineData(3, Rules.ExceededAmount)]
    public void Inside_a_range_nothing_is_exceeded_however_wide_it_is(int outcome, string rule) =>
        Holds(rule, Given.Amount(1, unit: "处").Range(2), Given.Amount(outcome, unit: "处"), Better.Up);

    [Theory]
    [InlineData("4.5", Rules.MetRange)]
    [InlineData("4.51", Rules.NearlyRate)]
    public void A_range_where_down_is_better_is_met_from_its_upper_end(string outcome, string rule) =>
        Holds(rule, Given.Share(4).Range(4.5m), Given.Share(Number(outcome)), Better.Down);

    [Theory]
    [InlineData("-2", Rules.MetNear)]
    [InlineData("3", Rules.MetNear)]
    [InlineData("3.2", Rules.MetNear)]
    [InlineData("3.21", Rules.NearlyRate)]
    [InlineData("3.5", Rules.NearlyRate)]
    [InlineData("3.51", Rules.MissedRate)]
    public void A_near_measure_has_a_ceiling_with_slack_and_no_ratio(string outcome, string rule)
    {
        var judgement = Assessor.Judge(Given.Growth(3, Comparator.About), Given.Growth(Number(outcome)), Better.Near);

        Assert.Equal(rule, judgement.Rule);
        Assert.Null(judgement.Ratio);
    }

    [Theory]
    [InlineData(false, "6.7", Rules.MetKeepPace)]
    [InlineData(false, "9.9", Rules.MetKeepPace)]
    [InlineData(false, "6.69", Rules.NearlyRate)]
    [InlineData(false, "6.03", Rules.NearlyRate)]
    [InlineData(false, "6.02", Rules.MissedRate)]
    [InlineData(true, "6.2", Rules.MetKeepPace)]
    [InlineData(true, "6.19", Rules.NearlyRate)]
    [InlineData(true, "5.53", Rules.NearlyRate)]
    [InlineData(true, "5.52", Rules.MissedRate)]
    public void Keeping_pace_is_held_against_that_years_growth_of_6_7(bool soft, string outcome, string rule)
    {
        var judgement = Assessor.Judge(Given.Pace(soft), Given.Growth(Number(outcome)), Better.Up, grpGrowth: 6.7m);

        Assert.Equal(rule, judgement.Rule);
        Assert.Null(judgement.Ratio);
    }

    [Theory]
    [InlineData("-4", Rules.ExceededRate, "1.333333")]
    [InlineData("-3.1", Rules.MetAtLeast, "1.033333")]
    [InlineData("-2.7", Rules.NearlyRate, "0.9")]
    [InlineData("-2.69", Rules.MissedRate, "0.896667")]
    [InlineData("1.5", Rules.MissedRate, "-0.5")]
    public void A_fall_is_compared_by_its_size(string outcome, string rule, string ratio)
    {
        var judgement = Assessor.Judge(Given.Growth(-3, Comparator.AtLeast), Given.Growth(Number(outcome)), Better.Down);

        Assert.Equal(rule, judgement.Rule);
        Assert.Equal(Number(ratio), judgement.Ratio);
    }

    [Theory]
    [InlineData("7", Rules.ExceededRate)]
    [InlineData("16", Rules.MetAtMost)]
    [InlineData("20", Rules.NearlyRate)]
    [InlineData("20.1", Rules.MissedRate)]
    public void A_point_is_ten_per_mille(string outcome, string rule) =>
        Holds(rule, Given.Share(17, Comparator.AtMost, "‰"), Given.Share(Number(outcome), unit: "‰"), Better.Down);

    [Theory]
    [InlineData("-1", Rules.ExceededRate)]
    [InlineData("-2", Rules.MetAtLeast)]
    [InlineData("-2.3", Rules.NearlyRate)]
    [InlineData("-2.31", Rules.MissedRate)]
    public void A_negative_target_where_up_is_better_has_no_ratio(string outcome, string rule)
    {
        var judgement = Assessor.Judge(Given.Growth(-2, Comparator.AtLeast), Given.Growth(Number(outcome)), Better.Up);

        Assert.Equal(rule, judgement.Rule);
        Assert.Null(judgement.Ratio);
    }

    [Theory]
    [InlineData(0, Rules.MetExactly)]
    [InlineData(1, Rules.MissedAmount)]
    public void A_target_of_zero_is_met_by_zero_alone_and_has_no_ratio(int outcome, string rule)
    {
        var judgement = Assessor.Judge(Given.Amount(0, unit: "起"), Given.Amount(outcome, unit: "起"), Better.Down);

        Assert.Equal(rule, judgement.Rule);
        Assert.Null(judgement.Ratio);
    }

    private static void Holds(string rule, Figure target, Figure outcome, Better better) =>
        Assert.Equal(rule, Assessor.Judge(target, outcome, better).Rule);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
