using System.Collections.Concurrent;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

public sealed class AddressRoundTests
{
    private static readonly string[] Addresses = [.. Enumerable.Range(0, 60).Select(i => $"http://host{i % 20}.example/{i}")];

    private readonly ConcurrentDictionary<string, int> atHost = [];
    private int at, mostAt, mostAtHost;

    [Fact]
    public async Task Every_address_is_asked_once_several_hosts_at_a_time_and_a_host_one_address_at_a_time()
    {
        var asked = new List<string>();
        await foreach (var (address, answer) in Round(AskAsync).AskAsync(Addresses, TestContext.Current.CancellationToken))
        {
            asked.Add(address);
            Assert.Equal(SourceState.Reachable, answer.State);
        }

        Assert.Equal(Addresses.Order(), asked.Order());
        Assert.Equal(1, mostAtHost);
        Assert.InRange(mostAt, 2, AddressRound.MostAtOnce);
    }

    [Fact]
    public async Task A_host_has_a_pause_between_two_addresses()
    {
        var began = TimeProvider.System.GetTimestamp();

        await foreach (var _ in new AddressRound((_, _) => Task.FromResult(new SourceAnswer(SourceState.Reachable)), TimeSpan.FromMilliseconds(100), TimeProvider.System)
            .AskAsync(["http://a.example/1", "http://A.example/2", "http://a.example:81/3", "http://b.example/"], TestContext.Current.CancellationToken))
        {
        }

        Assert.True(TimeProvider.System.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(190));
    }

    [Fact]
    public async Task What_goes_wrong_in_asking_is_told_and_ends_it()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in Round((_, _) => throw new InvalidOperationException("no more")).AskAsync(Addresses, TestContext.Current.CancellationToken))
            {
            }
        });

        Assert.Equal("no more", error.Message);
    }

    private static AddressRound Round(Func<string, CancellationToken, Task<SourceAnswer>> ask) => new(ask, TimeSpan.Zero, TimeProvider.System);

    private async Task<SourceAnswer> AskAsync(string address, CancellationToken cancel)
    {
        var host = new Uri(address).Host;
        Most(ref mostAtHost, atHost.AddOrUpdate(host, 1, (_, count) => count + 1));
        Most(ref mostAt, Interlocked.Increment(ref at));
        await Task.Delay(5, cancel);
        Interlocked.Decrement(ref at);
        atHost.AddOrUpdate(host, 0, (_, count) => count - 1);
        return new(SourceState.Reachable);
    }

    private static void Most(ref int most, int now)
    {
        for (var held = most; now > held && Interlocked.CompareExchange(ref most, now, held) != held; held = most)
        {
        }
    }
}
