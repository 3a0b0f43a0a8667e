namespace Tracker.Cli.Commands;

/// <summary>Work on many things, several at a time and some of them ahead of those that are taken.</summary>
internal static class Ahead
{
    // As many and as large as may wait to be taken: enough to go on with while many are written together, and no more memory than that.
    private const int Most = 256;
    private const long MostBytes = 16 * 1024 * 1024;

    /// <summary>Works on as many as there are cores, and takes what came of each in the order of the list: the same run gives the same archive.</summary>
    /// <param name="length">About how many bytes an item is.</param>
    public static async Task RunAsync<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, long> length, Func<TItem, Task<TResult>> work, Func<TResult, Task> take)
    {
        var ahead = new Queue<(Task<TResult> Work, long Bytes)>();
        using var cores = new SemaphoreSlim(Environment.ProcessorCount);
        var (next, bytes) = (0, 0L);
        try
        {
            while (next < items.Count || ahead.Count > 0)
            {
                while (next < items.Count && ahead.Count < Most && (ahead.Count == 0 || bytes < MostBytes))
                {
                    var item = items[next++];
                    ahead.Enqueue((Task.Run(() => InTurnAsync(item)), length(item)));
                    bytes += ahead.Last().Bytes;
                }
                var first = ahead.Dequeue();
                await take(await first.Work);
                bytes -= first.Bytes;
            }
        }
        finally
        {
            // Nothing goes on behind the back of whoever called; what went wrong has been told by the first.
            await Task.WhenAll(ahead.Select(one => one.Work)).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        async Task<TResult> InTurnAsync(TItem item)
        {
            await cores.WaitAsync();
            try
            {
                return await work(item);
            }
            finally
            {
                cores.Release();
            }
        }
    }
}
