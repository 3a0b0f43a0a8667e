namespace Tracker.Ledger;

/// <summary>A target and what it came to, as far as it is counted.</summary>
/// <param name="Later">What was known later; null where nothing was.</param>
/// <param name="IsMentioned">True for one that is unreported though the report names it without a result.</param>
internal sealed record JudgedTarget(StatementRow Row, Verdict Claimed, Verdict? Later, bool IsMentioned)
{
    /// <summary>The verdict of <see cref="Promise.Shown"/>.</summary>
    public Verdict Shown => Later is { } later && Promise.IsOpen(Claimed) ? later : Claimed;
}
