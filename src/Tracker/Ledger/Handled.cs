namespace Tracker.Ledger;

/// <summary>What became of a step that a person takes with something that others may have taken a step with before.</summary>
public enum Handled
{
    Done,

    /// <summary>There is no such thing, or it is not theirs.</summary>
    Unknown,

    /// <summary>The step was taken before: nothing was changed.</summary>
    Already,
}
