using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using Npgsql;
using Tracker.Ledger;

namespace Tracker.Scale;

/// <summary>Somebody who saves ten times in a second, and remembers what was confirmed.</summary>
internal sealed class Writer(string ledger, string draft) : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    private readonly LedgerDb archive = new(ledger);
    private readonly ConcurrentBag<string> confirmed = [];
    private readonly CancellationTokenSource stop = new();
    private Task? writing;
    private int refused;

    public int Confirmed => confirmed.Count;

    public int Refused => refused;

    public void Start() => writing = WriteAsync();

    /// <summary>Waits until something is confirmed that was not yet.</summary>
    public Task<TimeSpan> GoesOnAsync(TimeSpan patience)
    {
        var before = Confirmed;
        return Waiting.UntilAsync("a write to be confirmed", patience, () => Task.FromResult(Confirmed > before));
    }

    /// <summary>How many of the writes that were confirmed a server does not have.</summary>
    public async Task<int> LostAsync(NpgsqlConnection db)
    {
        string[] told = [.. confirmed];
        var held = (await db.QueryAsync<string>("select after::json #>> '{draft,keeper}' from trail where what = @what", new { what = TrailText.DraftStaged })).ToHashSet();
        return told.Count(number => !held.Contains(number));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (writing is not null)
            await writing;
        await archive.DisposeAsync();
        stop.Dispose();
    }

    private async Task WriteAsync()
    {
        var writer = new DraftWriter(archive);
        using var timer = new PeriodicTimer(Every);
        for (var number = 1; !stop.IsCancellationRequested; number++)
        {
            var keeper = number.ToString(CultureInfo.InvariantCulture);
            try
            {
                if (await writer.KeepAsync(draft, keeper, "writer") is DraftOutcome.Done)
                    confirmed.Add(keeper);
            }
            catch (Exception error) when (archive.Explain(error) is not null)
            {
                Interlocked.Increment(ref refused);
            }
            await timer.WaitForNextTickAsync();
        }
    }
}
