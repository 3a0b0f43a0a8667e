using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class OverviewTests
{
    private static readonly District Country = SamplePlaces.Place("000000", level: DistrictLevel.Country);
    private static readonly District Province = SamplePlaces.Place("990000", "000000", DistrictLevel.Province);
    private static readonly District City = SamplePlaces.Place("990100", "990000", DistrictLevel.City);
    private static readonly District Other = SamplePlaces.Place("990200", "990000", DistrictLevel.City);

    [Fact]
    public void Counties_stand_under_their_city_which_leads_them_whether_it_reports_or_not()
    {
        District[] counties = [SamplePlaces.Place("990101", "990100"), SamplePlaces.Place("990102", "990100"), SamplePlaces.Place("990201", "990200")];

        var overview = Of(null, [Country, City, .. counties]);

        Assert.Equal([null, null, "990200"], overview.Groups.Select(group => group.Lead?.Code));
        Assert.Equal(["000000", "990100 990101 990102", "990201"], overview.Groups.Select(group => string.Join(' ', group.Rows.Select(row => row.District.Code))));
        Assert.False(overview.IsSummed);
    }

    [Fact]
    public void A_place_shows_itself_and_what_lies_in_it() =>
        Assert.Equal(["990100", "990101"], Of(City, [Country, City, SamplePlaces.Place("990101", "990100"), SamplePlaces.Place("990201", "990200")]).Rows.Select(row => row.District.Code));

    [Fact]
    public void Sixty_places_are_listed_one_by_one() => Assert.Equal((60, false), Shape(Of(null, Counties(60))));

    [Fact]
    public void With_more_each_province_is_one_line_that_counts_all_in_it()
    {
        var overview = Of(null, [Country, .. Counties(60)]);

        Assert.Equal((2, true), Shape(overview));
        Assert.True(Assert.Single(overview.Groups).ArePeers);
        Assert.Equal([0, 60], overview.Rows.Select(row => row.Places));
        Assert.Equal(120, overview.Rows[1].Scores[2020].Total);
        Assert.Equal(Web.Words.Paths.Place(Province.Code, 2020), overview.Rows[1].HrefOf(2020));
    }

    [Fact]
    public void Inside_a_province_of_many_each_city_is_one_line() =>
        Assert.Equal(["990000", "990100", "990200"], Of(Province, [Province, Other, .. Counties(60)]).Rows.Select(row => row.District.Code));

    [Fact]
    public void Many_counties_of_one_city_stay_lines_of_their_own_and_are_cut_into_pages()
    {
        var overview = Of(City, Counties(61));

        Assert.Equal(61, overview.Rows.Count);
        Assert.Equal(60, overview.Part(0, Overview.MostRows).Rows.Count);
        Assert.Equal("990161", Assert.Single(overview.Part(60, Overview.MostRows).Rows).District.Code);
    }

    [Theory]
    [InlineData(1, 12)]
    [InlineData(25, 12)]
    [InlineData(30, 10)]
    [InlineData(60, 5)]
    public void The_more_lines_there_are_the_fewer_years_have_a_column(int places, int columns) => Assert.Equal(columns, Of(null, Counties(places)).Columns);

    [Fact]
    public void The_year_that_tells_most_is_the_newest_with_a_rate_else_with_any_verdict_else_of_all()
    {
        var place = SamplePlaces.Place("990101", "990100");
        (int, Verdict, int) rate = (2019, Verdict.Met, 10), few = (2020, Verdict.Met, 9), waits = (2021, Verdict.NotYetDue, 30);

        Assert.Equal(2019, Telling(rate, few, waits));
        Assert.Equal(2020, Telling(few, waits));
        Assert.Equal(2021, Telling(waits));
        Assert.Null(Telling());

        int? Telling(params (int, Verdict, int)[] counts) => Overview.Of(new([place]), null, [SamplePlaces.Held(place, counts)]).TellingYear;
    }

    private static (int, bool) Shape(Overview overview) => (overview.Rows.Count, overview.IsSummed);

    private static District[] Counties(int count) => [.. Enumerable.Range(1, count).Select(i => SamplePlaces.Place($"{990100 + i}", "990100"))];

    private static Overview Of(District? within, IReadOnlyList<District> held) =>
        Overview.Of(new([Country, Province, City, Other, .. held.Where(place => place.Level is DistrictLevel.County)]), within, held.Select(place => SamplePlaces.Held(place, (2020, Verdict.Met, 2))));
}
