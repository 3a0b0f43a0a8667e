using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Tests.Words;

public sealed class CorrectionWordsTests
{
    [Fact]
    public void Every_kind_and_author_has_a_name()
    {
        Assert.All(Enum.GetValues<CorrectionKind>(), kind => Assert.NotEmpty(CorrectionWords.Kind(kind)));
        Assert.All(Enum.GetValues<Author>(), author => Assert.NotEmpty(CorrectionWords.Author(author)));
    }

    [Fact]
    public void What_is_read_otherwise_is_told_side_by_side()
    {
        var before = Sample.Target();

        Assert.Equal("目标 → 结果；4万人以上 → 4.2万人", CorrectionWords.Difference(before, Sample.Outcome() with { Period = before.Period }));
        Assert.Equal("机器识读，未核对 → 已核对", CorrectionWords.Difference(before, before with { Checked = true }));
        Assert.Equal("识读的细节有改动", CorrectionWords.Difference(before, before with { Confidence = 0.5 }));
    }

    [Fact]
    public void What_came_went_and_changed_is_counted_apart()
    {
        var target = Sample.Target();

        Assert.Equal("改动 1，新增 2，去除 0", CorrectionWords.Counts([new Change<Statement>(null, target), new(null, target), new(target, target)]));
        Assert.Equal(["新增", "去除", null], new[] { new Change<Statement>(null, target), new(target, null), new(target, target) }.Select(CorrectionWords.Way));
    }
}
