using Tracker.Ledger;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class CourseTests
{
    [Fact]
    public void A_growth_rate_and_a_level_run_on_courses_of_their_own()
    {
        var growth = Sample.Target("980101-g", 2021) with { Figure = new() { Value = new(8, "%"), Growth = true } };

        Assert.Equal(["人", "增速，%"], Course.Of([Promise(2020), Sample.Promise(Verdict.NotYetDue, target: growth)]).Select(course => course.Unit));
    }

    [Fact]
    public void A_year_between_without_a_target_is_there_and_empty()
    {
        var course = Assert.Single(Course.Of([Promise(2019), Promise(2021)]));

        Assert.Equal([2019, 2020, 2021], course.Points.Select(point => point.Year));
        Assert.Null(course.Points[1].Target);
    }

    [Fact]
    public void An_outcome_that_cannot_be_compared_is_not_drawn()
    {
        var course = Assert.Single(Course.Of([Sample.Promise(Verdict.NotComparable, Sample.Outcome(amount: 130_000))]));

        Assert.Null(course.Points[0].Outcome);
    }

    [Fact]
    public void A_target_for_several_years_is_no_point_of_one() =>
        Assert.Empty(Course.Of([Sample.Promise(Verdict.NotYetDue, target: Sample.Target() with { Period = new(2021, 2025) })]));

    [Fact]
    public void A_point_knows_what_its_target_tolerates_and_whether_its_outcome_is_preliminary()
    {
        var point = Assert.Single(Assert.Single(Course.Of([Sample.Promise(Verdict.Met, Sample.Outcome() with { Preliminary = true })])).Points);

        Assert.Equal(new(40_000, 36_000), point.Tolerance);
        Assert.True(point.Preliminary);
    }

    private static Promise Promise(int year) => Sample.Promise(Verdict.NotYetDue, target: Sample.Target($"980101-{year}", year));
}
