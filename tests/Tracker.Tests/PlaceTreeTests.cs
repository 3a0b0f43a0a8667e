using Xunit;

namespace Tracker.Tests;

public sealed class PlaceTreeTests
{
    private static readonly District Country = Place("000000", "", DistrictLevel.Country);
    private static readonly District Province = Place("990000", "000000", DistrictLevel.Province);
    private static readonly District City = Place("990100", "990000", DistrictLevel.City);
    private static readonly District County = Place("990101", "990100", DistrictLevel.County);
    private static readonly District Stray = Place("980101", "980100", DistrictLevel.County);

    private static readonly PlaceTree Tree = new([Country, Province, City, County, Stray]);

    [Fact]
    public void A_place_belongs_to_all_above_it_but_the_country()
    {
        Assert.Equal([City, Province], Tree.Above(County));
        Assert.Empty(Tree.Above(Province));
        Assert.Empty(Tree.Above(Country));
    }

    [Fact]
    public void What_the_catalogue_lacks_ends_the_way_up() => Assert.Empty(Tree.Above(Stray));

    [Fact]
    public void A_place_lies_in_itself_in_what_is_above_it_and_anywhere()
    {
        Assert.True(Tree.LiesIn(County, Province));
        Assert.True(Tree.LiesIn(City, City));
        Assert.True(Tree.LiesIn(Stray, null));
        Assert.False(Tree.LiesIn(City, County));
        Assert.False(Tree.LiesIn(Stray, Province));
    }

    [Fact]
    public void A_branch_is_the_next_place_on_the_way_down()
    {
        Assert.Equal(Province, Tree.Branch(County, null));
        Assert.Equal(City, Tree.Branch(County, Province));
        Assert.Equal(County, Tree.Branch(County, City));
        Assert.Equal(Province, Tree.Branch(Province, Province));
        Assert.Equal(Stray, Tree.Branch(Stray, null));
    }

    [Fact]
    public void A_place_is_gathered_right_above_it_unless_that_is_looked_into()
    {
        Assert.Equal(City, Tree.Gathered(County, null));
        Assert.Equal(City, Tree.Gathered(County, Province));
        Assert.Equal(County, Tree.Gathered(County, City));
        Assert.Equal(Province, Tree.Gathered(City, null));
        Assert.Equal(Province, Tree.Gathered(Province, null));
        Assert.Equal(Stray, Tree.Gathered(Stray, null));
    }

    [Fact]
    public void What_another_catalogue_says_of_a_place_counts_for_it_alone() =>
        Assert.Equal([Province], Tree.Above(County with { Parent = Province.Code }));

    [Fact]
    public void Places_that_belong_to_each_other_end_all_the_same()
    {
        var (one, other) = (Place("970100", "970200", DistrictLevel.City), Place("970200", "970100", DistrictLevel.City));

        Assert.Equal([other, one], new PlaceTree([one, other]).Above(one));
    }

    private static District Place(string code, string parent, DistrictLevel level) => new(code, $"某{code}", $"Place {code}", parent, level, []);
}
