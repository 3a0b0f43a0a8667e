namespace Tracker.Assessing;

/// <summary>The proof of absence that a silence is shown with: what was looked for, and what came nearest.</summary>
internal static class Absence
{
    private const int Shortest = 2; // Characters of a word worth looking for.
    private const int Longest = 60; // Characters of a passage that are shown.

    /// <summary>What was looked for and not found; or, where the words do stand there, the clause that they stand in.</summary>
    /// <returns>Whether the words stand there after all, and what to show in either case.</returns>
    public static (Answer Answer, string Reason) Of(Statement target, Passages passages)
    {
        var core = Likeness.Bare(target.Subject);
        var spellings = Synonyms.Spellings(Likeness.WithoutVerbs(Passages.Bare(target.Subject))).Where(word => word.Length >= Shortest).ToList();
        var said = spellings.Count > 0 && passages.Mention(spellings, out var clause) ? Brief(clause) : null;
        var searched = new Searched(
            passages.IsText,
            [.. (spellings.Count > 0 ? spellings : [target.Subject]).Take(3)],
            said,
            [.. passages.Nearest(core).Select(Brief).Where(passage => passage != said)]);
        return (said is null ? Answer.Silent : Answer.Mentioned, searched.Reason);
    }

    private static string Brief(string passage) => BriefText.Of(passage, Longest);
}
