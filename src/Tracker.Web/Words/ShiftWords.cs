namespace Tracker.Web.Words;

/// <summary>How a difference between a goal and the next year's is named, in words that weigh neither.</summary>
public static class ShiftWords
{
    public static string Name(ShiftKind kind) => Of(kind).Name;

    /// <summary>What the kind says of the two documents, in one sentence.</summary>
    public static string Meaning(ShiftKind kind) => Of(kind).Meaning;

    private static (string Name, string Meaning) Of(ShiftKind kind) => kind switch
    {
        ShiftKind.Lowered => (ShiftText.Lowered, ShiftText.LoweredMeans),
        ShiftKind.Weakened => (ShiftText.Weakened, ShiftText.WeakenedMeans),
        ShiftKind.CompletedToStarted => (ShiftText.CompletedToStarted, ShiftText.CompletedToStartedMeans),
        ShiftKind.OtherBase => (ShiftText.OtherBase, ShiftText.OtherBaseMeans),
        ShiftKind.OtherScope => (ShiftText.OtherScope, ShiftText.OtherScopeMeans),
        ShiftKind.OtherUnit => (ShiftText.OtherUnit, ShiftText.OtherUnitMeans),
        ShiftKind.LaterDeadline => (ShiftText.LaterDeadline, ShiftText.LaterDeadlineMeans),
        ShiftKind.Dropped => (ShiftText.Dropped, ShiftText.DroppedMeans),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of shift has no words here; add them beside the others."),
    };
}
