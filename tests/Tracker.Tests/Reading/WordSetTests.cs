using Xunit;

namespace Tracker.Tests.Reading;

public sealed class WordSetTests
{
    private static readonly WordSet Words = new(["增长", "增长率", "为"]);

    [Theory]
    [InlineData("经济增长率", 2)]
    [InlineData("增值为主", 2)]
    [InlineData("经济增", -1)]
    [InlineData("", -1)]
    public void The_first_of_the_words_is_found(string text, int at)
    {
        Assert.Equal(at, Words.IndexIn(text));
        Assert.Equal(at >= 0, Words.IsIn(text));
    }

    [Theory]
    [InlineData("增长率为", 3, 1)]
    [InlineData("率增长", 0, 2)]
    public void At_the_ends_the_longest_word_counts(string text, int start, int end) => Assert.Equal((start, end), (Words.AtStart(text), Words.AtEnd(text)));
}
