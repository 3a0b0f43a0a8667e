using System.Collections.Concurrent;
using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>The catalogue that pages work with: as the archive has it, loaded anew once it has changed there.</summary>
public sealed class CurrentCatalogue(LedgerDb ledger, TrailQueries trail)
{
    private volatile Loaded? loaded;

    /// <exception cref="InvalidOperationException">The archive has not been made ready.</exception>
    public Catalogue Value => Now.Catalogue;

    private Loaded Now => loaded ?? throw new InvalidOperationException("The catalogue is loaded once the archive is ready; load it first.");

    /// <summary>What is made of the catalogue, made once for as long as that is the same.</summary>
    public T With<T>(IServiceProvider services) where T : class
    {
        var now = Now;
        return (T)now.Made.GetOrAdd(typeof(T), _ => ActivatorUtilities.CreateInstance<T>(services, now.Catalogue));
    }

    /// <summary>Loads it where the archive has changed since; the trail tells, whichever program wrote it.</summary>
    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        var last = await trail.LastAsync(cancel);
        if (loaded is null || await trail.CatalogueChangedAsync(loaded.Line, cancel))
            loaded = new(await new CatalogueQueries(ledger).LoadAsync(cancel), last, []);
        else
            loaded = loaded with { Line = last };
    }

    /// <param name="Line">The last line of the trail when it was looked at.</param>
    private sealed record Loaded(Catalogue Catalogue, long Line, ConcurrentDictionary<Type, object> Made);
}

/// <summary>Sees what other programs and nodes change in the catalogue.</summary>
internal sealed partial class CatalogueWatch(CurrentCatalogue current, TimeProvider clock, ILogger<CatalogueWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await current.RefreshAsync(stoppingToken);
            }
            // Whatever it was, the pages go on with what they have.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(error.Message.ReplaceLineEndings(" "));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The catalogue could not be looked at and is used as it was; tried again in a few seconds. {Why}")]
    private partial void Failed(string why);
}
