using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

/// <summary>The places of the home page: as a heat table, as tiles, and in one year.</summary>
public sealed class PlacesTests : BunitContext
{
    private static readonly HeatRow Full = SamplePlaces.Held(SamplePlaces.Place("990101"), (2020, Verdict.Met, 9), (2020, Verdict.Missed, 1), (2020, Verdict.Unreported, 10));
    private static readonly HeatRow Few = SamplePlaces.Held(SamplePlaces.Place("990102"), (2020, Verdict.Met, 2), (2020, Verdict.Missed, 1));
    private static readonly HeatRow Elsewhen = SamplePlaces.Held(SamplePlaces.Place("990103"), (2019, Verdict.Met, 2));
    private static readonly HeatRow Many = HeatRow.Of(SamplePlaces.Place("980000", level: DistrictLevel.Province), [SamplePlaces.Held(SamplePlaces.Place("980101"), (2020, Verdict.Met, 6)), SamplePlaces.Held(SamplePlaces.Place("980102"), (2020, Verdict.Met, 6))]);

    private static readonly HeatGroup[] Groups = [new(SamplePlaces.Place("990100", level: DistrictLevel.City), [Full, Few, Elsewhen]), new(null, [Many])];

    [Fact]
    public void A_tile_says_in_words_what_its_cell_of_the_table_says()
    {
        var tiles = Render<TileMap>(p => p.Add(t => t.Groups, Groups).Add(t => t.Year, 2020)).FindAll(".tiles li");

        Assert.Equal(["兑现 90%回应 50%", "完成 2/3回应 3/3", "未收录", "兑现 100%回应 100%"], tiles.Select(tile => string.Concat(tile.QuerySelectorAll("span").Select(line => line.TextContent))));
        Assert.Equal(["h4", "few", "none", "h4"], tiles.Select(tile => tile.ClassName));
        Assert.Equal(["/districts/990101/2020", "/districts/990102/2020", "/districts/990103", "/?place=980000&year=2020"], tiles.Select(tile => tile.QuerySelector("a")!.GetAttribute("href")));
    }

    [Fact]
    public void A_year_has_counts_rates_and_interval_and_no_rate_of_few()
    {
        var rows = Render<PlacesOfYear>(p => p.Add(t => t.Groups, Groups).Add(t => t.Year, 2020)).FindAll("tbody tr:not(.level)");

        Assert.Equal(["20 项", "20 项中 9 项完成、1 项未完成、10 项未见提及", "90%（9/10）", "50%（10/20）", "45%—95%"], rows[0].QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal(["3 项", "3 项中 2 项完成、1 项未完成", "2/3", "3/3", "—"], rows[1].QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal("未收录", rows[2].QuerySelector("td")!.TextContent);
        Assert.Contains("含 2 地", rows[3].QuerySelector("th")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_that_lines_lie_in_heads_them_and_leads_to_them_alone()
    {
        var table = Render<HeatTable>(p => p.Add(t => t.Groups, Groups).Add(t => t.Years, [2020, 2019]));

        Assert.Equal("/?place=990100", table.Find("th[scope=rowgroup] a").GetAttribute("href"));
        Assert.Equal(2, table.FindAll("tbody").Count);
    }

    [Fact]
    public void Three_hundred_places_of_ten_years_are_a_table_of_bounded_weight()
    {
        var held = Enumerable.Range(0, 300).Select(i => SamplePlaces.Held(
            SamplePlaces.Place($"{990000 + i}"),
            [.. Enumerable.Range(2015, 10).SelectMany(year => new[] { (year, Verdict.Met, 9), (year, Verdict.Missed, 2), (year, Verdict.Unreported, 3), (year, Verdict.SourceMissing, 4) })]));
        var overview = Overview.Of(new([]), null, held);
        var page = overview.Part(0, Overview.MostRows);
        var table = Render<HeatTable>(p => p.Add(t => t.Groups, page.Groups).Add(t => t.Years, [.. page.Years.Take(overview.Columns)]));

        Assert.Equal(300, table.FindAll("td").Count);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(table.Markup), 1, 45_000);
    }
}
