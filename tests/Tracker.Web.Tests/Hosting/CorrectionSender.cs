using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Tracker.Web.Tests.Hosting;

/// <summary>A reader who fills in the form that proposes a correction, at a clock that is set by hand.</summary>
internal sealed class CorrectionSender : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> site;

    /// <param name="perHour">How many proposals one address may send.</param>
    public CorrectionSender(SeededHost host, int perHour = 1000) => site = host.WithWebHostBuilder(builder => builder
        .UseSetting("Proposals:PerHour", $"{perHour}")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock)));

    public SetClock Clock { get; } = new(new DateTimeOffset(2024, 5, 6, 8, 0, 0, TimeSpan.Zero));

    public HttpClient Client => site.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>The form as the page gives it, filled in well.</summary>
    /// <param name="address">Of the target.</param>
    public async Task<Dictionary<string, string>> OpenAsync(string address, string text = "应为9.5处")
    {
        using var answer = await Client.GetAsync($"{address}/correct", TestContext.Current.CancellationToken);
        var form = (await answer.ReadAsync()).QuerySelector("main form")!;
        var sent = form.QuerySelectorAll("input[type=hidden]").ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value")!);
        (sent["kind"], sent["text"], sent["evidence"], sent["name"], sent["contact"], sent["website"]) = ("figure", text, "https://example.org/2024 第二段", "李四", "li@example.org", "");
        return sent;
    }

    /// <summary>Waits as long as a person needs, and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, IEnumerable<KeyValuePair<string, string>> sent, int seconds = 10)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        using var content = new FormUrlEncodedContent(sent);
        return await Client.PostAsync($"{address}/correct", content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends it and reads the page that says why it was not taken.</summary>
    public async Task<IDocument> RefusedAsync(string address, IEnumerable<KeyValuePair<string, string>> sent, int seconds = 10, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        using var answer = await SendAsync(address, sent, seconds);
        Assert.Equal(status, answer.StatusCode);
        return await answer.ReadAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
