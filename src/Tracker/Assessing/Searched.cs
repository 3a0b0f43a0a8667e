namespace Tracker.Assessing;

/// <summary>What was looked for in a report that gives no outcome, and what came nearest: the proof of absence, written as a link's reason and read back from it.</summary>
/// <param name="InText">True where the text was searched, false where it is not at hand and only the statements taken from it were.</param>
/// <param name="For">The words that were looked for.</param>
/// <param name="Said">Where they do stand in the report without an outcome, the clause that they stand in; null where they do not.</param>
/// <param name="Nearest">The clauses that came nearest; three at most.</param>
public sealed record Searched(bool InText, IReadOnlyList<string> For, string? Said, IReadOnlyList<string> Nearest)
{
    private const string Text = "查找";
    private const string Statements = "在已收录的语句中查找";
    private const string Silent = "，未见提及";
    private const string Mentioned = "，报告提及而未给出可对照的结果：";
    private const string Near = "；最接近的语句：";

    /// <summary>查找“养老床位”，未见提及；最接近的语句：“…”。</summary>
    public string Reason =>
        (InText ? Text : Statements) + string.Concat(For.Select(Quoted))
        + (Said is null ? Silent : Mentioned + Quoted(Said))
        + (Nearest.Count > 0 ? Near + string.Concat(Nearest.Select(Quoted)) : "");

    /// <summary>Reads a reason back.</summary>
    /// <returns>Null where it is worded otherwise, as a person may have.</returns>
    public static Searched? Read(string reason)
    {
        var rest = reason.AsSpan();
        var inText = rest.StartsWith(Text);
        if (!inText && !rest.StartsWith(Statements))
            return null;
        rest = rest[(inText ? Text : Statements).Length..];
        var words = TakeQuotes(ref rest);
        string? said = null;
        if (rest.StartsWith(Mentioned))
        {
            rest = rest[Mentioned.Length..];
            said = TakeQuotes(ref rest).FirstOrDefault();
        }
        else if (rest.StartsWith(Silent))
        {
            rest = rest[Silent.Length..];
        }
        IReadOnlyList<string> nearest = [];
        if (rest.StartsWith(Near))
        {
            rest = rest[Near.Length..];
            nearest = TakeQuotes(ref rest);
        }
        return rest.Length == 0 && words.Count > 0 ? new(inText, words, said, nearest) : null;
    }

    private static string Quoted(string words) => $"“{words}”";

    /// <summary>“a”“b” from the front; quotation marks inside belong to the passage, and one that was cut short may lack its end.</summary>
    private static List<string> TakeQuotes(ref ReadOnlySpan<char> rest)
    {
        var quotes = new List<string>();
        while (rest.Length > 0 && rest[0] == '“')
        {
            var end = EndOfQuote(rest);
            quotes.Add(rest[1..end].ToString());
            rest = rest[Math.Min(rest.Length, end + 1)..];
        }
        return quotes;
    }

    private static int EndOfQuote(ReadOnlySpan<char> quoted)
    {
        var depth = 0;
        for (var i = 0; i < quoted.Length; i++)
        {
            depth += quoted[i] switch { '“' => 1, '”' => -1, _ => 0 };
            if (quoted[i] == '”' && (depth == 0 || quoted[i - 1] == '…'))
                return i;
        }
        return quoted.Length;
    }
}
