using Xunit;

namespace Tracker.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  \r\n ", "")]
    [InlineData("一\r\n二\r三", "一\n二\n三")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("一\t二", "一 二")]
    [InlineData("ab\u202Edc\u200B", "abdc")]
    [InlineData("😀 <b>", "😀 <b>")]
    public void What_was_typed_is_kept_without_what_cannot_be_seen(string? typed, string kept) => Assert.Equal(kept, PlainText.Of(typed));

    [Fact]
    public void Half_a_character_is_shown_as_such() => Assert.Equal("\ufffd", PlainText.Of(new string('\ud83d', 1)));

    [Fact]
    public void The_most_characters_are_taken_and_one_more_is_not()
    {
        Assert.Equal("四个汉字", PlainText.Require("四个汉字", 4, "text"));
        Assert.Contains("5 characters", Assert.Throws<ArgumentException>(() => PlainText.Require("五个汉字了", 4, "text")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PlainText.Require(" ", 4, "text"));
        Assert.Null(PlainText.Allow(" ", 4, "name"));
    }
}
