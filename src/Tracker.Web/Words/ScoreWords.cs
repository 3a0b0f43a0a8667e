using Tracker.Assessing;
using Tracker.Web.Parts;

namespace Tracker.Web.Words;

/// <summary>A scorecard in words.</summary>
public static class ScoreWords
{
    private static readonly Verdict[] States = [Verdict.NotYetDue, Verdict.SourceMissing, Verdict.NotMeasurable];

    /// <summary>The counts as a sentence without a full stop.</summary>
    public static string Counts(Scorecard score) => Language.Of(score.Words, score.WordsInEnglish);

    /// <summary>The targets that no verdict could be given on, as 3 项待下一年度报告、1 项无法衡量; empty where every target has a verdict.</summary>
    public static string Rest(Scorecard score) =>
        string.Join(Language.Of("、", ", "), States.Where(state => score[state] > 0).Select(state => ScoreText.State.With(score[state], VerdictWords.Name(state))));

    /// <summary>The counts of what is due, and of what is not.</summary>
    public static string All(Scorecard score) =>
        string.Join(Language.Of("；", "; "), new[] { score.Due > 0 ? Counts(score) : "", Rest(score) }.Where(words => words.Length > 0));

    /// <summary>How many wait for a report, whether it is not yet given or not held.</summary>
    public static int Waiting(Scorecard score) => score[Verdict.NotYetDue] + score[Verdict.SourceMissing];

    public static string Range((decimal Lowest, decimal Highest) interval) =>
        ScoreText.Range.With(RateWords.Rounded(interval.Lowest), RateWords.Rounded(interval.Highest));

    /// <summary>Which fulfilment has the colour of a bin of the heat table.</summary>
    public static string Bin(int bin) =>
        bin == 0 ? ScoreText.Below.With(RateWords.Rounded(Shade.Bins[1])) : ScoreText.From.With(RateWords.Rounded(Shade.Bins[bin]));
}
