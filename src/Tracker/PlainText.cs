using System.Globalization;
using System.Text;

namespace Tracker;

/// <summary>What a person typed into a form, as it is kept: trimmed, with single line ends, without what cannot be seen.</summary>
public static class PlainText
{
    /// <returns>Empty for null; a half of a character that lost its other half is a question mark in a box.</returns>
    public static string Of(string? typed)
    {
        var kept = new StringBuilder();
        foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Controls would be refused by a database; marks of direction and of no width make a text look like another.
            if (rune.Value == '\t')
                kept.Append(' ');
            else if (rune.Value == '\n' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                kept.Append(rune);
        }
        return kept.ToString().Trim();
    }

    /// <returns>Null where nothing is left.</returns>
    public static string? OrNull(string? typed) => Of(typed) is { Length: > 0 } kept ? kept : null;

    /// <param name="longest">Characters, as UTF-16 counts them.</param>
    /// <param name="name">What the text is, for the error.</param>
    /// <exception cref="ArgumentException">It is empty or longer.</exception>
    internal static string Require(string? typed, int longest, string name)
    {
        var kept = Of(typed);
        return kept.Length > 0 ? Limit(kept, longest, name) : throw new ArgumentException($"There is no {name}. Write one.", name);
    }

    /// <returns>Null where nothing is left.</returns>
    /// <exception cref="ArgumentException">It is longer.</exception>
    internal static string? Allow(string? typed, int longest, string name) => OrNull(typed) is { } kept ? Limit(kept, longest, name) : null;

    private static string Limit(string kept, int longest, string name) => kept.Length <= longest
        ? kept
        : throw new ArgumentException($"The {name} has {kept.Length} characters, and {longest} is the most. Shorten it.", name);
}
