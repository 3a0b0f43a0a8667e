using Tracker.Ledger;

namespace Tracker.Web.Words;

/// <summary>A promise in a line: as a title, and for those who see it without its page.</summary>
public static class PromiseWords
{
    /// <summary>What the target is on: the report's words, in English the indicator's name where it has one.</summary>
    public static string Subject(Promise promise) =>
        Language.IsEnglish && promise.Indicator is { } indicator ? Names.Of(indicator) : promise.Target.Subject;

    /// <summary>Whose target it is, for when, on what, and how much.</summary>
    /// <param name="subject">What it is on, in the words of <see cref="Subject"/> or as a gap.</param>
    public static string Title(Promise promise, string place, string subject) =>
        PromiseText.Heading.With(subject, place, Names.Period(promise.Target.Period), Figures.Of(promise.Target));

    /// <summary>What the next report says of it, and the verdict.</summary>
    public static string Summary(Promise promise) =>
        PromiseText.Summary.With(AnswerWords.Lead(promise.Shown), AnswerWords.Of(promise.Shown), VerdictWords.Name(promise.Shown), promise.Target.Quote);
}
