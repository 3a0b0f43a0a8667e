using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <remarks>This part: the keys that nodes share, and how the archive is.</remarks>
public abstract partial class LedgerTests
{
    [Fact]
    public async Task A_key_that_one_node_keeps_is_found_by_another_and_leaves_no_line()
    {
        var lines = await Trail.LastAsync(Cancel);

        await new ProtectionKeys(ledger).KeepAsync("key-1", "<key id=\"1\">甲</key>", Cancel);
        await using var other = new LedgerDb(address);

        Assert.Equal(["<key id=\"1\">甲</key>"], await new ProtectionKeys(other).AllAsync(Cancel));
        Assert.Equal(lines, await Trail.LastAsync(Cancel));
    }

    [Fact]
    public async Task A_key_stays_as_it_was_kept_first()
    {
        var keys = new ProtectionKeys(ledger);

        await keys.KeepAsync("key-1", "<first />", Cancel);
        await keys.KeepAsync("key-1", "<second />", Cancel);

        Assert.Equal(["<first />"], await keys.AllAsync(Cancel));
    }

    [Fact]
    public async Task An_archive_in_order_can_be_read_and_written()
    {
        var state = await new ArchiveCheck(ledger).LookAsync(Cancel);

        Assert.True(state.Fits);
        Assert.True(state.Writable);
        Assert.Null(state.Lag);
    }

    [Fact]
    public async Task What_is_written_is_told_of_once_it_is_kept_and_only_then()
    {
        var seen = new List<long>();
        ledger.Written = async () => seen.Add(await Trail.LastAsync(Cancel));

        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => writer.SaveReportAsync(Sample.Next with { District = "000000" }, [], [], null, cancel: Cancel));

        Assert.Equal([await Trail.LastAsync(Cancel)], seen);
    }

    [Fact]
    public async Task Lines_after_a_line_come_in_their_order()
    {
        var last = await Trail.LastAsync(Cancel);
        await Sample.SaveAllAsync(writer);

        Assert.Equal(["report added", "report added", "links and verdicts"], (await Trail.AfterAsync(last, Cancel)).Select(line => line.What));
    }
}
