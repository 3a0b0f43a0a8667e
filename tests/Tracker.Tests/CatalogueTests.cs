using Xunit;

namespace Tracker.Tests;

public sealed class CatalogueTests
{
    private static readonly Catalogue Catalogue = new(
        [new("990101", "溪口区", "Xikou District", "", DistrictLevel.County, ["溪口新区"]), new("990102", "云台县", "Yuntai County", "", DistrictLevel.County, [])],
        [],
        [
            new("990101", DistrictChangeKind.Renamed, "2017-10", "溪口县", "", "号"),
            new("990102", DistrictChangeKind.Merged, "2020-06", "", "990101", "号"),
        ]);

    [Fact]
    public void A_place_goes_by_its_own_names_and_those_it_had() =>
        Assert.Equal(["溪口区", "溪口新区", "溪口县"], Catalogue.NamesOf(Catalogue.Districts[0]));

    [Theory]
    [InlineData("2020-01-16", "2021-01-16", true)]
    [InlineData("2020-05-31", "2020-06", true)]
    [InlineData("2020-06", "2021-01", false)] // Whoever sets a goal on that day knows what it covers.
    [InlineData("2020-01-16", "2020-05-31", false)]
    [InlineData("2019", "2020", false)]
    public void A_merger_lies_between_two_days_or_does_not(string after, string until, bool between)
    {
        Assert.Equal(between, Catalogue.MergedInto("990101", after, until).Any());
        Assert.Empty(Catalogue.MergedInto("990102", after, until));
    }

    [Fact]
    public void An_edit_puts_one_entry_in_the_place_of_another_or_adds_it()
    {
        var renamed = new CatalogueEdit { District = Catalogue.Districts[1] with { NameZh = "云台区" }, Changes = [] }.On(Catalogue);
        var added = new CatalogueEdit { Indicator = new("jobs", "就业", "Jobs", "jobs", "人", Better.Up, false, []) }.On(Catalogue);

        Assert.Equal(["溪口区", "云台区"], renamed.Districts.Select(place => place.NameZh));
        Assert.Equal(DistrictChangeKind.Renamed, Assert.Single(renamed.Changes).Kind);
        Assert.Equal((2, 1, 2), (added.Districts.Count, added.Indicators.Count, added.Changes.Count));
    }
}
