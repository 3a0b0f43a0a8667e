using Xunit;

namespace Tracker.Tests;

public sealed class RatingSummaryTests
{
    [Fact]
    public void Two_are_told_by_their_number_and_three_have_a_middle()
    {
        Assert.Equal(new RatingSummary(2, null, null), RatingSummary.Of([1, 5]));
        Assert.Equal(new RatingSummary(3, 4, 4), RatingSummary.Of([5, 1, 4]));
        Assert.Equal(new RatingSummary(0, null, null), RatingSummary.Of([]));
    }

    [Fact]
    public void Of_an_even_number_the_middle_is_between_two() => Assert.Equal(new RatingSummary(4, 2, 4), RatingSummary.Of([4, 1, 5, 2]));
}
