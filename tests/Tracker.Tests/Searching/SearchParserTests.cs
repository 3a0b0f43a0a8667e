using Tracker.Searching;
using Tracker.Tests.Ledger;
using Xunit;

namespace Tracker.Tests.Searching;

public sealed class SearchParserTests
{
    private static readonly SearchParser Parser = new(new(Sample.Catalogue));

    [Theory]
    [InlineData("就业", "就业")]
    [InlineData(" 就业　教育\t5G\n", "就业 教育 5g")]
    [InlineData("就业 就业", "就业")]
    [InlineData("就业，教育", "就业 教育")]
    [InlineData("“新建 学校”所", "[新建 学校] 所")]
    [InlineData("「新建学校」", "[新建学校]")]
    [InlineData("\"新建学校", "新建学校")]
    [InlineData("”新建学校“", "新建学校")]
    [InlineData("GDP增长８％以上", "gdp 增长 8% 以上")]
    [InlineData("新增学位3300个学位", "新增学位 3300个 学位")]
    [InlineData("4万人", "4万人")]
    [InlineData("40,000人", "40,000人")]
    [InlineData("溪口区GDP", "溪口区 gdp")]
    [InlineData("溪口就业", "溪口 就业")]
    [InlineData("溪口新区", "溪口新区")]
    [InlineData("城镇新增就业", "城镇新增就业")]
    [InlineData("gross regional product 2024", "gross regional product|2024")]
    [InlineData("Xikou District", "xikou district")]
    public void A_text_is_read_as_terms(string text, string terms)
    {
        var query = Parser.Parse(text);

        Assert.Equal(terms, string.Join(terms.Contains('|') ? '|' : ' ', query.Terms.Select(term => term.Quoted ? $"[{term.Text}]" : term.Text)));
        Assert.Empty(query.LeftOut);
    }

    [Theory]
    [InlineData("GDP", "gdp", "")]
    [InlineData("地区生产总值", "gdp", "")]
    [InlineData("Gross Regional Product", "gdp", "")]
    [InlineData("regional", "gdp", "")]
    [InlineData("region", "", "")]
    [InlineData("“GDP”", "", "")]
    [InlineData("总值", "", "")]
    [InlineData("溪口", "", "990101")]
    [InlineData("溪口新区", "", "990101")]
    [InlineData("云台", "", "990102")]
    [InlineData("Yuntai County", "", "990102")]
    [InlineData("yuntai", "", "990102")]
    public void A_name_of_the_catalogue_stands_for_what_it_names(string text, string indicator, string district)
    {
        var term = Assert.Single(Parser.Parse(text).Terms);

        Assert.Equal(indicator, string.Concat(term.Indicators.Select(named => named.Code)));
        Assert.Equal(district, string.Concat(term.Districts.Select(named => named.Code)));
    }

    [Theory]
    [InlineData("四万", "=40000")]
    [InlineData("四万人", "=40000")]
    [InlineData("三所", "=3")]
    [InlineData("百分之八", "=8")]
    [InlineData("8%", "=8")]
    [InlineData("一半以上的人", null)]
    [InlineData("十四五", null)]
    [InlineData("“四万”", null)]
    public void A_number_is_its_amount_however_it_is_written(string text, string? amount) => Assert.Equal(amount, Assert.Single(Parser.Parse(text).Terms).Amount);

    [Fact]
    public void What_is_not_searched_for_is_told()
    {
        var symbols = Parser.Parse("就业 😀 “！！”");
        Assert.Equal(["就业"], symbols.Terms.Select(term => term.Text));
        Assert.Equal([new("😀", LeftOutWhy.NoWords), new("！！", LeftOutWhy.NoWords)], symbols.LeftOut);

        var many = Parser.Parse(string.Join(' ', Enumerable.Range(1, SearchQuery.MostTerms + 1).Select(number => $"词{number}")));
        Assert.Equal(SearchQuery.MostTerms, many.Terms.Count);
        Assert.All(many.LeftOut, left => Assert.Equal(LeftOutWhy.TooMany, left.Why));

        var full = new string('x', SearchQuery.MostCharacters);
        Assert.Empty(Parser.Parse(full).LeftOut);
        Assert.Equal([new("业", LeftOutWhy.TooLong)], Parser.Parse(full + "业").LeftOut);
        Assert.InRange(Assert.Single(Parser.Parse(new string('业', 100_000)).LeftOut).Words.Length, 1, 50);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("　\t\n")]
    public void Nothing_typed_is_nothing_asked(string? text)
    {
        var query = Parser.Parse(text);

        Assert.Empty(query.Terms);
        Assert.Empty(query.LeftOut);
    }
}
