using Tracker.Cli.Evaluation;
using Xunit;

namespace Tracker.Tests.Gold;

public sealed class ReliabilityTests
{
    [Fact]
    public void What_is_told_with_a_confidence_falls_into_its_step()
    {
        var reliability = Of((0.9, true), (0.9, true), (0.9, false), (0.95, true), (1, true), (0.2, false));

        Assert.Equal([(0, 0.5, 1), (0.9, 0.95, 3), (0.95, 1, 2)], reliability.Rows.Select(row => (row.From, row.To, row.Count)));
        Assert.Equal(2 / 3.0, reliability.Rows[1].Right, 6);
    }

    [Fact]
    public void The_error_is_how_far_confidence_and_correctness_lie_apart()
    {
        Assert.Equal(0, Of().Error);
        Assert.Equal(0, Of((1, true)).Error);
        Assert.Equal(0.9, Of((0.9, false)).Error, 6);
        Assert.Equal(0.25, Of((0.75, true), (0.75, false)).Error, 6);
    }

    private static Reliability Of(params (double Told, bool Right)[] judged)
    {
        var reliability = new Reliability();
        foreach (var (told, right) in judged)
            reliability.Add(told, right);
        return reliability;
    }
}
