using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

public sealed class AskingTests : IDisposable
{
    private readonly LocalServer server = new();

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("200 OK", SourceState.Reachable)]
    [InlineData("204 No Content", SourceState.Reachable)]
    [InlineData("304 Not Modified", SourceState.Unreachable)]
    [InlineData("403 Forbidden", SourceState.Denied)]
    [InlineData("404 Not Found", SourceState.Gone)]
    [InlineData("410 Gone", SourceState.Gone)]
    [InlineData("412 Precondition Failed", SourceState.Denied)]
    [InlineData("500 Internal Server Error", SourceState.Failing)]
    [InlineData("503 Service Unavailable", SourceState.Failing)]
    public async Task What_the_site_says_is_what_it_comes_to(string status, SourceState expected)
    {
        server.Gives("/a", [], status: status);

        Assert.Equal(new SourceAnswer(expected, int.Parse(status.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture)), await AskAsync(server.At("/a")));
    }

    [Fact]
    public async Task A_redirect_for_good_is_a_move_and_another_is_none()
    {
        server.Gives("/new", "x"u8.ToArray()).Gives("/old", [], status: "301 Moved Permanently", headers: "Location: /new\r\n").Redirects("/session", "/new").Gives("/lost", [], status: "301 Moved Permanently", headers: "Location: /nowhere\r\n").Redirects("/round", "/round");

        Assert.Equal(new(SourceState.Moved, 200, server.At("/new")), await AskAsync(server.At("/old")));
        Assert.Equal(new(SourceState.Reachable, 200), await AskAsync(server.At("/session")));
        Assert.Equal(new(SourceState.Gone, 404), await AskAsync(server.At("/lost")));
        Assert.Equal(new(SourceState.Unreachable), await AskAsync(server.At("/round")));
    }

    [Fact]
    public async Task Of_what_an_address_gives_only_the_head_is_waited_for()
    {
        server.GivesRaw("/open", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 30000000\r\n\r\n");

        Assert.Equal(SourceState.Reachable, (await AskAsync(server.At("/open"))).State);
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_left_after_its_time()
    {
        server.GivesRaw("/open", "");

        Assert.Equal(new(SourceState.TimedOut), await AskAsync(server.At("/open"), TimeSpan.FromMilliseconds(200)));
    }

    [Fact]
    public async Task Who_calls_it_off_gets_no_answer()
    {
        server.GivesRaw("/open", "");
        using var off = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        using var fetching = new Fetching(TimeProvider.System, _ => true, TimeSpan.FromSeconds(20));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching.AskAsync(server.At("/open"), off.Token));
    }

    [Fact]
    public async Task No_server_no_host_and_no_certificate_are_told_apart()
    {
        var port = Free();

        Assert.Equal(new(SourceState.Unreachable), await AskAsync($"http://127.0.0.1:{port}/"));
        Assert.Equal(new(SourceState.NoHost), await AskAsync("http://no-such-host.invalid/"));
        using var site = new UnprovenSite();
        Assert.Equal(new(SourceState.Certificate), await AskAsync(site.At("/").Replace("http:", "https:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_on_this_machine_is_asked()
    {
        server.Gives("/", "x"u8.ToArray());
        using var fetching = new Fetching(TimeProvider.System, TimeSpan.FromSeconds(5));

        Assert.Equal(new(SourceState.Unreachable), await fetching.AskAsync(server.At("/"), TestContext.Current.CancellationToken));
        Assert.Equal("", server.Asked);
    }

    private static async Task<SourceAnswer> AskAsync(string address, TimeSpan? patience = null)
    {
        using var fetching = new Fetching(TimeProvider.System, _ => true, patience ?? TimeSpan.FromSeconds(20));
        return await fetching.AskAsync(address, TestContext.Current.CancellationToken);
    }

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Shows a certificate that it made itself.</summary>
    private sealed class UnprovenSite : LoopbackSite
    {
        private readonly System.Security.Cryptography.ECDsa key = System.Security.Cryptography.ECDsa.Create();

        protected override async Task AnswerAsync(TcpClient client)
        {
            var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=localhost", key, System.Security.Cryptography.HashAlgorithmName.SHA256);
            using var own = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            await using var secured = new SslStream(client.GetStream());
            await secured.AuthenticateAsServerAsync(own);
        }
    }
}
