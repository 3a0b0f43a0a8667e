using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.Web.Words;

/// <summary>A year's ledger in words.</summary>
public static class LedgerWords
{
    private static readonly List<Verdict> BestFirst =
    [
        Verdict.Exceeded, Verdict.Met, Verdict.Nearly, Verdict.Missed, Verdict.NotComparable, Verdict.Unreported,
        Verdict.NotYetDue, Verdict.SourceMissing, Verdict.NotMeasurable,
    ];

    /// <summary>How many targets there are, what came of them, and how many nobody has checked.</summary>
    public static string Summary(IReadOnlyList<Promise> promises)
    {
        var counts = promises.Select(promise => promise.Shown)
            .GroupBy(shown => (shown.Assessment.Verdict, shown.IsMentioned))
            .OrderBy(group => BestFirst.IndexOf(group.Key.Verdict)).ThenBy(group => group.Key.IsMentioned)
            .Select(group => LedgerText.Counted.With(group.Count(), Within(VerdictWords.Name(group.First()))));
        var quantified = promises.Count(promise => !promise.Target.InWords);
        return (quantified == promises.Count ? LedgerText.Summary : LedgerText.SummaryMixed).With(promises.Count, string.Join(Language.Of("、", ", "), counts), quantified)
            + (promises.Count(promise => !IsChecked(promise)) is > 0 and var unchecked_ ? LedgerText.SomeUnchecked.With(unchecked_) : LedgerText.AllChecked);
    }

    /// <summary>True where a person has held the target and the outcome that is shown against their texts.</summary>
    public static bool IsChecked(Promise promise) => promise.Target.Checked && promise.Shown.Outcome is null or { Checked: true };

    private static string Within(string name) => Language.IsEnglish ? name.ToLowerInvariant() : name;
}
