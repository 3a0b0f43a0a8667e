namespace Tracker;

/// <summary>A deputy's question on a target (询问), and what the department answered.</summary>
public sealed record Question
{
    /// <summary>Most characters of the question, of the answer and of a department's name.</summary>
    public const int LongestText = 1000, LongestAnswer = 2000, LongestDepartment = 60;

    public required string Id { get; init; }

    /// <summary>Id of the target.</summary>
    public required string Target { get; init; }

    /// <summary>Account of the deputy.</summary>
    public required string Deputy { get; init; }

    /// <summary>The deputy's name as it was shown when the question was sent; null for a draft.</summary>
    public string? Name { get; init; }

    public required string Text { get; init; }

    public QuestionState State { get; init; }

    /// <summary>When it was drafted or last changed.</summary>
    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public string? Answer { get; init; }

    /// <summary>The department.</summary>
    public string? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}

public enum QuestionState
{
    /// <summary>Seen by its deputy alone.</summary>
    Draft,

    /// <summary>Public, and without an answer.</summary>
    Sent,

    Answered,
}
