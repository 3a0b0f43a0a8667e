using System.Text;

namespace Tracker;

/// <summary>A text without white space and with full-width characters at half width, so that a page set anew still reads the same; every character knows where it came from.</summary>
internal sealed class FoldedText
{
    private readonly int[] places;

    private FoldedText(string text, int[] places) => (Text, this.places) = (text, places);

    public string Text { get; }

    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] is '\u200B' or '\uFEFF')
                continue;
            folded.Append(text[i] is >= '！' and <= '～' ? (char)(text[i] - 0xFEE0) : text[i]);
            places.Add(i);
        }
        return new(folded.ToString(), [.. places]);
    }

    /// <summary>All places where <paramref name="part"/> stands in a text, overlapping ones included.</summary>
    /// <param name="part">Not empty.</param>
    public static IEnumerable<int> Places(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    public ReadOnlySpan<char> Before(int end, int length) => Text.AsSpan(Math.Max(0, end - length), Math.Min(end, length));

    public ReadOnlySpan<char> After(int start, int length) => Text.AsSpan(start, Math.Min(Text.Length - start, length));

    /// <summary>The stretch of the unfolded text that a stretch of at least one character came from.</summary>
    public Extent Original(int start, int length) => Extent.Between(places[start], places[start + length - 1] + 1);
}
