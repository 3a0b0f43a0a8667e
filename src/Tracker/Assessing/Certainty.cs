namespace Tracker.Assessing;

/// <summary>How often a link of a kind is right, as measured on annotated links; the benchmark prints how far that still holds.</summary>
/// <remarks>Of the pairing alone: that its statements are rightly read is told by their own confidence.</remarks>
internal static class Certainty
{
    private const double SameIndicator = 0.98;
    private const double OtherMeasure = 0.9;

    /// <param name="match">A pair on one measure.</param>
    public static double OfPair(Match match) => match.IsSameIndicator ? SameIndicator : Round(0.8 + (0.17 * match.Score));

    /// <param name="alike">How alike the two subjects are, 0 to 1.</param>
    public static double OfWords(double alike) => Round(0.7 + (0.25 * alike));

    public static double OfDifference() => OtherMeasure;

    /// <summary>The nearer a claim came to answering, the likelier it does.</summary>
    /// <param name="nearest">The score of the claim that came nearest, 0 to 1.</param>
    public static double OfSilence(double nearest) => Round(0.98 - (0.5 * Math.Clamp(nearest, 0, 1)));

    private static double Round(double share) => Math.Round(share, 2);
}
