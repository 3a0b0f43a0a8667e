using System.Net;
using System.Net.Sockets;

namespace Tracker.Web.Tests.Serving;

/// <summary>A way to a server that can be shut: what goes through it is cut off, and nothing more let in.</summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly string host;
    private readonly int port;
    private TcpListener listener = new(IPAddress.Loopback, 0);
    private CancellationTokenSource open = new();

    public Door(string host, int port)
    {
        (this.host, this.port) = (host, port);
        Open();
    }

    public int Port { get; private set; }

    public void Open()
    {
        open = new();
        listener = new(IPAddress.Loopback, Port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = LetInAsync(listener, open.Token);
    }

    public void Shut()
    {
        listener.Stop();
        open.Cancel();
    }

    public ValueTask DisposeAsync()
    {
        Shut();
        open.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task LetInAsync(TcpListener door, CancellationToken shut)
    {
        try
        {
            while (true)
                _ = PassAsync(await door.AcceptTcpClientAsync(shut), shut);
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task PassAsync(TcpClient from, CancellationToken shut)
    {
        using (from)
        using (var to = new TcpClient())
        {
            try
            {
                await to.ConnectAsync(host, port, shut);
                var (one, other) = (from.GetStream(), to.GetStream());
                await Task.WhenAny(one.CopyToAsync(other, shut), other.CopyToAsync(one, shut));
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or SocketException)
            {
            }
        }
    }
}
