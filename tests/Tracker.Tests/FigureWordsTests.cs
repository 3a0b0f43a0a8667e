using System.Globalization;
using Xunit;

namespace Tracker.Tests;

public sealed class FigureWordsTests
{
    [Theory]
    [InlineData("40000", "人", "4万人")]
    [InlineData("142000000000", "元", "1420亿元")]
    [InlineData("1500000000000", "元", "1.5万亿元")]
    [InlineData("1234560000000", "元", "12345.6亿元")]
    [InlineData("8710000000", "元", "87.1亿元")]
    [InlineData("100010000", "元", "1.0001亿元")]
    [InlineData("54300", "元", "5.43万元")]
    [InlineData("54321", "元", "54321元")]
    [InlineData("43216", "人", "43216人")]
    [InlineData("123456789", "元", "123456789元")]
    [InlineData("9999", "个", "9999个")]
    [InlineData("8.50", "%", "8.5%")]
    [InlineData("0.5", "百分点", "0.5个百分点")]
    [InlineData("-0.3", "百分点", "−0.3个百分点")]
    [InlineData("3.5", "倍", "3.5倍")]
    public void An_amount_is_shortened_without_losing_a_digit(string amount, string unit, string words) =>
        Assert.Equal(words, FigureWords.Of(new Quantity(Number(amount), unit)));

    [Theory]
    [InlineData(Comparator.Exactly, "增长8%")]
    [InlineData(Comparator.AtLeast, "增长8%以上")]
    [InlineData(Comparator.AtMost, "增长8%以内")]
    [InlineData(Comparator.About, "增长8%左右")]
    public void The_bound_stays_on_the_figure(Comparator comparator, string words) =>
        Assert.Equal(words, FigureWords.Of(new Figure { Value = new(8, "%"), Growth = true, Comparator = comparator }));

    [Fact]
    public void A_fall_is_told_by_its_verb_and_not_by_a_sign() =>
        Assert.Equal("下降3%左右", FigureWords.Of(new Figure { Value = new(-3, "%"), Growth = true, Comparator = Comparator.About }));

    [Fact]
    public void An_amount_beside_a_fall_is_a_fall_as_well()
    {
        var fall = new Figure { Value = new(-3.4m, "%"), Growth = true, Comparator = Comparator.AtLeast };

        Assert.Equal("下降4.4%", FigureWords.Of(new Quantity(-4.4m, "%"), fall));
        Assert.Equal("增长0.1%", FigureWords.Of(new Quantity(0.1m, "%"), fall));
    }

    [Theory]
    [InlineData("减少企业税负", "3500亿元左右")]
    [InlineData("沙化土地面积净减少", "3500亿元左右")]
    [InlineData("企业税负", "下降3500亿元左右")]
    public void A_fall_that_the_subject_names_is_not_named_again(string subject, string words) =>
        Assert.Equal(words, FigureWords.Of(new Figure { Value = new(-350_000_000_000, "元"), Growth = true, Comparator = Comparator.About }, subject));

    [Theory]
    [InlineData(Measure.Started, "开工")]
    [InlineData(Measure.Completed, "完成")]
    [InlineData(Measure.Plain, "无具体数字")]
    public void A_project_s_stage_stands_for_its_figure(Measure measure, string words) =>
        Assert.Equal(words, FigureWords.Of(Assessing.Given.Target(new Figure(), measure: measure)));

    [Fact]
    public void A_range_from_a_fall_to_a_rise_keeps_its_signs() =>
        Assert.Equal("增长−0.5%—0.5%", FigureWords.Of(new Figure { Value = new(-0.5m, "%"), UpTo = 0.5m, Growth = true }));

    [Fact]
    public void Rates_lie_percentage_points_apart()
    {
        Assert.Equal("0.8个百分点", FigureWords.Difference(0.8m, "%"));
        Assert.Equal("1.1万人", FigureWords.Difference(11_000, "人"));
    }

    [Fact]
    public void No_verb_is_added_where_the_subject_has_the_direction() =>
        Assert.Equal("3%左右", FigureWords.Of(new Figure { Value = new(3, "%"), Growth = true, Comparator = Comparator.About }, "居民消费价格涨幅"));

    [Fact]
    public void A_range_and_a_stretch_show_all_their_ends()
    {
        Assert.Equal("增长6.5%—7%", FigureWords.Of(new Figure { Value = new(6.5m, "%"), UpTo = 7, Growth = true }));
        Assert.Equal("增长10%，力争12%", FigureWords.Of(new Figure { Value = new(10, "%"), Stretch = 12, Growth = true }));
    }

    [Fact]
    public void A_target_without_a_figure_is_told_in_words()
    {
        Assert.Equal("与经济增长基本同步", FigureWords.Of(new Figure { Comparator = Comparator.KeepPace, Growth = true, Soft = true }));
        Assert.Equal("完成上级下达任务", FigureWords.Of(new Figure { Comparator = Comparator.Comply }));
    }

    [Fact]
    public void A_bare_figure_keeps_sign_range_and_multiplier()
    {
        Assert.Equal("−3", FigureWords.Bare(new Figure { Value = new(-3, "%"), Growth = true }));
        Assert.Equal("6.5—7", FigureWords.Bare(new Figure { Value = new(6.5m, "%"), UpTo = 7 }));
        Assert.Equal("1420亿", FigureWords.Bare(new Figure { Value = new(142_000_000_000, "元") }));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
