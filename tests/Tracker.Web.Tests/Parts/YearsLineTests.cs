using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class YearsLineTests : BunitContext
{
    [Fact]
    public void A_year_without_a_figure_is_a_gap_in_the_line_and_a_dash_in_the_table()
    {
        var line = Draw(new(2018, Growth(7), Growth(7)), new(2019, Growth(7), Growth(6)), new(2020, Growth(7), null), new(2021, Growth(6), Growth(8)), new(2022, Growth(6), Growth(8)));

        Assert.Equal(2, line.FindAll("polyline.result").Count);
        Assert.Single(line.FindAll("polyline.goal"));
        Assert.Equal(["7", "6", "—", "8", "8"], line.FindAll("tbody tr:last-child td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Every_outcome_has_a_dot_even_where_it_stands_alone() =>
        Assert.Equal(2, Marks(Draw(new(2019, null, Growth(6)), new(2020, null, null), new(2021, null, Growth(8))), ".dot"));

    [Fact]
    public void A_target_that_stands_alone_is_still_seen() =>
        Assert.Equal(2, Marks(Draw(new(2019, Growth(6), null), new(2020, null, null), new(2021, Growth(8), null)), ".tick"));

    [Fact]
    public void A_higher_figure_stands_higher() =>
        Assert.Equal("M30 70h0M90 10h0", Draw(new(2019, null, Growth(6)), new(2020, null, Growth(8))).Find(".dot").GetAttribute("d"));

    [Fact]
    public void The_band_runs_over_its_years_from_the_bound_of_met_to_that_of_nearly()
    {
        var line = Draw(new(2019, Growth(8), null) { Tolerance = new(8, 7.2m) }, new(2020, null, null), new(2021, Growth(7.6m), Growth(8)));

        Assert.Equal("M0 10h60V70h-60z", line.Find(".band").GetAttribute("d"));
    }

    [Fact]
    public void What_is_preliminary_is_hollow_and_says_so()
    {
        var line = Draw(new(2019, null, Growth(6)) { Preliminary = true }, new(2020, null, Growth(8)));

        Assert.Equal(1, Marks(line, ".hollow"));
        Assert.Equal(["6预计", "8"], line.FindAll("tbody tr:last-child td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_target_leads_to_its_page() =>
        Assert.Equal("/targets/980101-x", Draw(new YearPoint(2019, Growth(7), null, "980101-x")).Find("td a").GetAttribute("href"));

    private static int Marks(IRenderedComponent<YearsLine> line, string which) => line.Find(which).GetAttribute("d")!.Count(c => c == 'M');

    private IRenderedComponent<YearsLine> Draw(params YearPoint[] points) =>
        Render<YearsLine>(p => p.Add(l => l.Points, points).Add(l => l.Title, "地区生产总值").Add(l => l.Unit, "%"));

    private static Figure Growth(decimal percent) => new() { Value = new(percent, "%"), Growth = true };
}
