using Tracker.Ledger;
using Tracker.Web.Comparing;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class ComparedLinesTests : BunitContext
{
    [Fact]
    public void All_places_are_drawn_on_one_scale()
    {
        var lines = Draw([Jobs(2019, 10, 20), Jobs(2020, 10, 20)], [Jobs(2019, 30, 50), Jobs(2020, 30, 50)]);

        Assert.Equal(["M30 55h0", "M90 55h0", "M30 10h0", "M90 10h0"], lines.FindAll(".dot").Select(dot => dot.GetAttribute("d")));
        Assert.Equal(["M30 70m-9 0h18", "M90 70m-9 0h18", "M30 40m-9 0h18", "M90 40m-9 0h18"], lines.FindAll(".tick").Select(tick => tick.GetAttribute("d")));
        Assert.Contains("自 10人 至 50人", lines.Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_without_a_figure_is_a_gap_in_the_line()
    {
        var lines = Draw([Jobs(2019, 10, 20), Jobs(2021, 10, 20)], [Jobs(2019, 10, 20), Jobs(2020, 10, 20), Jobs(2021, 10, 20)]);

        Assert.Equal([2, 1], lines.FindAll(".panel").Select(panel => panel.QuerySelectorAll("polyline.result").Length));
    }

    [Fact]
    public void A_preliminary_outcome_is_hollow()
    {
        var preliminary = Sample.Promise(Verdict.Met, Sample.Outcome(year: 2020) with { Preliminary = true }, Sample.Target(year: 2020));

        Assert.Single(Draw([Jobs(2019, 10, 20), preliminary], [Jobs(2019, 10, 20)]).FindAll(".hole"));
    }

    [Fact]
    public void One_year_is_no_course() => Assert.Empty(Draw([Jobs(2019, 10, 20)], [Jobs(2019, 10, 20)]).FindAll("figure"));

    private IRenderedComponent<ComparedLines> Draw(params Promise[][] places) => Render<ComparedLines>(p => p.Add(
        lines => lines.Measure,
        Assert.Single(ComparedMeasure.Of([.. places.Select(promises => ComparedPlace.Of(Sample.District, [], [], promises))]))));

    private static Promise Jobs(int year, decimal target, decimal outcome) =>
        Sample.Promise(Verdict.Met, Sample.Outcome(year: year, amount: outcome), Sample.Target(year: year, amount: target));
}
