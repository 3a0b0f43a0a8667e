using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Tracker.Ledger;
using Tracker.Tests.Hostile;
using Tracker.Web.Tests.Accounts;

namespace Tracker.Web.Tests.Hostile;

/// <summary>Addresses, queries, bodies, headers and cookies that no page of ours sends: each is answered, none with an error of the program, none is written, none is given back as markup.</summary>
/// <remarks>By a real server, which has a say of its own.</remarks>
public sealed class HostileRequestTests(ServedHost served) : IClassFixture<ServedHost>
{
    private readonly AccountsHost host = served.Host;

    private const string Evil = "evil.example";

    private static readonly string[] Doors = ["/", "/search?q=就业", "/districts/980101/2020", "/api/v1/targets", "/feeds/all.atom", "/workbench", "/account/sign-in"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Queries => Corpus.Rows("queries", "path");

    public static TheoryData<string, string, string, string> Calls => Corpus.Rows("api", "method", "path", "body", "status");

    public static TheoryData<string, string> Headers => Corpus.Rows("headers", "header", "value");

    public static TheoryData<string> Cookies => Corpus.Rows("cookies", "cookie");

    public static TheoryData<string, string, string> Forms => Corpus.Rows("forms", "path", "type", "body");

    [Theory, MemberData(nameof(Queries))]
    public async Task An_address_is_answered_by_a_page(string path)
    {
        using var answer = await SendAsync(new(HttpMethod.Get, AddressOf(path)));

        await AssertHarmlessAsync(answer);
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task A_call_is_refused_with_its_reason(string method, string path, string body, string status)
    {
        var call = new HttpRequestMessage(new(method), AddressOf(path));
        if (body.Length > 0)
            call.Content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await SendAsync(call);

        Assert.Equal(status, $"{(int)answer.StatusCode}");
        await AssertHarmlessAsync(answer);
    }

    [Theory, MemberData(nameof(Headers))]
    public async Task A_header_changes_no_page_for_others(string header, string value)
    {
        foreach (var door in Doors)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, door);
            Assert.True(request.Headers.TryAddWithoutValidation(header, value) || header == "Content-Type");
            if (header == "Content-Type")
                (request.Content = new ByteArrayContent([])).Headers.TryAddWithoutValidation(header, value);

            using var answer = await SendAsync(request);
            await AssertHarmlessAsync(answer);
            using var next = await SendAsync(new(HttpMethod.Get, door));
            Assert.DoesNotContain(Evil, await next.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            Assert.True(next.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, door);
        }
    }

    [Theory, MemberData(nameof(Cookies))]
    public async Task A_cookie_lets_nobody_in(string cookie)
    {
        foreach (var door in Doors)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, door);
            request.Headers.TryAddWithoutValidation("Cookie", cookie);

            using var answer = await SendAsync(request);

            await AssertHarmlessAsync(answer);
            if (door == "/workbench")
                Assert.StartsWith("/account/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_that_no_page_gave_writes_nothing(string path, string type, string body)
    {
        var last = await host.Ask<TrailQueries>().LastAsync(Cancel);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await SendAsync(new(HttpMethod.Post, AddressOf(path.Replace("{target}", await host.TargetAsync("充电桩"), StringComparison.Ordinal))) { Content = content });

        await AssertHarmlessAsync(answer);
        Assert.Equal(last, await host.Ask<TrailQueries>().LastAsync(Cancel));
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => served.Client.SendAsync(request, Cancel);

    // As it is written, without what a client would put straight.
    private Uri AddressOf(string path) => new($"{served.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static async Task AssertHarmlessAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode} {text[..Math.Min(300, text.Length)]}");
        Assert.DoesNotContain("alert(1)</script>", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Tracker.", text, StringComparison.Ordinal);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("a=", StringComparison.Ordinal)));
        if (answer.Headers.Location is { } to)
            Assert.DoesNotContain(Evil, to.OriginalString.Split('?')[0], StringComparison.Ordinal);
    }
}

/// <summary>The site with accounts on a port of its own.</summary>
public sealed class ServedHost : IAsyncLifetime
{
    public AccountsHost Host { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host.UseKestrel(0);
        await Host.InitializeAsync();
        Host.StartServer();
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        Client.BaseAddress = new(Host.Ask<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
    }
}
