using Tracker.Searching;
using Tracker.Tests.Ledger;
using Xunit;

namespace Tracker.Tests.Searching;

public sealed class SearchMarksTests
{
    [Theory]
    [InlineData("就业", "城镇新增就业4.2万人以上", "", "就业")]
    [InlineData("城镇 新增 人", "城镇新增就业4.2万人以上", "", "城镇新增|人")]
    [InlineData("42000", "城镇新增就业4.2万人以上", "", "4.2万")]
    [InlineData("42000人", "城镇新增就业4.2万人以上", "", "4.2万人")]
    [InlineData("４．２万", "城镇新增就业42,000人", "", "42,000")]
    [InlineData("3所", "新建三所学校", "", "三所")]
    [InlineData("百分之八", "占比8%", "", "8%")]
    [InlineData("8%", "占比百分之八", "", "百分之八")]
    [InlineData("GDP", "全年生产总值增长8%，经济向好", "gdp", "全年生产总值")]
    [InlineData("GDP", "GDP（地区生产总值）增长8%", "gdp", "GDP")]
    [InlineData("GDP", "增长8%", "gdp", "")]
    [InlineData("GDP", "经济总量", "", "")]
    [InlineData("云台县 学校", "新建学校三所", "", "学校")]
    [InlineData("“新建学校”", "新建学校、改建学校", "", "新建学校")]
    public void What_was_asked_for_is_marked_in_the_clause(string text, string quote, string indicator, string marked)
    {
        var names = new SearchNames(Catalogue.Load());
        var statement = Sample.Says(Sample.Earlier, quote, 0) with { Indicator = indicator };

        var marks = new SearchMarks(new SearchParser(names).Parse(text).Terms).Of(statement);

        Assert.Equal(marked, string.Join('|', marks.Select(mark => quote.Substring(mark.Start, mark.Length))));
    }
}
