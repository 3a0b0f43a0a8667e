using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Routing;
using Tracker.Web.Comparing;

namespace Tracker.Web.Hosting;

/// <summary>The pages with a circuit: their script, and the bounds that keep a crowd from filling the memory.</summary>
internal static class LivePages
{
    // What a choice on a page sends is under 1 KB, the start of a page a few.
    private const int LargestMessage = 16 * 1024;

    // A page that was lost from sight is soon given up: its address brings all of it back.
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(30);

    public static void AddLivePages(this IRazorComponentsBuilder components)
    {
        components.Services.AddWithCatalogue<Comparer>();
        components.Services.AddSingleton<LiveScript>();
        components.Services.AddSingleton<OpenCircuits>();
        components.Services.AddSingleton<CircuitHandler>(services => services.GetRequiredService<OpenCircuits>());
        components
            .AddInteractiveServerComponents(options =>
            {
                options.DisconnectedCircuitMaxRetained = 20;
                options.DisconnectedCircuitRetentionPeriod = Waiting;
                options.PersistedCircuitInMemoryMaxRetained = 0;
            })
            .AddHubOptions(options => options.MaximumReceiveMessageSize = LargestMessage);
    }

    /// <summary>Maps the pages twice over, and leaves each to one of the two: a page of an application that has circuits carries a kilobyte for them, used or not.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapRazorComponents<App>().Add(endpoint => Leave(endpoint, IsLive(endpoint)));
        var live = app.MapGroup("");
        // Compressed, the framework would forbid frames of other sites; what is sent is small.
        live.MapRazorComponents<LiveApp>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true).Add(endpoint => Leave(endpoint, !IsLive(endpoint)));
        ((IEndpointConventionBuilder)live).Add(endpoint => Leave(endpoint, IsUnder(endpoint, "_framework")));
        app.MapGet(app.Services.GetRequiredService<LiveScript>().File.Path, (LiveScript script, HttpContext http) => script.File.Send(http)).CacheOutput(PublicCache.Policy);
    }

    private static bool IsLive(EndpointBuilder endpoint) => endpoint.Metadata.OfType<LiveAttribute>().Any() || IsUnder(endpoint, "_blazor");

    private static bool IsUnder(EndpointBuilder endpoint, string folder) =>
        endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path } && path.TrimStart('/').StartsWith(folder, StringComparison.Ordinal);

    private static void Leave(EndpointBuilder endpoint, bool isLeft)
    {
        if (isLeft)
            endpoint.Metadata.Add(new SuppressMatchingMetadata());
    }
}

/// <summary>The same frame around the pages with a circuit.</summary>
internal sealed class LiveApp : App;

/// <summary>Marks a page with a circuit.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LiveAttribute : Attribute;

/// <summary>What makes a page live: Blazor's own script and the few lines that start it.</summary>
public sealed class LiveScript
{
    public LastingFile File { get; } = LastingFile.Of("live", ".js", "text/javascript; charset=utf-8");
}
