using Tracker.Web.Workbench;

namespace Tracker.Web.Tests.Workbench;

public sealed class ItemFilterTests
{
    private static readonly DraftItem Item = new(
        Sample.Outcome() with { Role = Role.Outcome, Indicator = "", Period = Period.Of(2023), Subject = "地区GDP", Quote = "全区生产总值增长6%", Confidence = 0.8 }, ItemState.Proposed);

    [Fact]
    public void An_empty_filter_lets_all_through() => Assert.True(new ItemFilter().Passes(Item));

    [Theory]
    [InlineData("state", "proposed", "accepted")]
    [InlineData("role", "outcome", "target")]
    [InlineData("period", "2023", "2023-2024")]
    [InlineData("indicator", "-", "gdp")]
    [InlineData("below", "0.9", "0.8")]
    [InlineData("words", " gdp ", "就业")]
    [InlineData("words", "增长6%", "6%增长")]
    public void Each_field_lets_through_what_it_names_and_keeps_back_the_rest(string field, string passing, string kept)
    {
        Assert.True(Filter(field, passing).Passes(Item));
        Assert.False(Filter(field, kept).Passes(Item));
    }

    [Fact]
    public void All_fields_count_together() => Assert.False(new ItemFilter { Role = "outcome", Period = "2024" }.Passes(Item));

    private static ItemFilter Filter(string field, string value) => field switch
    {
        "state" => new() { State = value },
        "role" => new() { Role = value },
        "period" => new() { Period = value },
        "indicator" => new() { Indicator = value },
        "below" => new() { Below = value },
        _ => new() { Words = value },
    };
}
