using Tracker.Ledger;

namespace Tracker.Web.Words;

/// <summary>How a verdict is named and marked: a word, an icon and a colour, so that none is needed alone.</summary>
public static class VerdictWords
{
    /// <summary>In the order a reader meets them: what was missed and left unsaid before what was reached.</summary>
    public static readonly IReadOnlyList<Verdict> WorstFirst =
    [
        Verdict.Missed, Verdict.Unreported, Verdict.NotComparable, Verdict.Nearly, Verdict.Met, Verdict.Exceeded,
        Verdict.SourceMissing, Verdict.NotYetDue, Verdict.NotMeasurable,
    ];

    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Exceeded => VerdictText.Exceeded,
        Verdict.Met => VerdictText.Met,
        Verdict.Nearly => VerdictText.Nearly,
        Verdict.Missed => VerdictText.Missed,
        Verdict.Unreported => VerdictText.Unreported,
        Verdict.NotComparable => VerdictText.NotComparable,
        Verdict.NotMeasurable => VerdictText.NotMeasurable,
        Verdict.NotYetDue => VerdictText.NotYetDue,
        Verdict.SourceMissing => VerdictText.SourceMissing,
        _ => throw Unknown(verdict),
    };

    /// <summary>The class that gives it its icon and colour (Styles/3-ledger.css): short, since it stands on every line of a ledger.</summary>
    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Exceeded => "over",
        Verdict.Met => "met",
        Verdict.Nearly => "near",
        Verdict.Missed => "miss",
        Verdict.Unreported => "unsaid",
        Verdict.NotComparable => "other",
        Verdict.NotMeasurable => "vague",
        Verdict.NotYetDue => "due",
        Verdict.SourceMissing => "gone",
        _ => throw Unknown(verdict),
    };

    /// <summary>What the verdict says of the document, in one sentence.</summary>
    public static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Exceeded => VerdictText.ExceededMeans,
        Verdict.Met => VerdictText.MetMeans,
        Verdict.Nearly => VerdictText.NearlyMeans,
        Verdict.Missed => VerdictText.MissedMeans,
        Verdict.Unreported => VerdictText.UnreportedMeans,
        Verdict.NotComparable => VerdictText.NotComparableMeans,
        Verdict.NotMeasurable => VerdictText.NotMeasurableMeans,
        Verdict.NotYetDue => VerdictText.NotYetDueMeans,
        Verdict.SourceMissing => VerdictText.SourceMissingMeans,
        _ => throw Unknown(verdict),
    };

    /// <summary>What an answer's verdict is called, with mere mention told from silence.</summary>
    public static string Name(Answered answer) =>
        answer.Assessment.Verdict is not Verdict.Unreported ? Name(answer.Assessment.Verdict)
        : answer.IsMentioned ? AnswerText.MentionedTag
        : AnswerText.SilentTag;

    /// <inheritdoc cref="Meaning(Verdict)"/>
    public static string Meaning(Answered answer) => answer.IsMentioned ? AnswerText.MentionedMeans : Meaning(answer.Assessment.Verdict);

    private static ArgumentOutOfRangeException Unknown(Verdict verdict) =>
        new(nameof(verdict), verdict, "A verdict has no words here; add them beside the others.");
}
