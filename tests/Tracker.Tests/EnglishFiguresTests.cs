using Xunit;

namespace Tracker.Tests;

public sealed class EnglishFiguresTests
{
    [Theory]
    [InlineData("40000", "人", "40,000 people")]
    [InlineData("999999", "人", "999,999 people")]
    [InlineData("1000000", "人", "1 million people")]
    [InlineData("142000000000", "元", "142 billion yuan")]
    [InlineData("67700000000000", "元", "67.7 trillion yuan")]
    [InlineData("1234567", "元", "1,234,567 yuan")]
    [InlineData("8.1", "%", "8.1%")]
    [InlineData("-0.5", "百分点", "−0.5 percentage points")]
    [InlineData("1", "百分点", "1 percentage point")]
    [InlineData("1", "美元", "1 US dollars")]
    [InlineData("12", "个", "12")]
    [InlineData("3", "重量箱", "3 重量箱")]
    public void An_amount_is_written_the_english_way_to_the_last_digit(string amount, string unit, string words) =>
        Assert.Equal(words, EnglishFigures.Of(new Quantity(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), unit)));

    [Fact]
    public void A_figure_says_its_direction_and_bound()
    {
        Assert.Equal("growth of at least 8%", EnglishFigures.Of(Percent(8) with { Comparator = Comparator.AtLeast }));
        Assert.Equal("at least 8%", EnglishFigures.Of(Percent(8) with { Comparator = Comparator.AtLeast }, namesGrowth: false));
        Assert.Equal("a fall of about 3%", EnglishFigures.Of(Percent(-3) with { Comparator = Comparator.About }));
        Assert.Equal("a fall of 3–4%", EnglishFigures.Of(Percent(-3) with { UpTo = -4 }));
        Assert.Equal("growth of −1–2%", EnglishFigures.Of(Percent(-1) with { UpTo = 2 }));
        Assert.Equal("growth of 6%, striving for 7%", EnglishFigures.Of(Percent(6) with { Stretch = 7 }));
        Assert.Equal("at most 5%", EnglishFigures.Of(Percent(5) with { Growth = false, Comparator = Comparator.AtMost }));
    }

    [Theory]
    [InlineData(Comparator.KeepPace, false, "in step with the economy")]
    [InlineData(Comparator.KeepPace, true, "basically in step with the economy")]
    [InlineData(Comparator.Comply, false, "the task set from above")]
    [InlineData(Comparator.Exactly, false, "no figure")]
    public void What_has_no_figure_is_said_in_words(Comparator comparator, bool soft, string words) =>
        Assert.Equal(words, EnglishFigures.Of(new Figure { Comparator = comparator, Soft = soft }));

    [Fact]
    public void Beside_a_fall_a_fall_is_said_as_one() =>
        Assert.Equal("a fall of 4.4%", EnglishFigures.Of(new Quantity(-4.4m, "%"), Percent(-3)));

    private static Figure Percent(decimal amount) => new() { Value = new Quantity(amount, "%"), Growth = true };
}
