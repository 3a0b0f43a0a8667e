using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Tracker.Reports;

/// <summary>Asks many addresses, several hosts at a time, each host one address at a time with a pause between them.</summary>
/// <param name="ask">What is asked of an address.</param>
/// <param name="pause">Between two addresses of a host.</param>
public sealed class AddressRound(Func<string, CancellationToken, Task<SourceAnswer>> ask, TimeSpan pause, TimeProvider clock)
{
    /// <summary>How many hosts are asked at a time.</summary>
    public const int MostAtOnce = 8;

    /// <summary>The answers as they come, one of each address.</summary>
    /// <param name="addresses">Each once; all of them addresses (<see cref="Report.IsAddress"/>).</param>
    public async IAsyncEnumerable<(string Address, SourceAnswer Answer)> AskAsync(IEnumerable<string> addresses, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var answers = Channel.CreateUnbounded<(string, SourceAnswer)>();
        var asking = AskAllAsync(addresses.ToLookup(address => new Uri(address).IdnHost, StringComparer.OrdinalIgnoreCase), answers.Writer, left.Token);
        try
        {
            await foreach (var answer in answers.Reader.ReadAllAsync(cancel))
                yield return answer;
            await asking;
        }
        finally
        {
            await left.CancelAsync(); // Whoever stops listening wants no more asked.
        }
    }

    private async Task AskAllAsync(ILookup<string, string> hosts, ChannelWriter<(string, SourceAnswer)> answers, CancellationToken cancel)
    {
        try
        {
            await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancel }, (host, stop) => AskHostAsync(host, answers, stop));
            answers.Complete();
        }
        catch (Exception error)
        {
            answers.Complete(error);
        }
    }

    private async ValueTask AskHostAsync(IEnumerable<string> addresses, ChannelWriter<(string, SourceAnswer)> answers, CancellationToken cancel)
    {
        var isFirst = true;
        foreach (var address in addresses)
        {
            if (!isFirst)
                await Task.Delay(pause, clock, cancel);
            isFirst = false;
            await answers.WriteAsync((address, await ask(address, cancel)), cancel);
        }
    }
}
