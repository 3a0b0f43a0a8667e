using Tracker.Ledger;
using Tracker.Web.Comparing;

namespace Tracker.Web.Tests.Comparing;

public sealed class ComparedMeasureTests
{
    private static readonly Figure Growth = new() { Value = new(8, "%"), Growth = true };

    [Fact]
    public void A_growth_rate_and_a_level_never_stand_side_by_side()
    {
        var measures = ComparedMeasure.Of([Place(Level(2020), Level(2021)), Place(Level(2020), Of(2021, Growth))]);

        Assert.Equal([(false, "人"), (true, "%")], measures.Select(measure => (measure.Growth, measure.Unit)));
        Assert.Equal([true, false], measures.Select(measure => measure.IsShared));
        Assert.Equal([2020], measures[0].Courses[1].ByYear.Keys);
    }

    [Fact]
    public void Keeping_pace_with_the_economy_stands_among_growth_rates() =>
        Assert.True(Assert.Single(ComparedMeasure.Of([Place(Of(2020, Growth)), Place(Of(2020, new() { Comparator = Comparator.KeepPace }))])).IsShared);

    [Fact]
    public void Targets_for_several_years_or_without_a_figure_and_repeats_are_counted_as_left_out()
    {
        var plan = Sample.Promise(Verdict.NotYetDue, target: Sample.Target() with { Period = new(2021, 2025) });
        var places = new[] { Place(Level(2020), Level(2020), plan), Place(Level(2021), Of(2021, new() { Comparator = Comparator.Comply })) };
        var compared = new Compared(Choice, places);

        Assert.Equal(3, compared.Unplaced);
        Assert.Equal([2020, 2021], Assert.Single(compared.Measures).Years);
    }

    [Fact]
    public void The_scale_holds_the_targets_and_outcomes_of_all_places()
    {
        var measure = Assert.Single(ComparedMeasure.Of([Place(Level(2020, 40_000, 38_000)), Place(Level(2020, 90_000, 91_000))]));

        Assert.Equal((38_000m, 91_000m), measure.Scale);
    }

    [Fact]
    public void An_outcome_that_cannot_be_compared_is_not_shown_beside_its_target()
    {
        Assert.Null(ComparedCourse.Outcome(Sample.Promise(Verdict.NotComparable, Sample.Outcome())));
        Assert.Null(ComparedCourse.Outcome(Sample.Promise(Verdict.Met, Sample.Outcome() with { Figure = Growth })));
        Assert.NotNull(ComparedCourse.Outcome(Sample.Promise(Verdict.Met, Sample.Outcome())));
    }

    [Fact]
    public void A_gap_says_whether_the_year_has_another_measure_no_target_or_no_report()
    {
        var place = ComparedPlace.Of(Sample.District, [new() { District = Sample.Code, Year = 2020, Verdict = Verdict.Met, Count = 1 }], [2020, 2021], []);

        Assert.Equal(["另一口径", "未见目标", "未收录"], Enumerable.Range(2020, 3).Select(year => CompareWords.Gap(place, year)));
    }

    private static CompareChoice Choice => new() { Asked = new(), Places = [], Notes = [], Held = [], Years = [] };

    private static ComparedPlace Place(params Promise[] promises) => ComparedPlace.Of(Sample.District, [], [], promises);

    private static Promise Level(int year, decimal target = 40_000, decimal outcome = 42_000) =>
        Sample.Promise(Verdict.Met, Sample.Outcome(year: year, amount: outcome), Sample.Target(year: year, amount: target));

    private static Promise Of(int year, Figure figure) => Sample.Promise(Verdict.NotYetDue, target: Sample.Target(year: year) with { Figure = figure });
}
