using Tracker.Ledger;

namespace Tracker.Assessing;

/// <summary>A target with the reason why it comes up where a year's results are gone through.</summary>
/// <param name="Shift">What the next year's report has in its place; null where nothing differs.</param>
public sealed record Matter(Promise Promise, Concern Concern, GoalpostShift? Shift)
{
    public Verdict Verdict => Promise.Shown.Assessment.Verdict;
}

/// <summary>Why a target comes up, in the order in which they do.</summary>
public enum Concern
{
    Missed,
    Unreported,

    /// <summary>Neither, and the next year's report asks for less or for something else.</summary>
    Shifted,

    /// <summary>None of these, and one of the 主要预期目标.</summary>
    Headline,

    Other,
}
