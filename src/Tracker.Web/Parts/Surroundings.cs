using System.Text.RegularExpressions;

namespace Tracker.Web.Parts;

/// <summary>A clause with what stands right before and after it in its report: so much of the sentence, or of the one before, as a reader needs to see what it is said of.</summary>
/// <param name="Before">Whole sentences, or “…” and the end of one; empty where the clause begins a paragraph.</param>
/// <param name="After">The rest of the sentence, or the beginning of that and “…”; empty where the clause ends it.</param>
public sealed partial record Surroundings(string Before, string Clause, string After)
{
    /// <summary>How many characters of the report are shown on either side at most: evidence is a clause, not a passage.</summary>
    public const int Most = 60;

    private static readonly char[] Ends = ['。', '！', '？', '；', '\n'];

    /// <returns>Null where the text is not held, or the place of the clause in it is not known.</returns>
    public static Surroundings? Of(ReportText? text, Statement statement)
    {
        if (text is not { Document: var document, Where: var report } || statement.Where is not { Length: > 0 } where || !report.Contains(where) || where.End > document.Length)
            return null;
        return new(
            TailOf(document[report.Start..where.Start]),
            Joined(document[where.Start..where.End]),
            HeadOf(document[where.End..report.End]));
    }

    /// <summary>From the first sentence that begins within reach; none within reach, from there on.</summary>
    private static string TailOf(string text)
    {
        var paragraph = text[(text.LastIndexOf('\n') + 1)..];
        if (paragraph.Length <= Most)
            return Joined(paragraph);
        var reach = paragraph[^Most..];
        var begin = reach.AsSpan(0, Most - 1).IndexOfAny(Ends);
        return begin >= 0 ? Joined(reach[(begin + 1)..]) : "…" + Joined(char.IsLowSurrogate(reach[0]) ? reach[1..] : reach);
    }

    private static string HeadOf(string text)
    {
        var end = text.IndexOfAny(Ends);
        var rest = end < 0 ? text : text[..(text[end] == '\n' ? end : end + 1)];
        if (rest.Length <= Most)
            return Joined(rest);
        return Joined(rest[..(char.IsHighSurrogate(rest[Most - 1]) ? Most - 1 : Most)]) + "…";
    }

    private static string Joined(string text) => WhiteSpace().Replace(text, "");

    // Between Chinese characters it is of the document's lines; between Latin words it stays.
    [GeneratedRegex(@"(?<![A-Za-z])\s+|\s+(?![A-Za-z])")]
    private static partial Regex WhiteSpace();
}
