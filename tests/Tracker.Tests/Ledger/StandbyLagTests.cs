using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public sealed class StandbyLagTests
{
    private static readonly TimeSpan Estimate = TimeSpan.FromHours(9);

    private readonly StandbyLag lag = new();

    [Fact]
    public void A_primary_that_nobody_writes_to_leaves_nobody_behind()
    {
        Assert.Equal(0, Look(at: 0, written: 100, replayed: 100));
        Assert.Equal(0, Look(at: 5_000, written: 100, replayed: 100));
    }

    [Fact]
    public void A_standby_is_as_old_as_the_last_look_whose_writes_it_has()
    {
        Look(at: 0, written: 100, replayed: 100);
        Look(at: 60, written: 100, replayed: 100);

        Assert.Equal(5, Look(at: 65, written: 200, replayed: 100));
        Assert.Equal(10, Look(at: 70, written: 300, replayed: 150));
        Assert.Equal(10, Look(at: 75, written: 400, replayed: 250));
        Assert.Equal(0, Look(at: 80, written: 400, replayed: 400));
    }

    [Fact]
    public void Before_the_first_look_it_is_what_the_standby_says()
    {
        Assert.Equal(Estimate.TotalSeconds, Look(at: 0, written: 200, replayed: 100));
        Assert.Equal(Estimate.TotalSeconds, Look(at: 5, written: 200, replayed: 150));
        Assert.Equal(0, Look(at: 10, written: 200, replayed: 200));
        Assert.Equal(5, Look(at: 15, written: 300, replayed: 250));
    }

    [Fact]
    public void One_that_stands_still_for_days_stays_behind()
    {
        Look(at: 0, written: 1, replayed: 1);
        for (var at = 1; at < 10_000; at++)
            Assert.True(Look(at: at, written: at + 1, replayed: 1) >= at);
    }

    private double Look(int at, long written, long replayed) => lag.Of(written, replayed, TimeSpan.FromSeconds(at), Estimate).TotalSeconds;
}
