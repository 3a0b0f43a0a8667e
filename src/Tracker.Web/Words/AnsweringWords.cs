namespace Tracker.Web.Words;

/// <summary>What is called how where people answer to the record.</summary>
public static class AnsweringWords
{
    public static string Kind(ProposalKind kind) => kind switch
    {
        ProposalKind.Figure => AnsweringText.FigureMisread,
        ProposalKind.Pairing => AnsweringText.WrongPairing,
        ProposalKind.Verdict => AnsweringText.WrongVerdict,
        ProposalKind.Source => AnsweringText.WrongSource,
        ProposalKind.Other => AnsweringText.OtherwiseWrong,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of proposal has no name here; add it beside the others."),
    };

    public static string State(ProposalState state) => state switch
    {
        ProposalState.Received => AnsweringText.Received,
        ProposalState.Accepted => AnsweringText.Accepted,
        ProposalState.PartlyAccepted => AnsweringText.PartlyAccepted,
        ProposalState.Refused => AnsweringText.Refused,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state of a proposal has no name here; add it beside the others."),
    };

    public static string Score(int score) => score switch
    {
        1 => AnsweringText.Score1,
        2 => AnsweringText.Score2,
        3 => AnsweringText.Score3,
        4 => AnsweringText.Score4,
        5 => AnsweringText.Score5,
        _ => throw new ArgumentOutOfRangeException(nameof(score), score, "A rating is from 1 to 5."),
    };

    /// <summary>How many deputies rated, and the middle of their ratings where enough did.</summary>
    public static string Ratings(RatingSummary ratings) => ratings switch
    {
        { Low: { } low, High: { } high } when low == high => AnsweringText.RatingsMedian.With(ratings.Count, Score(low)),
        { Low: { } low, High: { } high } => AnsweringText.RatingsBetween.With(ratings.Count, Score(low), Score(high)),
        _ => AnsweringText.RatingsFew.With(ratings.Count, RatingSummary.Fewest),
    };

    public static string Day(DateTimeOffset at) => Names.Date(DateOnly.FromDateTime(at.UtcDateTime));
}
