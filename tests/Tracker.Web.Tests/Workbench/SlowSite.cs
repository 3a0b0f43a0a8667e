using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tracker.Web.Tests.Workbench;

/// <summary>A web server on this machine that gives the beginning of a text, and the rest once it is told to.</summary>
internal sealed class SlowSite : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly TaskCompletionSource rest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] text;
    private readonly int first;

    /// <param name="first">Bytes that are given at once.</param>
    public SlowSite(string text, int first)
    {
        (this.text, this.first) = (Encoding.UTF8.GetBytes(text), first);
        listener.Start();
        _ = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/report.txt";

    public void GiveTheRest() => rest.TrySetResult();

    public void Dispose()
    {
        ended.Cancel();
        listener.Dispose();
        ended.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!ended.IsCancellationRequested)
            _ = AnswerAsync(await listener.AcceptTcpClientAsync(ended.Token));
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var _ = client;
        var stream = client.GetStream();
        await stream.ReadAtLeastAsync(new byte[1], 1, cancellationToken: ended.Token);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {text.Length}\r\nConnection: close\r\n\r\n"), ended.Token);
        await stream.WriteAsync(text.AsMemory(0, first), ended.Token);
        await rest.Task.WaitAsync(ended.Token);
        await stream.WriteAsync(text.AsMemory(first), ended.Token);
        client.Client.Shutdown(SocketShutdown.Send);
        // Closed before all is read, the connection would be torn down with what is still on its way.
        while (await stream.ReadAsync(new byte[1024], ended.Token) > 0)
        {
        }
    }
}
