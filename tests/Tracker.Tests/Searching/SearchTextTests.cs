using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Tracker.Searching;
using Xunit;

namespace Tracker.Tests.Searching;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("城镇就业", "城镇 镇就 就业 业")]
    [InlineData("路", "路")]
    [InlineData("就业，教育", "就业 业 教育 育")]
    [InlineData("“四新”经济（含海洋）", "四新 新经 经济 济含 含海 海洋 洋")]
    [InlineData("「四新」经济", "四新 新经 经济 济")]
    [InlineData("城 镇\u200B就\u3000业", "城镇 镇就 就业 业")]
    [InlineData("GDP增长８％", "gdp 增长 长 =8 %")]
    [InlineData("建成５Ｇ基站", "建成 成 5g 基站 站")]
    [InlineData("PM2.5浓度", "pm2.5 浓度 度")]
    [InlineData("R&D投入", "r&d 投入 入")]
    [InlineData("New urban  jobs.", "new urban jobs")]
    [InlineData("新增4.2万人", "新增 增 =42000 人")]
    [InlineData("40,000人", "=40000 人")]
    [InlineData("300余项", "=300 项")]
    [InlineData("6.50—7%", "=6.5 =7 %")]
    [InlineData("3千瓦", "=3 千瓦 瓦")]
    [InlineData("2、３ 个", "=2 =3 个")]
    [InlineData("12345678901234567890", "=12345678901234567890")]
    [InlineData("𠮷田\ud842", "𠮷田 田")]
    [InlineData("、。！ 😀\0\udc00\ud800'\"%", "%")]
    [InlineData("", "")]
    public void A_text_is_cut_into_words(string text, string words) => Assert.Equal(words, string.Join(' ', SearchText.Tokens(text).Select(token => token.Text)));

    [Fact]
    public void A_word_knows_its_place_in_the_text_as_it_was()
    {
        const string text = "新“增”４.2万人";

        Assert.Equal(["新“增", "增", "４.2万", "人"], SearchText.Tokens(text).Select(token => text.Substring(token.Where.Start, token.Where.Length)));
    }

    [Fact]
    public void A_word_without_end_is_cut() => Assert.Equal(64, Assert.Single(SearchText.Tokens(new string('x', 5000))).Text.Length);

    [Theory]
    [InlineData("就业", "城镇新增就业4万人", "就业")]
    [InlineData("路", "打通道路3条，路灯", "路 路")]
    [InlineData("业4万人", "城镇新增就业40000人次", "业40000人")]
    [InlineData("四新经济", "“四新”经济占比", "四新”经济")]
    [InlineData("4万", "就业40,000人", "40,000")]
    [InlineData("增增", "增增增", "增增 增增")]
    [InlineData("8%", "增长8个百分点、18%、8.5%", "")]
    [InlineData("镇新", "城镇，新增", "")]
    [InlineData("gdp", "GDPS", "")]
    public void A_phrase_is_found_where_it_stands(string asked, string text, string found) =>
        Assert.Equal(found, string.Join(' ', SearchPhrase.Of(asked)!.In(SearchText.Tokens(text)).Select(place => text.Substring(place.Start, place.Length))));

    [Fact]
    public void Every_part_of_a_clause_finds_it() => Prop.ForAll(Parts().ToArbitrary(), asked =>
        SearchPhrase.Of(asked.Part) is not { } phrase || phrase.In(SearchText.Tokens(asked.Clause)).Any()).QuickCheckThrowOnFailure();

    [Fact]
    public void An_amount_in_words_is_found_by_its_plain_digits() => Prop.ForAll(Amounts().ToArbitrary(), amount =>
    {
        var words = FigureWords.Of(new Quantity(amount, "人"));
        var digits = amount.ToString("0.####", CultureInfo.InvariantCulture);
        return SearchPhrase.Of(digits + "人")!.In(SearchText.Tokens(words)).Any() && SearchPhrase.Of(words)!.In(SearchText.Tokens(digits + "人")).Any();
    }).QuickCheckThrowOnFailure();

    // 1 to 999,999 with up to four decimals, in ones, 万, 亿 or 万亿.
    private static Gen<decimal> Amounts() =>
        from digits in Gen.Choose(1, 999_999)
        from decimals in Gen.Choose(0, 4)
        from scale in Gen.Elements(1m, 10_000m, 100_000_000m, 1_000_000_000_000m)
        select digits / (decimal)Math.Pow(10, decimals) * scale;

    // Between two of these a phrase may begin and end; within one (4万, GDP) a part would be another thing.
    private static Gen<(string Clause, string Part)> Parts() =>
        from pieces in Gen.Elements("就业", "路", "增长", "GDP", "8%", "4万", "人", "，", "“", "”", "、", "公里", "5G", "（", "12.5").NonEmptyListOf()
        from start in Gen.Choose(0, pieces.Count - 1)
        from end in Gen.Choose(start + 1, pieces.Count)
        let spaced = pieces.Select((piece, at) => at > 0 && char.IsAscii(piece[0]) && char.IsAscii(pieces[at - 1][^1]) ? $" {piece}" : piece).ToList()
        select (string.Concat(spaced), string.Concat(spaced.Take(start..end)));
}
