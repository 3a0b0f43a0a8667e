using FsCheck.Fluent;
using FsCheck;
using Tracker.Reading;
using Xunit;

namespace Tracker.Tests.Reading;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("8.5%", 8.5, 3)]
    [InlineData("4万人", 40_000, 2)]
    [InlineData("1420亿元", 142_000_000_000, 5)]
    [InlineData("1.65万亿元", 1_650_000_000_000, 6)]
    [InlineData("1,269万人", 12_690_000, 6)]
    [InlineData("1万6千户", 16_000, 4)]
    [InlineData("5千户", 5_000, 2)]
    [InlineData("5000万千瓦", 50_000_000, 5)]
    [InlineData("300千瓦", 300, 3)]
    [InlineData("三百二十个", 320, 4)]
    [InlineData("两所", 2, 1)]
    [InlineData("十二家", 12, 2)]
    [InlineData("三万五千户", 35_000, 4)]
    public void A_number_is_read_in_ones(string text, double value, int length)
    {
        Assert.True(Numeral.TryRead(text, out var number));
        Assert.Equal((decimal)value, number.Value);
        Assert.Equal(length, number.Length);
        Assert.False(number.Open);
    }

    [Theory]
    [InlineData("20多万人", 200_000)]
    [InlineData("3万多亿元", 3_000_000_000_000)]
    [InlineData("1100余家", 1_100)]
    [InlineData("1亿3千多万人", 130_000_000)]
    public void A_number_with_more_or_odd_is_open_upwards(string text, double value)
    {
        Assert.True(Numeral.TryRead(text, out var number));
        Assert.Equal((decimal)value, number.Value);
        Assert.True(number.Open);
    }

    [Theory]
    [InlineData("")]
    [InlineData("人")]
    [InlineData("多家")]
    [InlineData("99999999999999999999999999999999999999亿")]
    public void What_is_no_number_is_not_read(string text) => Assert.False(Numeral.TryRead(text, out _));

    [Theory]
    [InlineData("999999999999999万亿亿亿亿")]
    [InlineData("999999999999999亿999999999万9999千")]
    [InlineData("九千九百九十九万亿亿万亿千百十")]
    public void Multipliers_without_end_overflow_nothing(string text) => Assert.True(Numeral.TryRead(text, out var number) && number.Value <= 1_000_000_000_000_000_000_000_000_000m);

    [Fact]
    public void A_comma_between_two_figures_is_no_thousands_comma()
    {
        Assert.True(Numeral.TryRead("5,30家", out var number));
        Assert.Equal(5, number.Value);
    }

    [Fact]
    public void Whole_numbers_round_trip_through_their_Chinese_spelling() =>
        Prop.ForAll(Gen.Choose(2, 99_999_999).ToArbitrary(), number =>
            Numeral.TryRead(InChinese(number), out var read) && read.Value == number && read.Length == InChinese(number).Length)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Decimals_round_trip_with_each_multiplier() =>
        Prop.ForAll(
            Gen.Choose(1, 999_999).Select(n => n / 100m).ToArbitrary(),
            Gen.Elements(("", 1m), ("万", 10_000m), ("亿", 100_000_000m)).ToArbitrary(),
            (number, scale) => Numeral.TryRead(number.ToString(System.Globalization.CultureInfo.InvariantCulture) + scale.Item1, out var read) && read.Value == number * scale.Item2)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_the_reader_of_numbers_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            Numeral.TryRead(text ?? "", out var number);
            return number.Length <= (text ?? "").Length;
        }).QuickCheckThrowOnFailure();

    /// <summary>The plain Chinese spelling of a whole number below 10^8, as a report writes it: 30005000 is 三千万五千.</summary>
    private static string InChinese(int number)
    {
        var (tenThousands, rest) = (number / 10_000, number % 10_000);
        var spelt = tenThousands > 0 ? Below10000(tenThousands) + "万" : "";
        return spelt + (rest > 0 ? Below10000(rest) : "");
    }

    private static string Below10000(int number)
    {
        const string digits = "零一二三四五六七八九";
        var spelt = "";
        foreach (var (scale, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / scale % 10;
            if (digit > 0)
                spelt += digits[digit] + name;
        }
        return spelt;
    }
}
