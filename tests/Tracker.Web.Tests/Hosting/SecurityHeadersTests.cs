using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Tracker.Web.Tests.Hosting;

/// <summary>What browsers are told that an answer may do, of pages, files, errors and what is answered out of the cache.</summary>
public sealed class SecurityHeadersTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Embed = "/targets/no-such/embed";

    private static readonly string[] Leading = ["href", "src", "action"];

    public static readonly TheoryData<string> Addresses =
    [
        "/", "/en", "/districts/980101/2020", "/compare", "/explore", "/search?q=<script>alert(1)</script>", "/method", "/status", "/data", "/api", "/api/districts",
        "/no/such/page", "/workbench", "/account/sign-in", "/health", "/openapi.json",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nothing_but_what_is_of_this_site_is_loaded_run_or_framed(string address)
    {
        for (var time = 1; time <= 2; time++) // The second comes out of the cache where it is kept.
        {
            using var answer = await GetAsync(address);
            var policy = Told(answer, "Content-Security-Policy");

            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.EndsWith("base-uri 'self'; frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.Equal("DENY", Told(answer, "X-Frame-Options"));
            Assert.Equal("nosniff", Told(answer, "X-Content-Type-Options"));
            Assert.Contains("-origin", Told(answer, "Referrer-Policy"), StringComparison.Ordinal);
            Assert.Contains("geolocation=()", Told(answer, "Permissions-Policy"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_page_has_script_or_a_sheet_written_into_it(string address)
    {
        using var answer = await GetAsync(address);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            return;
        var page = await answer.ReadAsync();

        Assert.All(page.QuerySelectorAll("script"), script => Assert.StartsWith("/", script.GetAttribute("src") ?? "", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("style, object, embed, iframe, base"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(page.QuerySelectorAll("[href], [src], [action]"), element =>
            Leading.Any(name => (element.GetAttribute(name) ?? "").TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Other_sites_may_put_into_their_pages_what_is_made_for_that_and_nothing_else()
    {
        using var answer = await GetAsync(Embed);

        Assert.EndsWith("frame-ancestors *", Told(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
    }

    [Theory]
    [InlineData("https://tracker.example.cn", true)]
    [InlineData("http://tracker.example.cn", false)]
    public async Task A_browser_that_came_by_a_secure_address_keeps_to_it(string site, bool isTold)
    {
        using var client = host.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new(site) });
        using var answer = await client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(isTold, answer.Headers.Contains("Strict-Transport-Security"));
    }

    private Task<HttpResponseMessage> GetAsync(string address) =>
        host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }).GetAsync(address, TestContext.Current.CancellationToken);

    private static string Told(HttpResponseMessage answer, string header) => Assert.Single(answer.Headers.GetValues(header));
}
