using Xunit;

namespace Tracker.Tests.Reading;

/// <summary>Figures with 分别, each for its own subject.</summary>
public sealed class SharedListTests
{
    [Theory]
    [InlineData("节庆、论坛、展会,数量分别压减75%、95%、73%。", "节庆数量", "论坛数量", "展会数量")]
    [InlineData("城镇、农村、全体三类居民收入分别增长5%、6%、5.5%。", "城镇居民收入", "农村居民收入", "全体居民收入")]
    [InlineData("货物、集装箱吞吐量分别增长4%、11%。", "货物吞吐量", "集装箱吞吐量")]
    [InlineData("旅游人数、旅游综合收入分别增长8%、9%。", "旅游人数", "旅游综合收入")]
    [InlineData("城镇、农村居民人均可支配收入分别增长6%、8%。", "城镇居民人均可支配收入", "农村居民人均可支配收入")]
    public void Each_figure_has_the_subject_in_its_place(string clause, params string[] subjects) =>
        Assert.Equal(subjects, ReadingOf.Plan(clause).Select(statement => statement.Subject));

    [Fact]
    public void Figures_that_follow_such_a_list_are_of_the_same_list()
    {
        var read = ReadingOf.Review("城镇、农村居民人均可支配收入分别达38650元、19820元,增长6.2%、8.1%。");
        Assert.Equal(["urban_income", "rural_income", "urban_income", "rural_income"], read.Select(statement => statement.Indicator));
    }
}
