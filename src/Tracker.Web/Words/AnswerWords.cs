using Tracker.Ledger;

namespace Tracker.Web.Words;

/// <summary>What came of a promise, in few words: for a picture, a heading, a fragment on another site.</summary>
public static class AnswerWords
{
    /// <summary>What stands before <see cref="Of"/>: who says it, or who was to say it.</summary>
    public static string Lead(Answered answer) => answer switch
    {
        { Report: null } => AnswerText.Result,
        _ when !Answers(answer) => AnswerText.NextReport,
        { Assessment.Vintage: Vintage.Later } => AnswerText.Later,
        { Report: { Kind: not (ReportKind.Work or ReportKind.Plan) } report } => AnswerText.Says.With(Names.Kind(report.Kind)),
        _ => AnswerText.ReportSays,
    };

    /// <summary>True where a figure or words answer.</summary>
    public static bool Answers(Answered answer) => answer is { Outcome: not null } or { Link.Answer: Answer.SaidDone or Answer.SaidNotDone };

    /// <summary>The figure that answers; where there is none, what stands in its place.</summary>
    public static string Of(Answered answer) => answer switch
    {
        { Outcome: { } outcome } => Figures.Of(outcome),
        { Link.Answer: Answer.SaidDone } => AnswerText.SaidDone,
        { Link.Answer: Answer.SaidNotDone } => AnswerText.SaidNotDone,
        _ => Missing(answer),
    };

    /// <summary>What is said of a target that no figure and no word answers.</summary>
    public static string Missing(Answered answer) => answer.Assessment.Verdict switch
    {
        Verdict.NotYetDue => AnswerText.NotYetDue,
        Verdict.SourceMissing => AnswerText.SourceMissing,
        Verdict.NotMeasurable => AnswerText.NotMeasurable,
        Verdict.NotComparable => AnswerText.NotComparable,
        _ => answer.IsMentioned ? AnswerText.Mentioned : AnswerText.Silent,
    };
}
