namespace Tracker.Ledger;

/// <summary>What became of a change of who keeps a record, or until when.</summary>
public enum UpkeepSaved
{
    Done,

    /// <summary>It stands there already, as after a second click.</summary>
    Unchanged,

    /// <summary>Somebody has changed it since; nothing was written.</summary>
    ChangedSince,
}

/// <summary>Keeps who sees to a district's record, and until when, inside a write.</summary>
internal static class UpkeepSaving
{
    public static async Task<UpkeepSaved> RunAsync(Writing write, Upkeep seen, Upkeep wanted)
    {
        Refuse(wanted);
        await write.HoldAsync(wanted.District, touches: false);
        var held = await write.FirstAsync<UpkeepRow>(FactTables.Upkeep.Find, UpkeepRow.Of(wanted));
        var (before, after) = (Rows(held?.ToUpkeep()), Rows(wanted));
        if (before.SequenceEqual(after))
            return UpkeepSaved.Unchanged;
        if (!before.SequenceEqual(Rows(seen)))
            return UpkeepSaved.ChangedSince;
        await FactTables.Upkeep.PutBackAsync(write, after, before);
        await write.TrailAsync(TrailText.UpkeepSet, wanted.District, new Facts { Upkeep = before }, new Facts { Upkeep = after }, wanted.Due?.Reason);
        return UpkeepSaved.Done;
    }

    // Where nobody is named and nothing set, there is nothing to keep: a place without reports is no longer listed.
    private static IReadOnlyList<UpkeepRow> Rows(Upkeep? upkeep) => upkeep is null or { Owner: "", Due: null } ? [] : [UpkeepRow.Of(upkeep)];

    private static void Refuse(Upkeep upkeep)
    {
        if (PlainText.Of(upkeep.Owner) != upkeep.Owner || upkeep.Owner.Contains('\n', StringComparison.Ordinal))
            throw new ArgumentException("The owner is one line of plain text (PlainText.Of).", nameof(upkeep));
        PlainText.Allow(upkeep.Owner, Upkeep.LongestOwner, "owner");
        if (upkeep.Due is not { } due)
            return;
        PlainText.Require(due.Reason, Upkeep.LongestReason, "reason");
        if (!Upkeep.MayBeDue(due.Date, due.Year))
            throw new ArgumentException($"{due.Date:yyyy-MM-dd} is no date that a report of {due.Year} can be due. Give one of that year or the one before or after.", nameof(upkeep));
    }
}
