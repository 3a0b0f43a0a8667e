using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class ShiftLabelTests
{
    [Fact]
    public void Both_years_stand_side_by_side()
    {
        var shift = Shift(ShiftKind.Lowered, Given.Growth(8, Comparator.AtLeast), Given.Growth(6, Comparator.About));
        Assert.Equal("2023年为8%以上，2024年为6%左右", shift.Label);
        Assert.Equal("2023: at least 8%; 2024: about 6%", shift.LabelInEnglish);
    }

    [Theory]
    [InlineData(41_260_000_000, "元", "412.6亿元", "41.26 billion yuan")]
    [InlineData(85_000, "人", "8.5万人", "85,000 people")]
    [InlineData(12_345_678_901, "元", "12345678901元", "12,345,678,901 yuan")]
    [InlineData(12, "家", "12家", "12")]
    public void Large_amounts_are_written_short_where_no_digit_is_lost(decimal amount, string unit, string chinese, string english)
    {
        var shift = Shift(ShiftKind.Lowered, Given.Amount(amount, unit: unit), Given.Amount(1, unit: unit));
        Assert.StartsWith($"2023年为{chinese}，", shift.Label, StringComparison.Ordinal);
        Assert.StartsWith($"2023: {english};", shift.LabelInEnglish, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fall_is_named_as_one()
    {
        var shift = Shift(ShiftKind.Lowered, Energy(2023, Given.Growth(-3, Comparator.AtLeast)), Energy(2024, Given.Growth(-2.5m).Range(-2)));
        Assert.Equal("2023年为下降3%以上，2024年为下降2.5%—2%", shift.Label);
        Assert.Equal("2023: a fall of at least 3%; 2024: a fall of 2.5–2%", shift.LabelInEnglish);
    }

    [Fact]
    public void A_goal_without_a_figure_is_put_in_words()
    {
        var shift = Shift(ShiftKind.Weakened, Given.Growth(8) with { Comparator = Comparator.AtMost }, Given.Pace(soft: true));
        Assert.Equal("2023年为8%以内，2024年为与经济增长基本同步", shift.Label);
        Assert.Equal("2023: at most 8%; 2024: basically in step with the economy", shift.LabelInEnglish);
    }

    [Fact]
    public void What_is_only_striven_for_says_so() =>
        Assert.Equal("2023年为8%，2024年为力争9%", Shift(ShiftKind.Weakened, Set(2023, Given.Growth(8)), Set(2024, Given.Growth(9)) with { Quote = "力争增长9%" }).Label);

    [Fact]
    public void Other_bases_are_named()
    {
        var shift = Shift(ShiftKind.OtherBase, Given.Growth(8), Given.Amount(500_000_000, unit: "元"));
        Assert.Equal("2023年为增长8%，2024年为5亿元", shift.Label);
        Assert.Equal("2023: growth of 8%; 2024: 500 million yuan", shift.LabelInEnglish);
    }

    [Theory]
    [InlineData(ShiftKind.CompletedToStarted, Measure.Completed, Measure.Started, "2023年为建成4所，2024年为开工4所", "2023: completed 4; 2024: started 4")]
    [InlineData(ShiftKind.OtherBase, Measure.Flow, Measure.Stock, "2023年为新增4所，2024年为总量4所", "2023: newly added 4; 2024: a total of 4")]
    [InlineData(ShiftKind.OtherBase, Measure.Cumulative, Measure.Flow, "2023年为累计4所，2024年为新增4所", "2023: cumulatively 4; 2024: newly added 4")]
    public void Other_measures_are_named(ShiftKind kind, Measure earlier, Measure later, string chinese, string english)
    {
        var four = Given.Amount(4, unit: "所");
        var shift = Shift(kind, Set(2023, four) with { Measure = earlier }, Set(2024, four) with { Measure = later });
        Assert.Equal((chinese, english), (shift.Label, shift.LabelInEnglish));
    }

    [Fact]
    public void Deadlines_are_told_by_report()
    {
        var total = Set(2023, Given.Amount(150)) with { Measure = Measure.Stock };
        var shift = Shift(ShiftKind.LaterDeadline, total, Set(2024, Given.Amount(150)) with { Measure = Measure.Stock, Period = Period.Of(2025) });
        Assert.Equal("2023年报告定于2023年，2024年报告定于2025年", shift.Label);
        Assert.Equal("2023 report: by 2023; 2024 report: by 2025", shift.LabelInEnglish);
    }

    [Fact]
    public void Goals_for_other_years_than_the_report_s_own_name_them()
    {
        var shift = Shift(ShiftKind.Lowered, Set(2023, Given.Growth(7)) with { Period = new(2021, 2025) }, Set(2024, Given.Growth(6)) with { Period = new(2021, 2025) });
        Assert.Equal("2023年报告对2021-2025年为7%，2024年报告对2021-2025年为6%", shift.Label);
        Assert.Equal("2023 report for 2021-2025: 7%; 2024 report for 2021-2025: 6%", shift.LabelInEnglish);
    }

    [Fact]
    public void Another_scope_is_shown_by_the_subjects()
    {
        var shift = Shift(ShiftKind.OtherScope, Set(2023, Given.Amount(300)) with { Subject = "城镇新增就业" }, Set(2024, Given.Amount(300)) with { Subject = "城乡新增就业" });
        Assert.Equal("2023年为“城镇新增就业”，2024年为“城乡新增就业”", shift.Label);
    }

    private static Statement Energy(int year, Figure figure) => GoalpostsTests.Goal(year, figure, "energy_intensity");

    private static Statement Set(int year, Figure figure) => GoalpostsTests.Goal(year, figure);

    private static GoalpostShift Shift(ShiftKind kind, Figure earlier, Figure later) => Shift(kind, Set(2023, earlier), Set(2024, later));

    private static GoalpostShift Shift(ShiftKind kind, Statement earlier, Statement later) =>
        Assert.Single(Goalposts.Of([earlier, later], [Given.Report(2023), Given.Report(2024)], Catalogue.Load()), shift => shift.Kind == kind);
}
