using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class AmbitionTests
{
    private const string City = "990100";
    private const string Province = "990000";

    private static readonly Catalogue Catalogue = new(
        [
            new(Given.District, "甲区", "A", City, DistrictLevel.County, []),
            new("990102", "乙区", "B", City, DistrictLevel.County, []),
            new(City, "甲市", "City", Province, DistrictLevel.City, []),
            new(Province, "甲省", "Province", "", DistrictLevel.Province, []),
        ],
        []);

    [Theory]
    [InlineData(6, 6.2, -0.2)]
    [InlineData(6.5, 6.2, 0.3)]
    [InlineData(-3, -5.6, 2.6)]
    public void Growth_differs_in_points(decimal goal, decimal last, decimal points)
    {
        var beside = Assert.Single(Beside(Goal(Given.Growth(goal)), Last(Given.Growth(last))));
        Assert.Equal((BenchmarkKind.LastOutcome, new Quantity(points, "百分点"), null), (beside.Kind, beside.Difference!.Value, beside.Percent));
    }

    [Fact]
    public void Levels_differ_in_amount_and_percent()
    {
        var beside = Assert.Single(Beside(Goal(Given.Amount(9_000)), Last(Given.Amount(8_000))));
        Assert.Equal((new Quantity(1_000, "人"), 12.5m), (beside.Difference!.Value, beside.Percent!.Value));
    }

    [Fact]
    public void Shares_differ_in_the_unit_of_the_goal() =>
        Assert.Equal(new Quantity(-1, "百分点"), Assert.Single(Beside(Goal(Given.Share(3)), Last(Given.Share(40, unit: "‰")))).Difference);

    [Fact]
    public void What_cannot_be_compared_stands_beside_it_without_a_difference()
    {
        Statement[] others = [Last(Given.Amount(500, unit: "元")), Last(Given.Share(6)), Last(Given.Pace())];
        Assert.All(others, other => Assert.Equal((other, null, null), Only(Beside(Goal(Given.Growth(6)), other))));
        Assert.Equal((null, null), (Beside(Goal(Given.Pace()), Last(Given.Growth(6)))[0].Difference, Beside(Goal(Given.Amount(5)), Last(Given.Amount(5, unit: "元")))[0].Difference));
    }

    [Fact]
    public void Of_several_outcomes_the_one_that_compares_stands_beside_it()
    {
        var growth = Last(Given.Growth(6.2m));
        Assert.Same(growth, Assert.Single(Beside(Goal(Given.Growth(6)), Last(Given.Amount(500, unit: "元")), growth)).Statement);
    }

    [Fact]
    public void The_report_s_own_review_comes_before_another_report_s_figure()
    {
        var own = Last(Given.Growth(6.2m)) with { Report = "r2023", Preliminary = true };
        Assert.Same(own, Assert.Single(Beside(Goal(Given.Growth(6)), Last(Given.Growth(6)), own)).Statement);
    }

    [Theory]
    [InlineData(Measure.Stock, Measure.Flow, 0)]
    [InlineData(Measure.Stock, Measure.Stock, 1)]
    [InlineData(Measure.Stock, Measure.Plain, 1)]
    public void Another_measure_does_not_stand_beside_it(Measure goal, Measure last, int count) =>
        Assert.Equal(count, Beside(Goal(Given.Amount(150)) with { Measure = goal }, Last(Given.Amount(140)) with { Measure = last }).Count);

    [Fact]
    public void Neither_does_another_year_indicator_or_neighbour() => Assert.Empty(Beside(
        Goal(Given.Growth(6)),
        Last(Given.Growth(6)) with { Period = Period.Of(2021) },
        Last(Given.Growth(6)) with { Period = new(2018, 2022) },
        Last(Given.Growth(6)) with { Indicator = "retail_sales" },
        Last(Given.Growth(6)) with { District = "990102" },
        Goal(Given.Growth(6)) with { District = "990102" },
        Goal(Given.Growth(6)) with { District = City, Period = Period.Of(2022) }));

    [Fact]
    public void The_city_s_and_the_province_s_targets_follow_in_that_order()
    {
        var beside = Beside(Goal(Given.Growth(6)), Goal(Given.Growth(5)) with { District = Province }, Goal(Given.Growth(5.5m)) with { District = City });
        Assert.Equal([(City, 0.5m), (Province, 1m)], beside.Select(one => (one.Statement.District, one.Difference!.Value.Amount)));
    }

    [Fact]
    public void A_total_is_not_held_against_that_of_a_larger_place()
    {
        Assert.Null(Assert.Single(Beside(Goal(Given.Amount(9_000)), Goal(Given.Amount(350_000)) with { District = City })).Difference);
        Assert.Equal(-5m, Assert.Single(Beside(Goal(Given.Amount(30, unit: "微克/立方米")), Goal(Given.Amount(35, unit: "微克/立方米")) with { District = City })).Difference!.Value.Amount);
    }

    [Fact]
    public void A_goal_of_several_years_or_of_no_catalogued_measure_stands_alone()
    {
        Assert.Empty(Beside(Goal(Given.Growth(6)) with { Period = new(2023, 2025) }, Last(Given.Growth(6))));
        Assert.Empty(Beside(Goal(Given.Growth(6)) with { Indicator = "" }, Last(Given.Growth(6)) with { Indicator = "" }));
    }

    private static (Statement, Quantity?, decimal?) Only(IReadOnlyList<Benchmark> beside) => Assert.Single(beside) is var one ? (one.Statement, one.Difference, one.Percent) : default;

    private static IReadOnlyList<Benchmark> Beside(Statement goal, params Statement[] statements) => Ambition.Of(goal, statements, Catalogue);

    private static Statement Goal(Figure figure) => Given.Target(figure) with { Indicator = "gdp" };

    private static Statement Last(Figure figure) => Given.Outcome(figure, "2022") with { Indicator = "gdp" };
}
