using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Tracker.Benchmarks;

/// <summary>A load of GET requests over connections that stay open, each asking again once it is answered.</summary>
/// <remarks>It shares the cores with the server: figures of one run are comparable with each other, and with nothing else.</remarks>
internal static class Load
{
    private const int Connections = 16;
    private const int Rounds = 5;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(2), Slice = TimeSpan.FromSeconds(1);

    /// <param name="Rate">Requests a second.</param>
    /// <param name="Bytes">Of one answer, head included.</param>
    /// <param name="Median">In milliseconds.</param>
    /// <param name="Slowest">The 99th hundredth, in milliseconds.</param>
    public sealed record Result(double Rate, int Bytes, double Median, double Slowest);

    /// <summary>Loads each page in turn, a second at a time and round after round, so that what else the machine does falls on all alike.</summary>
    /// <exception cref="InvalidOperationException">An answer is not 200.</exception>
    public static async Task<IReadOnlyList<Result>> OfAsync(params IReadOnlyList<(Uri Site, string Path)> pages)
    {
        foreach (var (site, path) in pages)
            await RunAsync(site, path, Warming);
        var slices = pages.Select(_ => new List<Result>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var page = 0; page < pages.Count; page++)
                slices[page].Add(Of(await RunAsync(pages[page].Site, pages[page].Path, Slice)));
        }
        return [.. slices.Select(ofPage => ofPage.OrderBy(slice => slice.Rate).ElementAt(Rounds / 2))];
    }

    private static Result Of((List<double> Times, int Bytes)[] connections)
    {
        var all = connections.SelectMany(connection => connection.Times).Order().ToList();
        return new(all.Count / Slice.TotalSeconds, connections[0].Bytes, all[all.Count / 2], all[all.Count * 99 / 100]);
    }

    private static Task<(List<double> Times, int Bytes)[]> RunAsync(Uri site, string path, TimeSpan time) =>
        Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(site, path, time))));

    private static async Task<(List<double>, int)> AskAsync(Uri site, string path, TimeSpan time)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(site.Host, site.Port);
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {site.Authority}\r\n\r\n");
        var (buffer, times, bytes, clock) = (new byte[1 << 20], new List<double>(), 0, Stopwatch.StartNew());
        while (clock.Elapsed < time)
        {
            var sent = clock.Elapsed;
            await socket.SendAsync(request);
            bytes = await ReadAsync(socket, buffer, path);
            times.Add((clock.Elapsed - sent).TotalMilliseconds);
        }
        return (times, bytes);
    }

    private static async Task<int> ReadAsync(Socket socket, byte[] buffer, string path)
    {
        var (held, head) = (0, -1);
        while (true)
        {
            held += await socket.ReceiveAsync(buffer.AsMemory(held));
            if (head < 0 && (head = buffer.AsSpan(0, held).IndexOf("\r\n\r\n"u8)) >= 0 && !buffer.AsSpan(0, held).StartsWith("HTTP/1.1 200"u8))
                throw new InvalidOperationException($"{path} is answered by {Encoding.ASCII.GetString(buffer, 0, Math.Min(held, 40))}");
            if (head >= 0 && IsWhole(buffer.AsSpan(0, held), head))
                return held;
        }
    }

    // An answer tells its length, or ends with an empty chunk.
    private static bool IsWhole(ReadOnlySpan<byte> answer, int head)
    {
        var length = answer[..head].IndexOf("Content-Length: "u8);
        if (length < 0)
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        var digits = answer[(length + "Content-Length: ".Length)..head];
        var end = digits.IndexOf((byte)'\r');
        return answer.Length - head - 4 >= int.Parse(end < 0 ? digits : digits[..end], System.Globalization.CultureInfo.InvariantCulture);
    }
}
