namespace Tracker.Assessing;

/// <summary>One version of the method, and what changed with it.</summary>
/// <param name="Since">The first day it was in force.</param>
public sealed record MethodVersion(string Version, DateOnly Since, string Zh, string En)
{
    /// <summary>All versions, newest first; the first of them is in force (<see cref="Rules.MethodVersion"/>).</summary>
    public static IReadOnlyList<MethodVersion> All { get; } =
    [
        new("2", new(2026, 11, 22), "增加一条规则：目标提出后另有区划并入的，总量和数量列为不可比。", "One rule more: levels and counts are not comparable where another place became part of the district after the target was set."),
        new("1", new(2026, 11, 21), "首个版本。", "The first version."),
    ];
}
