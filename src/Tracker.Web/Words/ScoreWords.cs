using Tracker.Assessing;

namespace Tracker.Web.Words;

/// <summary>What a scorecard's own sentence leaves out: the targets that no verdict could be given on.</summary>
public static class ScoreWords
{
    private static readonly Verdict[] States = [Verdict.NotYetDue, Verdict.SourceMissing, Verdict.NotMeasurable];

    /// <summary>As 3 项待下一年度报告、1 项无法衡量; empty where every target has a verdict.</summary>
    public static string Rest(Scorecard score) =>
        string.Join('、', States.Where(state => score[state] > 0).Select(state => $"{score[state]} 项{VerdictWords.Name(state)}"));

    /// <summary>How many wait for a report, whether it is not yet given or not held.</summary>
    public static int Waiting(Scorecard score) => score[Verdict.NotYetDue] + score[Verdict.SourceMissing];
}
