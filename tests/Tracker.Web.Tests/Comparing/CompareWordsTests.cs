using Tracker.Assessing;
using Tracker.Web.Comparing;

namespace Tracker.Web.Tests.Comparing;

public sealed class CompareWordsTests
{
    [Fact]
    public void Whatever_two_scorecards_are_to_each_other_has_words()
    {
        foreach (var kind in Enum.GetValues<Apartness>())
        {
            Assert.NotEmpty(CompareWords.Answer(new(kind, 0.5)));
            Assert.NotEmpty(CompareWords.Why(new(kind, 0.5), Sample.District, Sample.District));
        }
    }

    // What is shown never reaches the level that it is under.
    [Theory]
    [InlineData(0.0499, "4.9%")]
    [InlineData(0.05, "5%")]
    [InlineData(0.001, "0.1%")]
    [InlineData(0.0009, "不到 0.1%")]
    public void A_chance_is_told_to_a_tenth_of_a_percent(double chance, string told) =>
        Assert.Contains($"概率为 {told}，", CompareWords.Why(new(Apartness.Chance, chance), Sample.District, Sample.District), StringComparison.Ordinal);

    [Fact]
    public void The_rule_names_its_level() => Assert.Contains("低于 5%", CompareWords.Rule, StringComparison.Ordinal);
}
