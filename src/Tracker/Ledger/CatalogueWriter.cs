namespace Tracker.Ledger;

public enum CatalogueSaved
{
    Done,

    /// <summary>It stands there already, as after a second click.</summary>
    Unchanged,

    /// <summary>Somebody has changed it, or one of the statements, since; nothing was written.</summary>
    ChangedSince,
}

/// <summary>Writes what people change in the catalogue.</summary>
public sealed class CatalogueWriter(LedgerDb ledger, TimeProvider? clock = null)
{
    private readonly LedgerWriter writer = new(ledger, clock);

    /// <summary>Keeps a change of the catalogue with the statements that follow it: all or nothing, with one line in the trail. Verdicts follow with the next <see cref="LedgerWriter.ReplaceDerivedAsync"/> of each district.</summary>
    /// <param name="seen">The catalogue as the person saw it.</param>
    /// <param name="districts">Those whose verdicts may follow.</param>
    /// <param name="why">The reason that was given.</param>
    public Task<CatalogueSaved> SaveAsync(
        Catalogue seen, CatalogueEdit edit, IReadOnlyList<Renamed> statements, IReadOnlyList<string> districts, string who, string? why = null, CancellationToken cancel = default) =>
        writer.WriteAsync(who, async write =>
        {
            // Held before anything else, as whoever judges them holds them: of two writers one waits, and not each for the other.
            foreach (var district in districts.Order(StringComparer.Ordinal))
                await write.HoldAsync(district, touches: false);
            write.Waiting.UnionWith(districts);
            return await new CatalogueEditing(write, seen, edit, statements).RunAsync(why);
        }, cancel);
}
