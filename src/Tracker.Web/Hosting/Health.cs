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

    private static async Task<IResult> SendReadyAsync(HttpContext http, ArchiveCheck archive, CurrentCatalogue catalogue, OpenCircuits circuits)
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
                lag_seconds = Seconds(state.Lag),
                standby_passed_over = state.IsPassedOver,
                clock_ahead_seconds = Seconds(state.Ahead),
                circuits = circuits.Count,
                words = Words(state, catalogue.IsLoaded),
            });
        }
        catch (Exception error) when (error is LedgerException || (error is OperationCanceledException && !http.RequestAborted.IsCancellationRequested))
        {
            return Send(http, StatusCodes.Status503ServiceUnavailable, new { ready = false, words = HealthText.Away });
        }
    }

    private static double? Seconds(TimeSpan? time) => time is { } known ? Math.Round(known.TotalSeconds, 1) : null;

    private static string Words(ArchiveState state, bool isLoaded)
    {
        var words = new List<string> { Saving(state, isLoaded) };
        if (state.IsPassedOver)
            words.Add(HealthText.Behind.With(Math.Round(state.Lag?.TotalSeconds ?? 0)));
        if (ArchiveWatch.IsOff(state))
            words.Add((state.Ahead > TimeSpan.Zero ? HealthText.ClockFast : HealthText.ClockSlow).With(Math.Round(state.Ahead!.Value.Duration().TotalSeconds)));
        return string.Join(Language.IsEnglish ? " " : "", words);
    }

    private static string Saving(ArchiveState state, bool isLoaded) =>
        state.Schema > state.Known ? HealthText.Newer.With(state.Schema, state.Known)
        : !isLoaded || !state.Fits ? HealthText.Starting
        : state.Hindered switch
        {
            null => HealthText.Ready,
            ArchiveFault.Full => HealthText.Full,
            ArchiveFault.ReadOnly => HealthText.FileReadOnly,
            ArchiveFault.Alone => HealthText.Alone,
            _ => HealthText.ReadOnly,
        };

    private static IResult Send(HttpContext http, int status, object state)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(state, Json, statusCode: status);
    }
}
