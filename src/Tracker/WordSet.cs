using System.Buffers;
using System.Collections.Frozen;

namespace Tracker;

/// <summary>Words that are looked for at the start, at the end or anywhere in a text; at its ends the longest one that fits counts.</summary>
/// <remarks>For Chinese words this is several times faster than <see cref="SearchValues{T}"/> of strings, which looks up every character in a dictionary.</remarks>
internal sealed class WordSet
{
    private readonly FrozenDictionary<char, string[]> byFirst;
    private readonly FrozenDictionary<char, string[]> byLast;
    private readonly SearchValues<char> firsts;

    public WordSet(params IReadOnlyList<string> words)
    {
        byFirst = words.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, LongestFirst);
        firsts = SearchValues.Create([.. byFirst.Keys]);
        byLast = words.GroupBy(word => word[^1]).ToFrozenDictionary(group => group.Key, LongestFirst);
    }

    /// <summary>How many characters the text begins with; 0 where none of the words.</summary>
    public int AtStart(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && byFirst.TryGetValue(text[0], out var words))
        {
            foreach (var word in words)
            {
                if (text.StartsWith(word))
                    return word.Length;
            }
        }
        return 0;
    }

    /// <summary>How many characters the text ends with; 0 where none of the words.</summary>
    public int AtEnd(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && byLast.TryGetValue(text[^1], out var words))
        {
            foreach (var word in words)
            {
                if (text.EndsWith(word))
                    return word.Length;
            }
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

    private static string[] LongestFirst(IEnumerable<string> words) => [.. words.Distinct().OrderByDescending(word => word.Length)];
}
