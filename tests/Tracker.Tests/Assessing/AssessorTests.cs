using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class AssessorTests
{
    public static TheoryData<string, Figure, Figure, Better?, Verdict, string?> KnownPairs => new()
    {
        { "a range of growth", Given.Growth(6.5m).Range(7), Given.Growth(6.7m), Better.Up, Verdict.Met, "1.03" },
        { "new jobs, well over", Given.Amount(10_000_000, Comparator.AtLeast), Given.Amount(13_140_000), Better.Up, Verdict.Exceeded, "1.31" },
        { "new jobs, under a tenth over", Given.Amount(11_000_000, Comparator.AtLeast), Given.Amount(12_060_000), Better.Up, Verdict.Met, "1.096" },
        { "just over a tenth over", Given.Amount(10_000_000, Comparator.AtLeast), Given.Amount(11_090_000), Better.Up, Verdict.Exceeded, "1.109" },
        { "unemployment under its ceiling", Given.Share(4.5m, Comparator.AtMost), Given.Share(4.02m), Better.Down, Verdict.Met, "1.12" },
        { "unemployment answered with about", Given.Share(5.5m, Comparator.AtMost), Given.Share(5, Comparator.About), Better.Down, Verdict.Met, "1.10" },
        { "unemployment about, answered with under", Given.Share(5.5m, Comparator.About), Given.Share(5.3m, Comparator.AtMost), Better.Down, Verdict.Met, "1.04" },
        { "a fall, well over", Given.Growth(-3), Given.Growth(-5.6m), null, Verdict.Exceeded, "1.87" },
        { "a fall of energy use", Given.Growth(-3.4m, Comparator.AtLeast), Given.Growth(-5), Better.Down, Verdict.Exceeded, "1.47" },
        { "a fall just met", Given.Growth(-3, Comparator.AtLeast), Given.Growth(-3.1m), Better.Down, Verdict.Met, "1.03" },
        { "growth about, far under", Given.Growth(13, Comparator.About), Given.Growth(11.3m), null, Verdict.Missed, "0.87" },
        { "growth about, half of it", Given.Growth(5.5m, Comparator.About), Given.Growth(3), Better.Up, Verdict.Missed, "0.55" },
        { "growth about, above it", Given.Growth(6.5m, Comparator.About), Given.Growth(6.9m), Better.Up, Verdict.Met, "1.06" },
        { "growth at least, over by two points", Given.Growth(6, Comparator.AtLeast), Given.Growth(8.1m), Better.Up, Verdict.Exceeded, "1.35" },
        { "a count with no word on it", Given.Amount(20, unit: "项"), Given.Amount(21, unit: "项"), null, Verdict.Met, "1.05" },
        { "a count answered with over", Given.Amount(6_000_000, unit: "套"), Given.Amount(6_000_000, Comparator.AtLeast, "套"), null, Verdict.Met, "1.00" },
        { "a sum answered with over", Given.Amount(1.5e12m, Comparator.About, "元"), Given.Amount(2.4e12m, Comparator.AtLeast, "元"), null, Verdict.Exceeded, "1.60" },
        { "a share raised to a whole", Given.Share(100), Given.Share(100), null, Verdict.Met, "1.00" },
        { "a deficit ratio", Given.Share(2.8m, Comparator.About), Given.Share(2.8m), Better.Near, Verdict.Met, null },
        { "consumer prices", Given.Growth(3, Comparator.About), Given.Growth(0.9m), Better.Near, Verdict.Met, null },
    };

    [Theory]
    [MemberData(nameof(KnownPairs))]
    public void Pairs_of_public_record_come_to_their_known_verdict(string what, Figure target, Figure outcome, Better? better, Verdict verdict, string? ratio)
    {
        var judgement = Assessor.Judge(target, outcome, better);

        var digits = ratio is null ? 0 : ratio.Length - ratio.IndexOf('.', StringComparison.Ordinal) - 1;
        var rounded = judgement.Ratio is { } exact ? Math.Round(exact, digits).ToString($"F{digits}", System.Globalization.CultureInfo.InvariantCulture) : null;
        Assert.Equal((what, verdict, ratio), (what, judgement.Verdict, rounded));
    }

    [Theory]
    [InlineData(8, Comparator.Exactly, 9, Verdict.Exceeded)]
    [InlineData(8, Comparator.AtMost, 9, Verdict.Missed)]
    [InlineData(8, Comparator.AtMost, 7, Verdict.Exceeded)]
    [InlineData(-8, Comparator.Exactly, -9, Verdict.Exceeded)]
    [InlineData(-8, Comparator.AtLeast, -7, Verdict.Missed)]
    public void A_measure_unknown_to_the_catalogue_is_better_up_unless_it_falls_or_has_a_ceiling(int target, Comparator comparator, int outcome, Verdict verdict) =>
        Assert.Equal(verdict, Assessor.Judge(Given.Growth(target, comparator), Given.Growth(outcome), better: null).Verdict);

    [Fact]
    public void A_ratio_where_down_is_better_is_target_by_outcome() =>
        Assert.Equal(1.25m, Assessor.Judge(Given.Amount(50, Comparator.AtMost), Given.Amount(40), Better.Down).Ratio);

    [Fact]
    public void No_ratio_is_given_where_down_is_better_and_nothing_was_left() =>
        Assert.Null(Assessor.Judge(Given.Amount(50, Comparator.AtMost), Given.Amount(0), Better.Down).Ratio);

    [Theory]
    [InlineData(12, true)]
    [InlineData(11, false)]
    public void The_base_is_judged_and_the_stretch_is_a_second_mark(int outcome, bool reached)
    {
        var judgement = Assessor.Judge(Given.Growth(10) with { Stretch = 12 }, Given.Growth(outcome), Better.Up);

        Assert.Equal((Verdict.Exceeded, reached), (judgement.Verdict, judgement.StretchReached));
        Assert.EndsWith(reached ? "，力争12%，结果增长12%，超额线增长11%；力争目标已达到" : "，力争12%，结果增长11%，超额线增长11%；力争目标未达到", judgement.Inputs, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outcome_that_is_a_range_is_judged_by_its_less_good_end()
    {
        Assert.Equal(Verdict.Nearly, Assessor.Judge(Given.Growth(6), Given.Growth(5.5m).Range(6.5m), Better.Up).Verdict);
        Assert.Equal(Verdict.Nearly, Assessor.Judge(Given.Share(6), Given.Share(5.5m).Range(6.5m), Better.Down).Verdict);
    }

    [Fact]
    public void Inputs_say_target_outcome_and_bounds()
    {
        Assert.Equal("目标增长8%，结果增长6.2%，完成线增长8%，允许差0.8个百分点", Assessor.Judge(Given.Growth(8), Given.Growth(6.2m), Better.Up).Inputs);
        Assert.Equal("目标下降3%—4%左右，结果下降3.1%，完成线下降2.8%", Assessor.Judge(Given.Growth(-3, Comparator.About).Range(-4), Given.Growth(-3.1m), Better.Down).Inputs);
        Assert.Equal("目标下降3.4%以上，结果下降5%，超额线下降4.4%", Assessor.Judge(Given.Growth(-3.4m, Comparator.AtLeast), Given.Growth(-5), Better.Down).Inputs);
        Assert.Equal("目标4万人以上，结果5万人，超额线4.4万人", Assessor.Judge(Given.Amount(40_000, Comparator.AtLeast), Given.Amount(50_000), Better.Up).Inputs);
    }

    [Theory]
    [InlineData("5", "7.2", Verdict.Nearly)]
    [InlineData("7.3", "7.2", Verdict.Missed)]
    [InlineData("7.9", "8", Verdict.Met)]
    [InlineData("8", "8", Verdict.Nearly)]
    [InlineData("8.8", "9", Verdict.Exceeded)]
    [InlineData("11", "9", Verdict.Met)]
    public void The_nearest_bound_is_what_would_flip_a_verdict(string outcome, string at, Verdict becomes)
    {
        var judgement = Assessor.Judge(Given.Growth(8), Given.Growth(Number(outcome)), Better.Up);

        Assert.Equal((new Quantity(Number(at), "%"), becomes), (judgement.WouldFlipAt, judgement.WouldBecome));
    }

    [Fact]
    public void What_would_flip_a_fall_is_a_fall() =>
        Assert.Equal(new Quantity(-4, "%"), Assessor.Judge(Given.Growth(-3), Given.Growth(-3.9m), Better.Down).WouldFlipAt);

    [Fact]
    public void Nothing_better_flips_a_ceiling_that_is_never_exceeded() =>
        Assert.Equal(Verdict.Nearly, Assessor.Judge(Given.Growth(3), Given.Growth(0.1m), Better.Near).WouldBecome);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
