using Tracker.Web.Sharing;

namespace Tracker.Web.Tests.Sharing;

public sealed class TextLinesTests
{
    [Fact]
    public void What_fits_is_one_line() => Assert.Equal(["新增学位5400个"], TextLines.Wrap("新增学位5400个", 10, 2));

    [Fact]
    public void Chinese_breaks_between_any_two_characters() => Assert.Equal(["城镇新增", "就业"], TextLines.Wrap("城镇新增就业", 4, 2));

    [Fact]
    public void Latin_breaks_between_words_only() => Assert.Equal(["New urban", "jobs created"], TextLines.Wrap("New urban jobs created", 7, 2));

    [Fact]
    public void A_word_longer_than_a_line_is_cut_where_the_line_ends() => Assert.Equal(["aaaaa", "aaaaa"], TextLines.Wrap("aaaaaaaaaa", 3, 2));

    [Fact]
    public void A_line_begins_with_no_closing_mark_and_ends_with_no_opening_one()
    {
        Assert.Equal(["增长", "八，好"], TextLines.Wrap("增长八，好", 3, 2));
        Assert.Equal(["增长", "（八）"], TextLines.Wrap("增长（八）", 3, 2));
    }

    [Fact]
    public void What_is_left_over_ends_in_three_dots_within_the_width()
    {
        var lines = TextLines.Wrap("居民人均可支配收入与经济增长同步", 4, 2);

        Assert.Equal(["居民人均", "可支配…"], lines);
    }

    [Fact]
    public void An_empty_text_has_no_lines() => Assert.Empty(TextLines.Wrap(" \n ", 4, 2));

    [Theory]
    [InlineData("坏\0字\u0001符\n换行", "坏 字 符 换行")]
    [InlineData("半\ud83d边", "半 边")]
    public void What_xml_cannot_hold_becomes_a_space(string text, string line) => Assert.Equal([line], TextLines.Wrap(text, 100, 1));

    [Theory]
    [InlineData("国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("GDP增长6.5%以上，R&D经费占比达到3%；𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀😀😀😀😀😀😀")]
    [InlineData("，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，")]
    public void No_line_is_wider_than_asked(string text) =>
        Assert.All(new[] { 1d, 2.5, 7, 20 }, width => Assert.All(TextLines.Wrap(text, width, 3), line => Assert.True(TextLines.Width(line) <= Math.Max(width, 2), $"“{line}” is wider than {width} em.")));
}
