using Tracker.Web.Words;

namespace Tracker.Web.Tests.Words;

public sealed class ShiftWordsTests
{
    [Fact]
    public void Every_kind_has_a_name_and_a_meaning_of_its_own()
    {
        var kinds = Enum.GetValues<ShiftKind>();

        Assert.Equal(kinds.Length, kinds.Select(ShiftWords.Name).Distinct().Count());
        Assert.Equal(kinds.Length, kinds.Select(ShiftWords.Meaning).Distinct().Count());
    }
}
