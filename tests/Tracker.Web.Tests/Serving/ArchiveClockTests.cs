using Tracker.Ledger;
using Tracker.Tests.Ledger;
using Tracker.Web.Answering;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Serving;

/// <summary>Nodes whose machines' clocks differ by minutes.</summary>
public sealed class ArchiveClockTests
{
    private const string Report = $"{SampleArchive.Linjiang}-2020-work";

    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(4), Little = TimeSpan.FromMilliseconds(900);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void It_is_put_right_and_back_and_not_moved_by_a_little()
    {
        var machine = new StillClock();
        var clock = new ArchiveClock(machine);

        clock.PutRight(Little);
        Assert.Equal(machine.GetUtcNow(), clock.GetUtcNow());
        clock.PutRight(Minutes);
        Assert.Equal(machine.GetUtcNow() - Minutes, clock.GetUtcNow());
        clock.PutRight(Minutes + Little);
        Assert.Equal(machine.GetUtcNow() - Minutes, clock.GetUtcNow());
        clock.PutRight(-Minutes);
        Assert.Equal(machine.GetUtcNow() + Minutes, clock.GetUtcNow());
        clock.PutRight(Little);
        Assert.Equal(machine.GetUtcNow(), clock.GetUtcNow());
    }

    [Fact]
    public async Task Locks_forms_and_dates_of_one_node_are_good_on_another()
    {
        var store = new PostgresStore();
        var address = await store.CreateAsync();
        await using (var ledger = new LedgerDb(address))
            await SampleArchive.WriteAsync(ledger);
        await using (var fast = new Node(address, new ArchiveClock(new ShiftedClock(Minutes))))
        await using (var slow = new Node(address, new ArchiveClock(new ShiftedClock(-Minutes))))
        {
            await fast.StartedAsync();
            await slow.StartedAsync();

            // A form that the fast node gave out was not filled in before it was given. Each node may be a little off, one way or the other.
            var token = fast.Ask<FormTokens>().Issue("x");
            await Task.Delay(FormTokens.Soonest + (2 * ArchiveClock.Least), Cancel);
            Assert.Equal(TokenState.Valid, slow.Ask<FormTokens>().Read(token, "x", out _));
            token = slow.Ask<FormTokens>().Issue("x");
            Assert.Equal(TokenState.TooSoon, fast.Ask<FormTokens>().Read(token, "x", out _));

            Assert.Equal(DraftOutcome.Done, await slow.Ask<DraftWriter>().ReopenAsync(Report, "li", Cancel));

            // What is held on the slow node is not past on the fast one.
            Assert.Equal("li", await slow.Ask<DraftWriter>().HoldAsync(Report, "x", "li", Cancel));
            Assert.Equal("li", await fast.Ask<DraftWriter>().HoldAsync(Report, "x", "wang", Cancel));
            await slow.Ask<DraftWriter>().ReleaseAsync(Report, "li", Cancel);
            Assert.Equal("wang", await fast.Ask<DraftWriter>().HoldAsync(Report, "x", "wang", Cancel));

            Assert.InRange(fast.Ask<TimeProvider>().GetUtcNow() - slow.Ask<TimeProvider>().GetUtcNow(), -TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
            using var ready = await fast.GetAsync("/ready");
            Assert.Contains("本机时钟比数据库快 240 秒", await ready.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            using var english = await slow.GetAsync("/en/ready");
            Assert.Contains("240 seconds behind the database", await english.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
        await store.DropAsync();
    }

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    }

    private sealed class ShiftedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
