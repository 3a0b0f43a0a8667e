using System.Buffers;

namespace Tracker;

/// <summary>Words that are looked for at the start, at the end or anywhere in a text; at its ends the longest one that fits counts.</summary>
/// <remarks>For Chinese words this is several times faster than <see cref="SearchValues{T}"/> of strings, which looks up every character in a dictionary.</remarks>
internal sealed class WordSet
{
    private const int Drawers = 256; // A power of two. A dictionary would do as well, but is looked into for most characters of a text.

    private readonly string[][] byFirst;
    private readonly string[][] byLast;
    private readonly SearchValues<char> firsts;

    public WordSet(params IReadOnlyList<string> words)
    {
        byFirst = InDrawers(words, word => word[0]);
        byLast = InDrawers(words, word => word[^1]);
        firsts = SearchValues.Create([.. words.Select(word => word[0]).Distinct()]);
    }

    /// <summary>How many characters the text begins with; 0 where none of the words.</summary>
    public int AtStart(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return 0;
        foreach (var word in byFirst[text[0] % Drawers])
        {
            if (word[0] == text[0] && text.StartsWith(word))
                return word.Length;
        }
        return 0;
    }

    /// <summary>How many characters the text ends with; 0 where none of the words.</summary>
    public int AtEnd(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return 0;
        foreach (var word in byLast[text[^1] % Drawers])
        {
            if (word[^1] == text[^1] && text.EndsWith(word))
                return word.Length;
        }
        return 0;
    }

    /// <summary>Where the first of the words stands in the text; -1 where none does.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny(firsts) is >= 0 and var step; at++)
        {
            at += step;
            if (AtStart(text[at..]) > 0)
                return at;
        }
        return -1;
    }

    /// <summary>True where any of the words stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>True where the text is made of these words alone.</summary>
    public bool Makes(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var taken = AtStart(text);
            if (taken == 0)
                return false;
            text = text[taken..];
        }
        return true;
    }

    /// <summary>The words by one of their characters, the longest first.</summary>
    private static string[][] InDrawers(IReadOnlyList<string> words, Func<string, char> by)
    {
        var drawers = words.Distinct().OrderByDescending(word => word.Length).ToLookup(word => by(word) % Drawers);
        return [.. Enumerable.Range(0, Drawers).Select(drawer => drawers[drawer].ToArray())];
    }
}
