namespace Tracker;

/// <summary>What a department replies to the record of a target, before it is published or later.</summary>
public sealed record DepartmentReply
{
    /// <summary>Most characters of the reply and of the department's name.</summary>
    public const int LongestText = 2000, LongestDepartment = 60;

    public required string Id { get; init; }

    /// <summary>Id of the target.</summary>
    public required string Target { get; init; }

    public required string Department { get; init; }

    public required string Text { get; init; }

    /// <summary>The day of the reply.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Account of who entered it.</summary>
    public required string EnteredBy { get; init; }

    public required DateTimeOffset At { get; init; }
}
