using System.Net;
using System.Net.Sockets;

namespace Tracker.Tests.Reports;

/// <summary>A web server on this machine, for as long as a test lasts.</summary>
internal abstract class LoopbackSite : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();

    protected LoopbackSite()
    {
        listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Ends with the server.</summary>
    protected CancellationToken Ended => ended.Token;

    public string At(string path) => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{path}";

    public void Dispose()
    {
        ended.Cancel();
        listener.Dispose();
        ended.Dispose();
    }

    /// <summary>Answers what one connection asks; it is closed afterwards.</summary>
    protected abstract Task AnswerAsync(TcpClient client);

    private async Task ServeAsync()
    {
        while (!ended.IsCancellationRequested)
            _ = ServeAsync(await listener.AcceptTcpClientAsync(ended.Token));
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
            await AnswerAsync(client);
    }
}
