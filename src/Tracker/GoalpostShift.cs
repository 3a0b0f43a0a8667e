namespace Tracker;

/// <summary>A difference between a goal and what the next year's report has in its place (METHOD, "Beside the verdict"): both statements and a neutral label, no judgement.</summary>
public sealed record GoalpostShift
{
    public required ShiftKind Kind { get; init; }

    public required Statement Earlier { get; init; }

    /// <summary>What stands in its place a year later; null for <see cref="ShiftKind.Dropped"/>.</summary>
    public Statement? Later { get; init; }

    /// <summary>The report of <see cref="Earlier"/>.</summary>
    public required Report EarlierReport { get; init; }

    /// <summary>The report of <see cref="Later"/>, or the one that has nothing in its place.</summary>
    public required Report LaterReport { get; init; }

    /// <summary>The two side by side: 2023年为8%以上，2024年为6%左右.</summary>
    public required string Label { get; init; }

    /// <summary>The two side by side: 2023: at least 8%; 2024: about 6%.</summary>
    public required string LabelInEnglish { get; init; }
}

/// <summary>What differs.</summary>
public enum ShiftKind
{
    /// <summary>The figure asks for less: a smaller rise or fall, a higher ceiling; of a range its less demanding end counts.</summary>
    Lowered,

    /// <summary>A bound further down this list: 以上 and 以内, none, 左右, 力争 alone, no figure (同步, 基本同步).</summary>
    Weakened,

    /// <summary>建成 before, 开工 now.</summary>
    CompletedToStarted,

    /// <summary>A change before and a level now, or stock, flow and cumulative in each other's place.</summary>
    OtherBase,

    /// <summary>Both name whom or what they count, and not the same: 城镇 and 城乡, 亿元以上 and 5000万元以上.</summary>
    OtherScope,

    OtherUnit,

    /// <summary>The same or less, by a later year; a yearly goal set anew for the next year is none.</summary>
    LaterDeadline,

    /// <summary>A headline indicator of which the next year's goals have nothing.</summary>
    Dropped,
}
