using FsCheck;
using FsCheck.Fluent;
using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class PlanArithmeticTests
{
    private static readonly Statement Jobs = Goal(Given.Amount(50_000, Comparator.AtLeast), Measure.Flow);
    private static readonly Statement Growth = Goal(Given.Growth(6)) with { Quote = "年均增长6%" };
    private static readonly Statement Fall = Goal(Given.Growth(-13.5m)) with { Quote = "单位能耗下降13.5%" };
    private static readonly Statement Urban = Goal(Given.Share(65));

    [Fact]
    public void A_sum_needs_what_is_left_over_the_years_that_are_left()
    {
        var course = PlanArithmetic.Of(Jobs, [Flow(2021, 9_000), Flow(2022, 8_000), Flow(2023, 10_000)]);
        Assert.Equal((PlanRule.Sum, 2, 27_000m, 11_500m, null), (course.Rule, course.YearsLeft, course.SoFar!.Value.Amount, course.NeededPerYear!.Value.Amount, course.Gap));
        Assert.Equal([9_000m, 8_000m, 10_000m, null, null], course.Years.Select(year => year.Outcome?.Figure.Value?.Amount));
    }

    [Fact]
    public void A_sum_that_is_reached_needs_nothing_more() =>
        Assert.Equal(0m, PlanArithmetic.Of(Jobs, [Flow(2021, 50_000)]).NeededPerYear!.Value.Amount);

    [Fact]
    public void A_plan_without_outcomes_needs_its_own_pace()
    {
        var course = PlanArithmetic.Of(Jobs, []);
        Assert.Equal((5, null, 10_000m), (course.YearsLeft, course.SoFar, course.NeededPerYear!.Value.Amount));
    }

    [Fact]
    public void A_plan_that_is_over_needs_nothing()
    {
        var course = PlanArithmetic.Of(Jobs, [.. Enumerable.Range(2021, 5).Select(year => Flow(year, 9_000))]);
        Assert.Equal((0, 45_000m, null), (course.YearsLeft, course.SoFar!.Value.Amount, course.NeededPerYear));
    }

    [Fact]
    public void A_yearly_average_of_counts_is_so_many_times_the_years() =>
        Assert.Equal(50_000m - 9_000, 4 * PlanArithmetic.Of(Goal(Given.Amount(10_000), Measure.Flow) with { Quote = "年均新增就业1万人" }, [Flow(2021, 9_000)]).NeededPerYear!.Value.Amount);

    [Fact]
    public void A_claim_for_several_years_stands_for_all_of_them()
    {
        var cumulative = Flow(2021, 27_000) with { Period = new(2021, 2023), Measure = Measure.Cumulative };
        var course = PlanArithmetic.Of(Jobs, [Flow(2021, 9_000), Flow(2022, 8_000), cumulative, Flow(2024, 11_000)]);
        Assert.Equal((1, 38_000m), (course.YearsLeft, course.SoFar!.Value.Amount));
    }

    [Theory]
    [InlineData(2021)]
    [InlineData(2022)]
    public void A_year_that_is_missing_before_another_leaves_the_need_unknown(int missing)
    {
        var course = PlanArithmetic.Of(Jobs, [.. Enumerable.Range(2021, 3).Where(year => year != missing).Select(year => Flow(year, 9_000))]);
        Assert.Equal((null, null, null), (course.YearsLeft, course.SoFar, course.NeededPerYear));
        Assert.Equal($"{missing}年结果未收录，不能计算其后所需", course.Gap!.Chinese);
        Assert.Equal(2, course.Years.Count(year => year.Outcome is not null));
    }

    [Fact]
    public void What_is_of_another_measure_place_or_time_does_not_count() => Assert.Null(PlanArithmetic.Of(
        Jobs,
        [
            Flow(2021, 9_000) with { Measure = Measure.Stock },
            Flow(2021, 9_000) with { Measure = Measure.Cumulative },
            Flow(2021, 9_000) with { Indicator = "gdp" },
            Flow(2021, 9_000) with { District = "990102" },
            Flow(2021, 9_000) with { Role = Role.Target },
            Flow(2020, 9_000),
            Flow(2021, 9_000) with { Figure = Given.Growth(3) },
            Flow(2021, 9_000) with { Figure = Given.Amount(9_000, unit: "户") },
        ]).SoFar);

    [Fact]
    public void A_final_figure_counts_before_a_preliminary_one() =>
        Assert.Equal(8_900m, PlanArithmetic.Of(Jobs, [Flow(2021, 9_000) with { Preliminary = true }, Flow(2021, 8_900)]).SoFar!.Value.Amount);

    [Fact]
    public void Without_an_indicator_the_same_subject_counts()
    {
        var goal = Jobs with { Indicator = "", Subject = "新建社区食堂" };
        Statement[] said = [Flow(2021, 3) with { Indicator = "", Subject = "建成社区食堂" }, Flow(2021, 5) with { Indicator = "", Subject = "新建口袋公园" }];
        Assert.Equal(3m, PlanArithmetic.Of(goal, said).SoFar!.Value.Amount);
    }

    [Fact]
    public void Average_growth_compounds()
    {
        var course = PlanArithmetic.Of(Growth, [Grew(2021, 8), Grew(2022, 3), Grew(2023, 5)]);
        // 1.06^5 / (1.08 · 1.03 · 1.05) = 1.33823 / 1.16802 = 1.14572, of which the square root is 1.07038.
        Assert.Equal((PlanRule.AverageGrowth, new Quantity(5.31m, "%"), new Quantity(7.04m, "%")), (course.Rule, course.SoFar!.Value, course.NeededPerYear!.Value));
    }

    [Fact]
    public void An_average_claimed_for_several_years_counts_as_often()
    {
        var course = PlanArithmetic.Of(Growth, [Grew(2021, 6) with { Period = new(2021, 2023), Quote = "三年年均增长6%" }]);
        Assert.Equal((2, 6m, 6m), (course.YearsLeft, course.SoFar!.Value.Amount, course.NeededPerYear!.Value.Amount));
    }

    [Fact]
    public void A_change_over_all_years_compounds_from_the_yearly_ones()
    {
        var course = PlanArithmetic.Of(Fall, [Grew(2021, -3), Grew(2022, -2)]);
        // 0.97 · 0.98 = 0.9506; 0.865 / 0.9506 = 0.90995, of which the cube root is 0.96903.
        Assert.Equal((PlanRule.TotalChange, -4.94m, -3.10m), (course.Rule, course.SoFar!.Value.Amount, course.NeededPerYear!.Value.Amount));
    }

    [Fact]
    public void A_year_s_mean_is_no_average_growth() =>
        Assert.Equal(PlanRule.TotalChange, PlanArithmetic.Of(Fall with { Quote = "PM2.5年均浓度下降15%" }, []).Rule);

    [Fact]
    public void A_change_in_other_units_adds_up()
    {
        var older = Goal(new Figure { Value = new Quantity(1, "岁"), Growth = true });
        var course = PlanArithmetic.Of(older, [Grew(2021, 0) with { Figure = new Figure { Value = new Quantity(0.2m, "岁"), Growth = true } }]);
        Assert.Equal((PlanRule.Sum, 0.2m), (course.Rule, course.NeededPerYear!.Value.Amount));
    }

    [Fact]
    public void What_falls_by_the_whole_has_no_average_growth() =>
        Assert.Equal("降幅达到或超过全部，无法折算年均增速", PlanArithmetic.Of(Growth, [Grew(2021, -100)]).Gap!.Chinese);

    [Fact]
    public void A_level_climbs_on_a_straight_line_from_the_year_before()
    {
        var course = PlanArithmetic.Of(Urban, [Share(2020, 60), Share(2021, 61.5m), Share(2022, 62)]);
        Assert.Equal([61m, 62m, 63m, 64m, 65m], course.Years.Select(year => year.Expected!.Value.Amount));
        Assert.Equal((PlanRule.EndLevel, 3, new Quantity(62, "%"), new Quantity(1, "百分点")), (course.Rule, course.YearsLeft, course.SoFar!.Value, course.NeededPerYear!.Value));
        Assert.Null(course.Gap);
    }

    [Fact]
    public void A_level_without_its_start_has_no_line_but_a_need()
    {
        var course = PlanArithmetic.Of(Urban, [Share(2022, 62)]);
        Assert.All(course.Years, year => Assert.Null(year.Expected));
        Assert.Equal((1m, "2020年水平未收录，不能给出逐年路径"), (course.NeededPerYear!.Value.Amount, course.Gap!.Chinese));
    }

    [Fact]
    public void A_plan_that_has_just_begun_needs_the_slope_of_its_line() =>
        Assert.Equal((5, 1m), (PlanArithmetic.Of(Urban, [Share(2020, 60)]).YearsLeft, PlanArithmetic.Of(Urban, [Share(2020, 60)]).NeededPerYear!.Value.Amount));

    [Fact]
    public void Without_any_level_nothing_can_be_said() => Assert.Equal("期间内各年水平均未收录", PlanArithmetic.Of(Urban, []).Gap!.Chinese);

    [Fact]
    public void A_level_that_is_to_be_held_is_expected_each_year()
    {
        var course = PlanArithmetic.Of(Goal(Given.Share(5.5m, Comparator.AtMost)), [Share(2021, 5.1m)]);
        Assert.Equal((PlanRule.HeldLevel, null), (course.Rule, course.NeededPerYear));
        Assert.All(course.Years, year => Assert.Equal(5.5m, year.Expected!.Value.Amount));
        Assert.Equal(5.1m, course.Years[0].Outcome!.Figure.Value!.Value.Amount);
    }

    [Fact]
    public void What_the_text_does_not_tell_is_not_computed()
    {
        Assert.Equal("目标未给出数值", PlanArithmetic.Of(Goal(Given.Pace()), [Grew(2021, 5)]).Gap!.Chinese);
        Assert.Equal("原文未写明是期末总量还是各年合计", PlanArithmetic.Of(Goal(Given.Amount(500)), [Flow(2021, 100)]).Gap!.Chinese);
    }

    [Fact]
    public void A_goal_for_one_year_is_no_plan() => Assert.Throws<ArgumentException>(() => PlanArithmetic.Of(Jobs with { Period = Period.Of(2021) }, []));

    [Fact]
    public void Years_that_bring_what_they_need_reach_the_sum() => Check(
        Gen.Choose(0, 30_000).ListOf(3),
        amounts =>
        {
            List<Statement> said = [.. amounts.Select((amount, i) => Flow(2021 + i, amount))];
            var needed = PlanArithmetic.Of(Jobs, said).NeededPerYear!.Value.Amount;
            return PlanArithmetic.Of(Jobs, [.. said, Flow(2024, needed), Flow(2025, needed)]).SoFar!.Value.Amount == 50_000m;
        });

    [Fact]
    public void Years_that_grow_as_they_need_reach_the_average() => Check(
        Gen.Choose(-100, 150).ListOf(3),
        tenths =>
        {
            List<Statement> said = [.. tenths.Select((tenth, i) => Grew(2021 + i, tenth / 10m))];
            var needed = PlanArithmetic.Of(Growth, said).NeededPerYear!.Value.Amount;
            return Math.Abs(PlanArithmetic.Of(Growth, [.. said, Grew(2024, needed), Grew(2025, needed)]).SoFar!.Value.Amount - 6) <= 0.01m;
        });

    private static Statement Goal(Figure figure, Measure measure = Measure.Plain) => Given.Target(figure, "2021-2025", measure) with { Indicator = "i" };

    private static Statement Flow(int year, decimal amount) => Said(year, Given.Amount(amount), Measure.Flow);

    private static Statement Grew(int year, decimal percent) => Said(year, Given.Growth(percent));

    private static Statement Share(int year, decimal percent) => Said(year, Given.Share(percent));

    private static Statement Said(int year, Figure figure, Measure measure = Measure.Plain) => Given.Outcome(figure, $"{year}", measure, $"o{year}") with { Indicator = "i" };

    private static void Check<T>(Gen<T> samples, Func<T, bool> law) => Prop.ForAll(samples.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
