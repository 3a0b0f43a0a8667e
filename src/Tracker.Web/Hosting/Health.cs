using System.Text.Json;
using Tracker.Ledger;
using Tracker.OpenData;
using Tracker.Web.Words;

namespace Tracker.Web.Hosting;

/// <summary>What tells whoever watches over the nodes, and what spreads requests among them, how this one is.</summary>
internal static class Health
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JsonText.Options.Encoder };

    // Whoever asks would not wait longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health", (HttpContext http) => Send(http, StatusCodes.Status200OK, new { alive = true, words = HealthText.Alive })).WithMetadata(NeedsNoArchive.Mark);
        app.MapGet("/ready", SendReadyAsync).WithMetadata(NeedsNoArchive.Mark);
    }

    private static async Task<IResult> SendReadyAsync(HttpContext http, ArchiveCheck archive, CurrentCatalogue catalogue)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            var state = await archive.LookAsync(patience.Token);
            var ready = state.Fits && catalogue.IsLoaded;
            return Send(http, ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, new
            {
                ready,
                schema = state.Schema,
                writable = state.Writable,
                lag_seconds = state.Lag?.TotalSeconds,
                words = Words(state, catalogue.IsLoaded),
            });
        }
        catch (Exception error) when (error is LedgerException || (error is OperationCanceledException && !http.RequestAborted.IsCancellationRequested))
        {
            return Send(http, StatusCodes.Status503ServiceUnavailable, new { ready = false, words = HealthText.Away });
        }
    }

    private static string Words(ArchiveState state, bool isLoaded) =>
        state.Schema > state.Known ? HealthText.Newer.With(state.Schema, state.Known)
        : !isLoaded || !state.Fits ? HealthText.Starting
        : state.Writable ? HealthText.Ready
        : HealthText.ReadOnly;

    private static IResult Send(HttpContext http, int status, object state)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(state, Json, statusCode: status);
    }
}
