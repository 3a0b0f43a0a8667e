using Tracker.Searching;
using Xunit;

namespace Tracker.Tests.Searching;

public sealed class SearchNamesTests
{
    private static readonly SearchNames Names = new(Catalogue.Load());

    [Theory]
    [InlineData("学位", "新增学位")]
    [InlineData("GDP", "地区生产总值 人均地区生产总值 单位生产总值能耗")]
    [InlineData("新增 学位", "新增学位")]
    [InlineData("new urban jobs", "城镇新增就业")]
    [InlineData("没有这样的话", "")]
    [InlineData("", "")]
    public void Indicators_are_found_by_any_of_their_names(string text, string found) =>
        Assert.Equal(found, string.Join(' ', Names.Indicators(Terms(text), 10).Select(hit => hit.Item.NameZh)));

    [Theory]
    [InlineData("黄岛", "黄岛区")]
    [InlineData("西海岸新区", "西海岸新区")]
    [InlineData("西海岸", "西海岸新区")]
    [InlineData("即墨区 学位", "即墨区")]
    [InlineData("jimo", "Jimo District")]
    [InlineData("west coast", "Huangdao District (West Coast New Area)")]
    public void Districts_are_found_with_the_name_that_was_asked_for(string text, string name) =>
        Assert.Equal(name, Assert.Single(Names.Districts(Terms(text), 10)).Name);

    [Fact]
    public void No_more_are_given_than_asked_for_and_just_the_name_comes_first()
    {
        Assert.Equal("工业投资", Names.Indicators(Terms("工业投资"), 1)[0].Name);
        Assert.Equal(3, Names.Indicators(Terms("投资"), 3).Count);
    }

    private static IReadOnlyList<SearchTerm> Terms(string text) => new SearchParser(Names).Parse(text).Terms;
}
