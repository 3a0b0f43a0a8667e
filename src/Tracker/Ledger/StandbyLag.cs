namespace Tracker.Ledger;

/// <summary>How far a standby is behind its primary, told by places in the log of writes and by one clock: a primary that nobody writes to leaves nobody behind, and clocks of servers need not agree.</summary>
internal sealed class StandbyLag
{
    // A look every few seconds for hours; what is older is estimated.
    private const int Most = 4096;

    // How far the primary had written at a time, the oldest first; only what the standby has not passed, and the last it has.
    private readonly LinkedList<(TimeSpan At, long Written)> looks = [];

    /// <param name="written">The place that the primary has written up to.</param>
    /// <param name="replayed">The place that the standby has come to, asked for afterwards.</param>
    /// <param name="now">By a clock of this program, from whenever it counts.</param>
    /// <param name="estimate">What the standby itself says; used where it is at a place from before the first look.</param>
    public TimeSpan Of(long written, long replayed, TimeSpan now, TimeSpan estimate)
    {
        if (looks.Last is { } last && last.Value.Written == written)
            looks.RemoveLast();
        looks.AddLast((now, written));
        while (looks.Count > Most || (looks.First?.Next is { } next && next.Value.Written <= replayed))
            looks.RemoveFirst();
        if (replayed >= written)
            return TimeSpan.Zero;
        var (at, passed) = looks.First!.Value;
        return passed <= replayed ? now - at : estimate;
    }
}
