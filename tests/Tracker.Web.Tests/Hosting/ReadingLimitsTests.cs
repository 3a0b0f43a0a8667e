using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Hosting;

public sealed class ReadingLimitsTests(WebHost host) : IClassFixture<WebHost>
{
    private const int PerMinute = 3;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/search?q=就业", "text/html", "查询过于频繁")]
    [InlineData("/en/search?q=jobs", "text/html", "Too many requests")]
    [InlineData("/api/v1/targets", "application/problem+json", "Too many requests")]
    [InlineData("/data/nothing.csv", "text/html", "查询过于频繁")]
    public async Task Whoever_asks_too_often_is_told_when_to_come_back(string address, string type, string words)
    {
        await using var site = At("203.0.113.9");
        var client = site.CreateClient();
        for (var time = 1; time <= PerMinute; time++)
        {
            using var given = await client.GetAsync(address, Cancel);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, given.StatusCode);
        }

        using var refused = await client.GetAsync(address, Cancel);

        Assert.Equal((HttpStatusCode.TooManyRequests, type), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        Assert.Contains(words, await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("/workbench", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        // All else is read on.
        using var other = await client.GetAsync("/", Cancel);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData(null)]
    public async Task This_machine_is_not_counted(string? address)
    {
        await using var site = At(address);
        var client = site.CreateClient();

        for (var time = 0; time <= PerMinute; time++)
        {
            using var given = await client.GetAsync("/api/v1/targets", Cancel);
            Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        }
    }

    private WebApplicationFactory<Program> At(string? address) => host.WithWebHostBuilder(builder => builder
        .UseSetting(Settings.ReadsPerMinute.Name, $"{PerMinute}")
        .ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new From(address is null ? null : IPAddress.Parse(address)))));

    private sealed class From(IPAddress? address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                http.Connection.RemoteIpAddress = address;
                return then(http);
            });
            next(app);
        };
    }
}
