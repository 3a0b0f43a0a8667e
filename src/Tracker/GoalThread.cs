namespace Tracker;

/// <summary>One goal as consecutive years set it; a year without it ends the thread.</summary>
/// <param name="Goals">Targets of one district, two at least, each of the report a year after that of the one before it.</param>
public sealed record GoalThread(IReadOnlyList<Statement> Goals);

/// <summary>What became of a district's goals as goals, whatever came of them.</summary>
/// <param name="Threads">No goal is in two of them.</param>
public sealed record GoalHistory(IReadOnlyList<GoalpostShift> Shifts, IReadOnlyList<GoalThread> Threads)
{
    public static GoalHistory None { get; } = new([], []);
}
