using System.Net.Sockets;
using System.Text;

namespace Tracker.Tests.Reports;

/// <summary>Gives canned answers, byte for byte, by path.</summary>
internal sealed class LocalServer : LoopbackSite
{
    private readonly Dictionary<string, byte[]> answers = [];

    /// <summary>The first line and the headers of what was asked last.</summary>
    public string Asked { get; private set; } = "";

    public LocalServer Gives(string path, byte[] content, string type = "text/html; charset=utf-8", string status = "200 OK", string headers = "")
    {
        var head = $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\nConnection: close\r\n{headers}\r\n";
        answers[path] = [.. Encoding.ASCII.GetBytes(type.Length > 0 ? head : head.Replace("Content-Type: \r\n", "", StringComparison.Ordinal)), .. content];
        return this;
    }

    public LocalServer Redirects(string path, string to) => Gives(path, [], status: "302 Found", headers: $"Location: {to}\r\n");

    /// <summary>Anything at all, or the beginning of it: nothing comes after, and the line stays open.</summary>
    public LocalServer GivesRaw(string path, string answer)
    {
        answers[path] = Encoding.ASCII.GetBytes(answer);
        return this;
    }

    protected override async Task AnswerAsync(TcpClient client)
    {
        var stream = client.GetStream();
        var buffer = new byte[8192];
        var asked = "";
        while (!asked.Contains("\r\n\r\n", StringComparison.Ordinal))
            asked += Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, Ended));
        Asked = asked;
        var answer = answers.GetValueOrDefault(asked.Split(' ')[1], "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        await stream.WriteAsync(answer, Ended);
        if (!asked.Contains("/open", StringComparison.Ordinal))
            return;
        await Task.Delay(Timeout.Infinite, Ended);
    }
}
