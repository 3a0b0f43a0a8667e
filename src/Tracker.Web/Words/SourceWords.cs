namespace Tracker.Web.Words;

/// <summary>What an address answered, and what was kept of it, in words about the document.</summary>
public static class SourceWords
{
    public static string Of(SourceCheck check) => StatusText.CheckedOn.With(Day(check.At), Of(check.Answer));

    /// <summary>Of an address that is dead: when it was last asked, and why it is.</summary>
    public static string Dead(SourceCheck check) => StatusText.IsDead.With(Day(check.At), Of(check.Answer));

    /// <summary>By what a reader can tell the kept copy.</summary>
    public static string Snapshot(Report report) => report.Snapshot is { } hash ? StatusText.SnapshotIs.With(hash) : StatusText.NoSnapshot;

    public static string Of(SourceState state) => state switch
    {
        SourceState.Reachable => StatusText.Reachable,
        SourceState.Moved => StatusText.Moved,
        SourceState.Denied => StatusText.Denied,
        SourceState.Gone => StatusText.Gone,
        SourceState.Failing => StatusText.Failing,
        SourceState.NoHost => StatusText.NoHost,
        SourceState.Unreachable => StatusText.Unreachable,
        SourceState.TimedOut => StatusText.TimedOut,
        SourceState.Certificate => StatusText.Certificate,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state has no name here; add it beside the others."),
    };

    // That it is there goes without a number.
    private static string Of(SourceAnswer answer) =>
        answer.Status is { } status and >= 300 ? StatusText.StateOf.With(Of(answer.State), status) : Of(answer.State);

    private static string Day(DateTimeOffset at) => Names.Date(DateOnly.FromDateTime(at.UtcDateTime));
}
