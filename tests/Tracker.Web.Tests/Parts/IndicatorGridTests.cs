using Tracker.Ledger;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class IndicatorGridTests : BunitContext
{
    [Fact]
    public void A_cell_has_the_target_what_came_of_it_and_the_verdict_in_words()
    {
        var cells = Grid([Sample.Promise(Verdict.Met, Sample.Outcome() with { Preliminary = true }), Sample.Promise(Verdict.SourceMissing, target: Sample.Target("980101-later", 2023))]).FindAll("tbody td");

        Assert.Equal(["4万人以上 下一年度报告未收录", "—", "4万人以上 → 4.2万人预计 完成"], cells.Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal("/targets/980101-target", cells[2].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_target_for_several_years_stands_under_the_year_of_its_report_and_names_them()
    {
        var plan = Sample.Target("980101-plan") with { Period = new(2021, 2025) };
        var promise = Sample.Promise(Verdict.NotYetDue, target: plan);

        Assert.Contains("（2021—2025年）", Grid([promise], 2021).Find("tbody td").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void More_targets_than_a_cell_holds_are_counted_and_led_to()
    {
        var cell = Grid([.. Enumerable.Range(0, 5).Select(i => Sample.Promise(Verdict.Missed, target: Sample.Target($"980101-{i}")))], 2021).Find("tbody td");

        Assert.Equal(3, cell.QuerySelectorAll("p").Length);
        Assert.Equal(("另 2 项", "/districts/980101/2021"), (cell.QuerySelector("td > a")!.TextContent, cell.QuerySelector("td > a")!.GetAttribute("href")));
    }

    private IRenderedComponent<IndicatorGrid> Grid(IReadOnlyList<Promise> promises, params int[] years) => Render<IndicatorGrid>(p => p
        .Add(g => g.Places, [new IndicatorPlace(Sample.District, promises)])
        .Add(g => g.Years, years.Length > 0 ? years : [2023, 2022, 2021])
        .Add(g => g.Caption, "城镇新增就业")
        .Add(g => g.LinesOf, null));
}
