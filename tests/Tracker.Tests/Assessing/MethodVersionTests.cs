using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class MethodVersionTests
{
    [Fact]
    public void The_version_in_force_is_the_newest_and_every_version_is_told_once()
    {
        Assert.Equal(Rules.MethodVersion, MethodVersion.All[0].Version);
        Assert.Equal(MethodVersion.All.OrderByDescending(version => version.Since), MethodVersion.All);
        Assert.Equal(MethodVersion.All.Count, MethodVersion.All.Select(version => version.Version).Distinct().Count());
    }

    [Fact]
    public void What_is_told_of_accuracy_was_measured_with_a_version_there_is() =>
        Assert.Contains(MethodVersion.All, version => version.Version == Accuracy.Method);

    [Fact]
    public void A_share_is_between_nothing_and_all()
    {
        Assert.All(Accuracy.Reading, set => Assert.All(new[] { set.Precision, set.Recall }, share => Assert.InRange(share, 0, 1)));
        Assert.All(Accuracy.Pairing, set => Assert.All(new[] { set.Pairs, set.Verdicts }, share => Assert.InRange(share, 0, 1)));
        Assert.InRange(Accuracy.Unread, 0, 1);
    }
}
