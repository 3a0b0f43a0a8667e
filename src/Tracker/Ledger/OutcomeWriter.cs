namespace Tracker.Ledger;

/// <summary>One figure as it is to be.</summary>
/// <param name="Before">As the person saw it; null for a new one.</param>
/// <param name="After">Null where it is to go.</param>
public sealed record OutcomeChange(HeldOutcome? Before, OutcomeFigure? After);

public enum OutcomesSaved
{
    Done,

    /// <summary>All of it is held already, as after a second click.</summary>
    Unchanged,

    /// <summary>Somebody has changed one of the figures since; nothing was written.</summary>
    ChangedSince,
}

/// <param name="Districts">Whose links and verdicts are to be rebuilt.</param>
public sealed record OutcomesResult(OutcomesSaved Outcome, IReadOnlyList<string> Districts);

/// <summary>Writes figures that people enter from bulletins and departments.</summary>
public sealed class OutcomeWriter(LedgerDb ledger, TimeProvider? clock = null)
{
    private readonly LedgerWriter writer = new(ledger, clock);

    /// <summary>Adds, corrects and removes figures of any number of districts: all or none, with one line in the trail. Verdicts follow with the next <see cref="LedgerWriter.ReplaceDerivedAsync"/> of each district.</summary>
    /// <param name="why">The reason that was given.</param>
    /// <exception cref="ArgumentException">A district or an indicator is not in the archive.</exception>
    public Task<OutcomesResult> SaveAsync(IReadOnlyList<OutcomeChange> changes, string who, string? why = null, CancellationToken cancel = default) =>
        writer.WriteAsync(who, write => new OutcomeSaving(write, changes).RunAsync(why), cancel);
}
