using Dapper;

namespace Tracker.Ledger;

/// <summary>What looking through an archive came to.</summary>
/// <param name="Trail">The chain of its trail.</param>
/// <param name="Fault">What does not fit, the first of it, and what to do; null where all does.</param>
public sealed record Verified(TrailCheck Trail, string? Fault);

/// <summary>Whether an archive is whole: its file, the chain of its trail, its sums, and what its rows refer to.</summary>
public sealed class Verification(LedgerDb ledger)
{
    /// <param name="rebuild">True to count all sums anew before they are checked.</param>
    /// <exception cref="LedgerException">It cannot be opened or read.</exception>
    public async Task<Verified> RunAsync(bool rebuild = false, CancellationToken cancel = default)
    {
        var trail = await new TrailQueries(ledger).VerifyAsync(cancel);
        return new(trail, await FaultAsync(trail, rebuild, cancel));
    }

    private async Task<string?> FaultAsync(TrailCheck trail, bool rebuild, CancellationToken cancel)
    {
        if (await DamageAsync(cancel) is { } damage)
            return $"{ledger.Name} is damaged ({damage}). Restore a backup.";
        if (trail.Broken is { } line)
            return $"{ledger.Name}: line {line} of the trail is not what was written, or a line before it was changed, added or taken out. Compare with a backup.";
        var writer = new LedgerWriter(ledger);
        if (rebuild)
            await writer.RebuildSumsAsync(cancel);
        if (await writer.WrongSumsAsync(cancel) is { Count: > 0 } wrong)
            return $"{ledger.Name}: the sums of {wrong.Count} places are not what their rows give, the first of them {wrong[0]}. Call verify with --rebuild.";
        if (await writer.LooseEndsAsync(cancel) is { Count: > 0 } loose)
            return $"{ledger.Name}: rows refer to statements that are not there ({string.Join(", ", loose)}). Restore a backup, and report this.";
        return null;
    }

    // A server looks after its pages itself.
    private Task<string?> DamageAsync(CancellationToken cancel) => ledger.ExplainAsync(async () =>
    {
        if (ledger.OnPostgres)
            return null;
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<string>(new CommandDefinition("pragma integrity_check(1)", commandTimeout: 0, cancellationToken: cancel)) is var found and not "ok" ? found : null;
    });
}
