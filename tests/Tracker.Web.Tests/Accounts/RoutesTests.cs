using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Web.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Accounts;

/// <summary>Every address that the program answers, as nobody and as each duty.</summary>
public sealed class RoutesTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    /// <summary>The first part of every address that is for all; a new one is added here, or it is under /workbench or /account.</summary>
    private static readonly string[] PublicParts =
    [
        "", "{*Path}", "error", "districts", "indicators", "targets", "reports", "statements", "compare", "explore", "silences", "goalposts", "corrections",
        "search", "recompute", "proposals", "method", "status", "data", "api", "feeds", "_blazor", "_framework",
        "health", "ready",
    ];

    private static readonly (string? Name, Duty? Duty)[] Visitors = [(null, null), (AccountsHost.Deputy, Duty.Deputy), (AccountsHost.Staff, Duty.Staff), (AccountsHost.Admin, Duty.Admin)];

    private IReadOnlyList<RouteEndpoint> Routes =>
        [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => route.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true })];

    [Fact]
    public void The_walk_sees_public_and_private_pages()
    {
        Assert.Contains(Routes, route => Path(route) == "/districts/{Code}");
        Assert.Contains(Routes, route => Path(route) == "/workbench/accounts");
    }

    [Fact]
    public void Every_address_states_who_may_or_is_on_the_public_side() => Assert.Empty(Routes.Where(route => !IsStated(route)).Select(Path));

    [Fact]
    public void Every_page_of_the_workbench_lies_under_its_address()
    {
        var pages = Routes.Where(route => route.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.Namespace is "Tracker.Web.Workbench" or "Tracker.Web.Accounts").ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(page => !IsPrivate(page)).Select(Path));
    }

    [Fact]
    public async Task Nobody_gets_where_they_do_not_belong()
    {
        foreach (var (name, duty) in Visitors)
        {
            var visitor = await host.VisitAsAsync(name);
            foreach (var route in Routes.Where(IsPrivate).Where(TakesGet))
            {
                using var answer = await visitor.GetAsync(Address(route));
                Assert.Equal((name, Path(route), Expected(route, duty)), (name, Path(route), answer.StatusCode));
                Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
                if (answer.StatusCode == HttpStatusCode.Redirect)
                    Assert.StartsWith("/account/sign-in", answer.LeadsTo(), StringComparison.Ordinal);
                if (answer.StatusCode == HttpStatusCode.Forbidden)
                    Assert.Equal("无权查看此页", Assert.Single((await answer.ReadAsync()).QuerySelectorAll("body > main > h1")).TextContent);
            }
        }
    }

    [Fact]
    public async Task A_public_address_answers_everybody_alike_and_sets_no_cookie()
    {
        foreach (var route in Routes.Where(route => !IsPrivate(route)).Where(TakesGet).Where(route => !Path(route).StartsWith("/_", StringComparison.Ordinal)))
        {
            var answers = new List<(HttpStatusCode, string)>();
            foreach (var (name, _) in Visitors)
            {
                using var answer = await (await host.VisitAsAsync(name)).GetAsync(Address(route));
                Assert.False(answer.Headers.Contains("Set-Cookie"), $"{Path(route)} sets a cookie.");
                answers.Add((answer.StatusCode, answer.LeadsTo()));
            }
            Assert.Single(answers.Distinct());
            Assert.True(answers[0].Item1 is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden), Path(route));
            Assert.DoesNotContain("/account", answers[0].Item2, StringComparison.Ordinal);
        }
    }

    private static bool IsStated(RouteEndpoint route)
    {
        var required = route.Metadata.GetOrderedMetadata<IAuthorizeData>();
        if (!IsPrivate(route))
            return required.Count == 0 && (PublicParts.Contains(FirstPart(route)) || Path(route).EndsWith(".css", StringComparison.Ordinal) || Path(route).EndsWith(".js", StringComparison.Ordinal));
        // What is open to nobody in particular is so only on the way in.
        return required.Any(data => CodeNames<Duty>.TryParse(data.Policy, out _)) && (FirstPart(route) == "account" || !IsOpen(route))
            || FirstPart(route) == "account" && IsOpen(route);
    }

    private static HttpStatusCode Expected(RouteEndpoint route, Duty? duty)
    {
        if (Path(route) == "/account/second-factor")
            return duty is null ? HttpStatusCode.Redirect : HttpStatusCode.OK;
        if (IsOpen(route))
            return HttpStatusCode.OK;
        var needed = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Max(data => CodeNames<Duty>.Parse(data.Policy!));
        return duty is null ? HttpStatusCode.Redirect
            : duty < needed ? HttpStatusCode.Forbidden
            : Path(route).Contains('{', StringComparison.Ordinal) ? HttpStatusCode.NotFound
            : HttpStatusCode.OK;
    }

    private static bool IsPrivate(RouteEndpoint route) => FirstPart(route) is "workbench" or "account";

    private static bool IsOpen(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool TakesGet(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains("GET");

    private static string Path(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    private static string FirstPart(RouteEndpoint route) => Path(route).Split('/')[1];

    /// <summary>An address of the route that names nothing there is.</summary>
    private static string Address(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "nothing"))));
}
