using Tracker.Web.Words;

namespace Tracker.Web.Tests.Words;

/// <summary>What an address answered, in words.</summary>
public sealed class SourceWordsTests
{
    [Fact]
    public void Each_state_has_words_of_its_own() => Assert.Distinct(Enum.GetValues<SourceState>().Select(SourceWords.Of));

    [Theory]
    [InlineData(SourceState.Reachable, 200, "2026年11月20日：可以访问")]
    [InlineData(SourceState.Denied, 412, "2026年11月20日：网站拒绝程序访问（412）")]
    [InlineData(SourceState.NoHost, null, "2026年11月20日：查无此网站")]
    public void A_check_is_told_with_its_day_and_what_was_answered(SourceState state, int? status, string told) =>
        Assert.Equal(told, SourceWords.Of(SourceCheck.After(null, "http://example.org/", new(state, status), new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero))));
}
