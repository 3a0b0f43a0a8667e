using System.Net.Sockets;
using System.Text;
using Tracker.Tests.Reports;

namespace Tracker.Web.Tests.Workbench;

/// <summary>Gives the beginning of a text, and the rest once it is told to.</summary>
/// <param name="first">Bytes that are given at once.</param>
internal sealed class SlowSite(string text, int first) : LoopbackSite
{
    private readonly TaskCompletionSource rest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] text = Encoding.UTF8.GetBytes(text);

    public string Address => At("/report.txt");

    public void GiveTheRest() => rest.TrySetResult();

    protected override async Task AnswerAsync(TcpClient client)
    {
        var stream = client.GetStream();
        await stream.ReadAtLeastAsync(new byte[1], 1, cancellationToken: Ended);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {text.Length}\r\nConnection: close\r\n\r\n"), Ended);
        await stream.WriteAsync(text.AsMemory(0, first), Ended);
        await rest.Task.WaitAsync(Ended);
        await stream.WriteAsync(text.AsMemory(first), Ended);
        client.Client.Shutdown(SocketShutdown.Send);
        // Closed before all is read, the connection would be torn down with what is still on its way.
        while (await stream.ReadAsync(new byte[1024], Ended) > 0)
        {
        }
    }
}
