using Tracker.Assessing;
using Tracker.Web.Words;

namespace Tracker.Web.Parts;

/// <summary>A scorecard in a small space: both rates, the counts where rates would mislead, or the word for why there is nothing.</summary>
/// <param name="Colour">The class of its colour, which repeats the first number.</param>
public sealed record Shade(string Colour, IReadOnlyList<string> Lines)
{
    /// <summary>The colours of fulfilment: each from its bound up, as rounded for the page.</summary>
    public static readonly IReadOnlyList<decimal> Bins = [0, 0.40m, 0.60m, 0.75m, 0.90m];

    private const string Few = "few", None = "none";

    /// <param name="score">Null where no report that would set targets is held.</param>
    public static Shade Of(Scorecard? score) => score switch
    {
        null => new(None, [ScoreText.NotHeld]),
        { Fulfilment: { } fulfilment, Coverage: { } coverage } => new(
            $"h{Bin(fulfilment)}",
            [ScoreText.CellFulfilment.With(RateWords.Rounded(fulfilment)), ScoreText.CellCoverage.With(RateWords.Rounded(coverage)), .. Waiting(score)]),
        { Judged: > 0 } => new(Few, [ScoreText.CellCounts.With(score.Fulfilled, score.Judged), ScoreText.CellDue.With(score.Judged, score.Due), .. Waiting(score)]),
        { Due: > 0 } => new(Few, [ScoreText.CellNone, ScoreText.CellDue.With(0, score.Due), .. Waiting(score)]),
        _ => new(None, [Why(score)]),
    };

    // A rate over the few that are answered must not hide the many that wait.
    private static IEnumerable<string> Waiting(Scorecard score) =>
        ScoreWords.Waiting(score) is > 0 and var waiting ? [ScoreText.CellWaiting.With(waiting)] : [];

    // By what is shown: 89.6 % reads 90% and has the colour of 90%.
    private static int Bin(decimal fulfilment)
    {
        var shown = Math.Round(fulfilment, 2, MidpointRounding.AwayFromZero);
        return Bins.Count(from => from <= shown) - 1;
    }

    private static string Why(Scorecard score) =>
        score[Verdict.NotYetDue] > 0 ? VerdictWords.Name(Verdict.NotYetDue)
        : score[Verdict.SourceMissing] > 0 ? VerdictWords.Name(Verdict.SourceMissing)
        : score[Verdict.NotMeasurable] > 0 ? VerdictWords.Name(Verdict.NotMeasurable)
        : ScoreText.NoTargets;
}
