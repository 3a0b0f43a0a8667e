using System.Collections.Concurrent;
using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>The catalogue that pages work with: as the archive has it, loaded anew once it has changed there.</summary>
public sealed class CurrentCatalogue(LedgerDb ledger, TrailQueries trail)
{
    private volatile Loaded? loaded;

    /// <exception cref="LedgerException">The archive has not been made ready yet.</exception>
    public Catalogue Value => Now.Catalogue;

    /// <summary>True once the archive has been made ready.</summary>
    public bool IsLoaded => loaded is not null;

    /// <summary>What is told of it until then.</summary>
    public LedgerException NotReady => new($"{ledger.Name} has not been made ready yet. Try again in a moment.") { MayPass = true };

    private Loaded Now => loaded ?? throw NotReady;

    /// <summary>What is made of the catalogue, made once for as long as that is the same.</summary>
    public T With<T>(IServiceProvider services) where T : class
    {
        var now = Now;
        return (T)now.Made.GetOrAdd(typeof(T), _ => ActivatorUtilities.CreateInstance<T>(services, now.Catalogue));
    }

    /// <summary>Loads it as the archive has it now; for whoever knows that it has changed there.</summary>
    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        var last = await trail.LastAsync(cancel);
        // Not from before what was loaded: a standby may not have come as far.
        if (loaded is null || last > loaded.Line)
            loaded = new(await new CatalogueQueries(ledger).LoadAsync(cancel), last, []);
    }

    /// <param name="Line">The last line of the trail when it was looked at.</param>
    private sealed record Loaded(Catalogue Catalogue, long Line, ConcurrentDictionary<Type, object> Made);
}
