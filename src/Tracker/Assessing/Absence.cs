namespace Tracker.Assessing;

/// <summary>The proof of absence that a silence is shown with: what was looked for, and what came nearest.</summary>
internal static class Absence
{
    private const int Shortest = 2; // Characters of a word worth looking for.
    private const int Longest = 60; // Characters of a passage that are shown.

    /// <summary>查找“养老床位”，未见提及；最接近的语句：“…”; or, where the words do stand there, the clause that they stand in.</summary>
    /// <returns>Whether the words stand there after all, and what to show in either case.</returns>
    public static (Answer Answer, string Reason) Of(Statement target, Passages passages)
    {
        var core = Likeness.Bare(target.Subject);
        var spellings = Synonyms.Spellings(Likeness.WithoutVerbs(Passages.Bare(target.Subject))).Where(word => word.Length >= Shortest).ToList();
        var searched = (passages.IsText ? "查找" : "在已收录的语句中查找") + string.Concat((spellings.Count > 0 ? spellings : [target.Subject]).Take(3).Select(word => $"“{word}”"));
        var nearest = string.Concat(passages.Nearest(core).Select(Quoted));
        return spellings.Count > 0 && passages.Mention(spellings, out var said)
            ? (Answer.Mentioned, $"{searched}，报告提及而未给出可对照的结果：{Quoted(said)}" + Others(nearest.Replace(Quoted(said), "", StringComparison.Ordinal)))
            : (Answer.Silent, $"{searched}，未见提及" + Others(nearest));
    }

    private static string Others(string nearest) => nearest.Length > 0 ? $"；最接近的语句：{nearest}" : "";

    private static string Quoted(string passage) => $"“{BriefText.Of(passage, Longest)}”";
}
