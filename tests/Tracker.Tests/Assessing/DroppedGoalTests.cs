using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class DroppedGoalTests
{
    private static readonly Statement Growth = GoalpostsTests.Goal(2023, Given.Growth(8, Comparator.AtLeast)) with { Headline = true };

    private static readonly Statement Another = GoalpostsTests.Goal(2024, Given.Amount(30, unit: "家"), "high_tech_firms") with { Subject = "高新技术企业" };

    [Fact]
    public void A_headline_indicator_that_the_next_goals_do_not_name_is_dropped()
    {
        var shift = Assert.Single(Shifts(Growth, Given.Report(2024)));
        Assert.Equal((ShiftKind.Dropped, null, "r2024"), (shift.Kind, shift.Later, shift.LaterReport.Id));
        Assert.Equal("2023年为8%以上，2024年报告的目标中未见提及", shift.Label);
        Assert.Equal("2023: at least 8%; not found among the goals of the 2024 report", shift.LabelInEnglish);
    }

    [Fact]
    public void A_report_that_sets_no_goal_at_all_drops_them_too() =>
        Assert.Single(Goalposts.Of([Growth], [Given.Report(2023), Given.Report(2024)], Catalogue.Load()));

    [Fact]
    public void One_that_is_still_named_is_not_dropped() =>
        Assert.DoesNotContain(ShiftKind.Dropped, Shifts(Growth, Given.Report(2024), GoalpostsTests.Goal(2024, Given.Amount(9, unit: "元"))).Select(shift => shift.Kind));

    [Fact]
    public void One_that_is_named_by_a_subject_the_catalogue_did_not_know_is_not_dropped() =>
        Assert.Empty(Shifts(Growth, Given.Report(2024), GoalpostsTests.Goal(2024, Given.Growth(8), "")));

    [Fact]
    public void Excerpts_drop_nothing() => Assert.Empty(Shifts(Growth, Given.Report(2024, excerpt: true)));

    [Theory]
    [InlineData(ReportKind.Work, ReportKind.Plan, true)]
    [InlineData(ReportKind.Plan, ReportKind.Work, true)]
    [InlineData(ReportKind.Goals, ReportKind.Goals, true)]
    [InlineData(ReportKind.Goals, ReportKind.Work, false)]
    [InlineData(ReportKind.Work, ReportKind.Goals, false)]
    [InlineData(ReportKind.Work, ReportKind.Completion, false)]
    [InlineData(ReportKind.Work, ReportKind.Bulletin, false)]
    public void Only_a_report_that_sets_such_goals_can_drop_them(ReportKind earlier, ReportKind later, bool dropped)
    {
        var (set, next) = (Given.Report(2023, earlier), Given.Report(2024, later));
        Assert.Equal(dropped ? 1 : 0, Goalposts.Of([Growth with { Report = set.Id }], [set, next], Catalogue.Load()).Count);
    }

    [Fact]
    public void What_is_no_headline_may_come_and_go() => Assert.Empty(Shifts(Growth with { Headline = false }, Given.Report(2024)));

    [Fact]
    public void A_plan_of_several_years_is_not_set_again_each_year() =>
        Assert.Empty(Shifts(Growth with { Period = new(2021, 2025) }, Given.Report(2024)));

    [Fact]
    public void Another_place_s_report_drops_nothing() => Assert.Empty(Shifts(Growth, Given.Report(2024) with { District = "990102" }));

    private static IReadOnlyList<GoalpostShift> Shifts(Statement goal, Report next, Statement? later = null) =>
        Goalposts.Of([goal, later ?? Another], [Given.Report(2023), next], Catalogue.Load());
}
