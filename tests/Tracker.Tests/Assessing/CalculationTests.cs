using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

/// <summary>What a reader is given to do a verdict's sum again.</summary>
public sealed class CalculationTests
{
    [Fact]
    public void A_growth_rate_has_its_three_bounds_and_the_difference()
    {
        var sum = Of(Given.Growth(8), Given.Growth(6.2m), Better.Up);

        Assert.Equal(
            [new(Rules.ExceededRate, Percent(9), Points(1)), new(Rules.MetExactly, Percent(8), Points(0)), new(Rules.NearlyRate, Percent(7.2m), Points(0.8m))],
            sum.Bounds);
        Assert.Equal((Percent(8), Percent(6.2m), Points(-1.8m)), (sum.Asked, sum.Outcome, sum.Ahead));
        Assert.Equal((Percent(6.2m), Percent(8)), sum.Division);
    }

    [Fact]
    public void About_has_its_slack_under_the_target_and_nearly_counts_from_there()
    {
        var sum = Of(Given.Amount(1000, Comparator.About), Given.Amount(980), Better.Up);

        Assert.Equal(
            [new(Rules.ExceededAmount, People(1100), People(100)), new(Rules.MetAbout, People(950), People(50)), new(Rules.NearlyAmount, People(850), People(100))],
            sum.Bounds);
        Assert.Equal(People(-20), sum.Ahead);
    }

    [Fact]
    public void Where_down_is_better_less_is_ahead_and_the_target_is_what_is_divided()
    {
        var sum = Of(Given.Share(5.5m, Comparator.AtMost), Given.Share(5), Better.Down);

        Assert.Equal([4.5m, 5.5m, 6.05m], sum.Bounds.Select(bound => bound.At.Amount));
        Assert.Equal(Points(0.5m), sum.Ahead);
        Assert.Equal((Percent(5.5m), Percent(5)), sum.Division);
    }

    [Fact]
    public void Two_falls_are_divided_by_their_size()
    {
        var sum = Of(Given.Growth(-3), Given.Growth(-4.5m), Better.Down);

        Assert.Equal((Percent(-4.5m), Percent(-3)), sum.Division);
        Assert.Equal(Points(1.5m), sum.Ahead);
    }

    [Fact]
    public void A_range_is_asked_for_by_its_less_demanding_end()
    {
        var sum = Of(Given.Growth(6).Range(6.5m), Given.Growth(6.1m), Better.Up);

        Assert.Equal(Percent(6), sum.Asked);
        Assert.Equal([Rules.ExceededRate, Rules.MetRange, Rules.NearlyRate], sum.Bounds.Select(bound => bound.Rule));
    }

    [Fact]
    public void A_pace_asks_for_the_growth_it_is_to_keep_and_has_no_better_verdict_and_no_ratio()
    {
        var sum = Assessor.Judge(Given.Pace(soft: true), Given.Growth(5.6m), Better.Up, grpGrowth: 6).Calculation!;

        Assert.Equal(Percent(6), sum.Asked);
        Assert.Equal([new(Rules.MetKeepPace, Percent(5.5m), Points(0.5m)), new(Rules.NearlyRate, Percent(4.9m), Points(0.6m))], sum.Bounds);
        Assert.Null(sum.Division);
    }

    [Fact]
    public void The_bound_of_each_verdict_has_that_verdict()
    {
        var target = Given.Amount(40_000, Comparator.AtLeast);

        Assert.All(
            Of(target, Given.Amount(39_000), Better.Up).Bounds,
            bound => Assert.Equal(bound.Rule, Assessor.Judge(target, new Figure { Value = bound.At }, Better.Up).Rule));
    }

    [Fact]
    public void Where_no_figure_decides_there_is_no_sum() =>
        Assert.Null(Assessor.Judge(Given.Growth(8), Given.Amount(8), Better.Up).Calculation);

    private static Calculation Of(Figure target, Figure outcome, Better better) => Assessor.Judge(target, outcome, better).Calculation!;

    private static Quantity Percent(decimal amount) => new(amount, "%");

    private static Quantity Points(decimal amount) => new(amount, "百分点");

    private static Quantity People(decimal amount) => new(amount, "人");
}
