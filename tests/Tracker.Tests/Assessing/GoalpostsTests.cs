using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class GoalpostsTests
{
    private static readonly Catalogue Catalogue = new([], [
        new("gdp", "地区生产总值", "GRP", "economy", "元", Better.Up, true, []),
        new("unemployment", "失业率", "Unemployment", "jobs", "%", Better.Down, true, []),
        new("energy", "单位能耗", "Energy", "environment", "%", Better.Down, true, []),
        new("schools_opened", "建成学校", "Schools opened", "education", "所", Better.Up, false, []),
        new("schools_started", "开工学校", "Schools started", "education", "所", Better.Up, false, []),
    ]);

    [Theory]
    [InlineData(8, 6, true)]
    [InlineData(8, 8, false)]
    [InlineData(6, 8, false)]
    public void A_figure_below_last_year_s_is_lower(decimal earlier, decimal later, bool lower) =>
        Assert.Equal(lower ? [ShiftKind.Lowered] : [], Kinds(Goal(2023, Given.Growth(earlier)), Goal(2024, Given.Growth(later))));

    [Theory]
    [InlineData(3.5, 4, true)]
    [InlineData(3.5, 3, false)]
    public void A_higher_ceiling_asks_for_less(decimal earlier, decimal later, bool lower) =>
        Assert.Equal(
            lower ? [ShiftKind.Lowered] : [],
            Kinds(Goal(2023, Given.Share(earlier, Comparator.AtMost), "unemployment"), Goal(2024, Given.Share(later, Comparator.AtMost), "unemployment")));

    [Theory]
    [InlineData(-3, -2, "energy", true)]
    [InlineData(-2, -3, "energy", false)]
    [InlineData(-3, -2, "", true)]
    [InlineData(-2, -3, "", false)]
    public void The_size_of_a_fall_counts(decimal earlier, decimal later, string indicator, bool lower) =>
        Assert.Equal(lower ? [ShiftKind.Lowered] : [], Kinds(Goal(2023, Given.Growth(earlier), indicator), Goal(2024, Given.Growth(later), indicator)));

    [Theory]
    [InlineData("energy", 1)]
    [InlineData("", 0)]
    public void A_fall_that_turns_to_a_rise_asks_for_less_only_where_it_is_known_which_way_is_good(string indicator, int shifts) =>
        Assert.Equal(shifts, Kinds(Goal(2023, Given.Growth(-3), indicator), Goal(2024, Given.Growth(1), indicator)).Count);

    [Theory]
    [InlineData(6.5, 7, 6, true)]
    [InlineData(6.5, 7, 6.5, false)]
    public void Of_a_range_its_less_demanding_end_counts(decimal from, decimal to, decimal later, bool lower) =>
        Assert.Equal(lower ? [ShiftKind.Lowered] : [], Kinds(Goal(2023, Given.Growth(from).Range(to)), Goal(2024, Given.Growth(later))));

    [Fact]
    public void Each_step_down_the_bounds_is_weaker_and_each_step_up_is_not()
    {
        Statement[] bounds(int year) =>
        [
            Goal(year, Given.Growth(8, Comparator.AtLeast)),
            Goal(year, Given.Growth(8)),
            Goal(year, Given.Growth(8, Comparator.About)),
            Goal(year, Given.Growth(8)) with { Quote = "力争增长8%" },
            Goal(year, Given.Pace()),
            Goal(year, Given.Pace(soft: true)),
        ];
        var (earlier, later) = (bounds(2023), bounds(2024));
        for (var i = 0; i < earlier.Length; i++)
        {
            for (var j = 0; j < later.Length; j++)
                Assert.Equal(j > i ? [ShiftKind.Weakened] : [], Kinds(earlier[i], later[j]));
        }
    }

    [Fact]
    public void A_figure_to_strive_for_beside_a_firm_one_weakens_nothing() => Assert.Empty(
        Kinds(Goal(2023, Given.Growth(8)), Goal(2024, Given.Growth(8) with { Stretch = 9 }) with { Quote = "增长8%，力争9%" }));

    [Theory]
    [InlineData(Measure.Completed, Measure.Started, true)]
    [InlineData(Measure.Started, Measure.Completed, false)]
    [InlineData(Measure.Completed, Measure.Completed, false)]
    [InlineData(Measure.Plain, Measure.Started, false)]
    public void To_start_is_not_to_complete(Measure earlier, Measure later, bool turned) => Assert.Equal(
        turned ? [ShiftKind.CompletedToStarted] : [],
        Kinds(Goal(2023, Given.Amount(4, unit: "所")) with { Measure = earlier }, Goal(2024, Given.Amount(4, unit: "所")) with { Measure = later }));

    [Theory]
    [InlineData("建成实验学校", "开工实验学校", 1)]
    [InlineData("建成实验学校", "开工滨河幼儿园", 0)]
    public void What_turns_from_completed_to_started_may_change_its_indicator(string earlier, string later, int shifts) => Assert.Equal(
        shifts,
        Kinds(
            Goal(2023, Given.Amount(4, unit: "所"), "schools_opened") with { Measure = Measure.Completed, Subject = earlier },
            Goal(2024, Given.Amount(4, unit: "所"), "schools_started") with { Measure = Measure.Started, Subject = later }).Count);

    [Fact]
    public void A_change_and_a_level_are_other_bases() =>
        Assert.Equal([ShiftKind.OtherBase], Kinds(Goal(2023, Given.Growth(8)), Goal(2024, Given.Amount(500, unit: "元"))));

    [Theory]
    [InlineData(Measure.Flow, Measure.Stock, true)]
    [InlineData(Measure.Flow, Measure.Flow, false)]
    [InlineData(Measure.Flow, Measure.Plain, false)]
    public void Stock_and_flow_are_other_bases(Measure earlier, Measure later, bool other) => Assert.Equal(
        other ? [ShiftKind.OtherBase] : [],
        Kinds(Goal(2023, Given.Amount(30, unit: "家")) with { Measure = earlier }, Goal(2024, Given.Amount(150, unit: "家")) with { Measure = later }));

    [Theory]
    [InlineData("平方米", true)]
    [InlineData("家", false)]
    public void Units_that_do_not_agree_are_told(string unit, bool other) =>
        Assert.Equal(other ? [ShiftKind.OtherUnit] : [], Kinds(Goal(2023, Given.Amount(3, unit: "个")), Goal(2024, Given.Amount(3, unit: unit))));

    [Theory]
    [InlineData("城镇新增就业", "城乡新增就业", true)]
    [InlineData("引进亿元以上项目", "引进5000万元以上项目", true)]
    [InlineData("市级以上平台", "省级以上平台", true)]
    [InlineData("城镇新增就业", "新增城镇就业", false)]
    [InlineData("城镇新增就业", "新增就业", false)]
    [InlineData("引进过亿元项目", "引进1亿元以上项目", false)]
    public void Another_scope_is_told_where_both_name_theirs(string earlier, string later, bool other) => Assert.Equal(
        other ? [ShiftKind.OtherScope] : [],
        Kinds(Goal(2023, Given.Amount(300)) with { Subject = earlier }, Goal(2024, Given.Amount(300)) with { Subject = later }));

    [Fact]
    public void Figures_of_another_scope_are_not_held_against_each_other() => Assert.DoesNotContain(
        ShiftKind.Lowered,
        Kinds(Goal(2023, Given.Amount(300)) with { Subject = "城镇新增就业" }, Goal(2024, Given.Amount(200)) with { Subject = "农村新增就业" }));

    [Theory]
    [InlineData("2023", "2025", 150, true)]
    [InlineData("2025", "2026", 150, true)]
    [InlineData("2025", "2026", 180, false)]
    [InlineData("2025", "2025", 150, false)]
    [InlineData("2023", "2024", 150, false)]
    public void The_same_by_a_later_year_is_a_later_deadline(string earlier, string later, decimal amount, bool shifted) => Assert.Equal(
        shifted ? [ShiftKind.LaterDeadline] : [],
        Kinds(Goal(2023, Given.Amount(150), period: earlier) with { Measure = Measure.Stock }, Goal(2024, Given.Amount(amount), period: later) with { Measure = Measure.Stock }));

    [Fact]
    public void A_sum_over_the_next_plan_is_no_later_deadline_of_this_one() =>
        Assert.Empty(Kinds(Goal(2025, Given.Amount(500), period: "2021-2025"), Goal(2026, Given.Amount(500), period: "2026-2030")));

    [Theory]
    [InlineData(Measure.Completed, true)]
    [InlineData(Measure.Plain, false)] // carried on, year by year
    public void What_is_done_once_and_promised_again_has_a_later_deadline(Measure measure, bool shifted) => Assert.Equal(
        shifted ? [ShiftKind.LaterDeadline] : [],
        Kinds(Goal(2023, new Figure()) with { Measure = measure }, Goal(2024, new Figure()) with { Measure = measure }));

    [Fact]
    public void What_was_to_be_finished_and_is_only_to_be_begun_is_another_stage() => Assert.Equal(
        [ShiftKind.CompletedToStarted, ShiftKind.LaterDeadline],
        Kinds(Goal(2023, new Figure()) with { Measure = Measure.Completed }, Goal(2024, new Figure()) with { Measure = Measure.Started }));

    [Theory]
    [InlineData("地铁1号线", "地铁6号线")]
    [InlineData("柳河路小学", "柳河路小学宿舍楼")]
    public void Two_projects_are_no_goal_put_off(string earlier, string later) => Assert.Empty(Kinds(
        Goal(2023, new Figure(), "") with { Subject = earlier, Measure = Measure.Completed }, Goal(2024, new Figure(), "") with { Subject = later, Measure = Measure.Completed }));

    [Fact]
    public void A_year_is_not_held_against_several() =>
        Assert.Empty(Kinds(Goal(2023, Given.Growth(8)), Goal(2024, Given.Growth(6), period: "2024-2026")));

    [Fact]
    public void Only_consecutive_years_are_compared() => Assert.Empty(Kinds(Goal(2022, Given.Growth(8)), Goal(2024, Given.Growth(6))));

    [Fact]
    public void Without_an_indicator_the_same_subject_is_the_same_goal()
    {
        var factory = Goal(2023, Given.Amount(6, unit: "平方米"), "") with { Subject = "盘活闲置厂房" };
        Assert.Equal([ShiftKind.Lowered], Kinds(factory, Goal(2024, Given.Amount(5, unit: "平方米"), "") with { Subject = "继续盘活闲置厂房" }));
        Assert.Empty(Kinds(factory, Goal(2024, Given.Amount(5, unit: "平方米"), "") with { Subject = "新建标准厂房" }));
    }

    [Fact]
    public void Several_goals_on_an_indicator_meet_each_its_own()
    {
        Statement[] goals =
        [
            Goal(2023, Given.Growth(8)), Goal(2023, Given.Amount(500, unit: "元")) with { Id = "level" },
            Goal(2024, Given.Amount(540, unit: "元")), Goal(2024, Given.Growth(8)) with { Id = "growth" },
        ];
        Assert.Empty(Goalposts.Of(goals, Archive(goals), Catalogue));
    }

    [Fact]
    public void The_same_difference_in_two_reports_of_a_year_comes_once()
    {
        Statement[] goals =
        [
            Goal(2023, Given.Growth(8)), Goal(2023, Given.Growth(8)) with { Report = "r2023-Plan" },
            Goal(2024, Given.Growth(6)), Goal(2024, Given.Growth(6)) with { Report = "r2024-Plan" },
        ];
        var shift = Assert.Single(Goalposts.Of(goals, [Given.Report(2023), Given.Report(2023, ReportKind.Plan), Given.Report(2024), Given.Report(2024, ReportKind.Plan)], Catalogue));
        Assert.Equal(("r2023", "r2024"), (shift.EarlierReport.Id, shift.LaterReport.Id));
    }

    internal static Statement Goal(int year, Figure figure, string indicator = "gdp", string? period = null) =>
        Given.Target(figure, period ?? $"{year}") with { Id = $"t{year}", Report = $"r{year}", Indicator = indicator };

    private static IReadOnlyList<ShiftKind> Kinds(params Statement[] goals) => [.. Goalposts.Of(goals, Archive(goals), Catalogue).Select(shift => shift.Kind)];

    private static IReadOnlyList<Report> Archive(IEnumerable<Statement> goals) =>
        [.. goals.Select(goal => goal.Report).Distinct().Select(id => Given.Report(int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture)))];
}
