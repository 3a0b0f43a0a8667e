using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tracker.Benchmarks;

/// <summary>What the framework alone can do on this machine: a string of 30 KB, and a routed server-rendered page with a table of 150 rows and nothing behind it.</summary>
internal static class Baseline
{
    public const string Argument = "serve-baseline";
    public const string Text = "/text";
    public const string Rows = "/rows";

    private const int Size = 30 * 1024;

    public static async Task ServeAsync(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        var text = new string('a', Size);
        app.MapGet(Text, () => text);
        app.UseAntiforgery();
        app.MapRazorComponents<RowsApp>();
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(string.Join(' ', app.Urls)));
        await app.RunAsync();
    }
}
