using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tracker.Benchmarks;

/// <summary>What the framework alone can do on this machine: a string of 30 KB, and a server-rendered page with a table of 150 rows and nothing behind it.</summary>
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
        app.MapGet(Rows, () => new RazorComponentResult<RowsPage>());
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(string.Join(' ', app.Urls)));
        await app.RunAsync();
    }

    private sealed class RowsPage : ComponentBase
    {
        private const int Count = 150;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<!DOCTYPE html><html lang=\"en\"><head><title>Rows</title></head><body>");
            builder.OpenElement(1, "table");
            for (var row = 0; row < Count; row++)
            {
                builder.OpenElement(2, "tr");
                for (var cell = 0; cell < 5; cell++)
                {
                    builder.OpenElement(3, "td");
                    builder.AddContent(4, "cell");
                    builder.CloseElement();
                }
                builder.CloseElement();
            }
            builder.CloseElement();
            builder.AddMarkupContent(5, "</body></html>");
        }
    }
}
