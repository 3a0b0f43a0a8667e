namespace Tracker;

/// <summary>A quote that is found again in a changed page: the TextQuoteSelector of the W3C Web Annotation Data Model, with the hash of the document it was taken from.</summary>
/// <param name="Exact">The quote itself.</param>
/// <param name="Prefix">What stands right before it; shorter, or empty, at the start of the document.</param>
/// <param name="Suffix">What stands right after it; shorter, or empty, at the end of the document.</param>
/// <param name="Hash">Of the document, as <see cref="Report.Hash"/>: a page with another hash has changed since.</param>
public sealed record TextQuote(string Exact, string Prefix, string Suffix, string Hash)
{
    /// <summary>How many UTF-16 characters of context are kept on either side.</summary>
    public const int DefaultContext = 32;

    /// <summary>A quote of so many characters is its own evidence where it stands but once; a shorter one needs its surroundings.</summary>
    private const int Telling = 8;

    /// <summary>Takes a quote out of a document.</summary>
    /// <param name="hash">The document's hash.</param>
    /// <param name="context">How many characters of context to keep on either side, 0 or more; one less where it would cut a character in two.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="where"/> is empty or not within <paramref name="text"/>, or <paramref name="context"/> is negative.</exception>
    public static TextQuote Of(string text, Extent where, string hash, int context = DefaultContext)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(context);
        if (where.Start < 0 || where.Length <= 0 || where.End > text.Length)
            throw new ArgumentOutOfRangeException(nameof(where), where, $"A quote must lie within the text, which has {text.Length} characters.");
        var start = Math.Max(0, where.Start - context);
        if (start < where.Start && char.IsLowSurrogate(text[start]))
            start++;
        var end = Math.Min(text.Length, where.End + context);
        if (end > where.End && char.IsHighSurrogate(text[end - 1]))
            end--;
        return new(text[where.Start..where.End], text[start..where.Start], text[where.End..end], hash);
    }

    /// <summary>Finds the quote again: verbatim between both contexts; else, white space and full width apart, where the surroundings are most alike.</summary>
    /// <returns>Nowhere rather than a guess: where two places are alike, or a short or repeated quote stands in other surroundings, or it would cut a figure (8% within 18%).</returns>
    public QuoteMatch Find(string text)
    {
        if (Exact.Length == 0)
            return default;
        var verbatim = FoldedText.Places(text, Exact).Where(at => StandsBetween(text, at)).Take(2).ToList();
        return verbatim.Count switch
        {
            0 => FindFolded(FoldedText.Of(text)),
            1 => new(new Extent(verbatim[0], Exact.Length)),
            _ => QuoteMatch.Tie,
        };
    }

    private bool StandsBetween(string text, int at) =>
        text.AsSpan(0, at).EndsWith(Prefix, StringComparison.Ordinal) && text.AsSpan(at + Exact.Length).StartsWith(Suffix, StringComparison.Ordinal);

    private QuoteMatch FindFolded(FoldedText page)
    {
        var (exact, prefix, suffix) = (FoldedText.Of(Exact).Text, FoldedText.Of(Prefix).Text, FoldedText.Of(Suffix).Text);
        if (exact.Length == 0)
            return default;
        var wasCut = CutsFigure(prefix + exact + suffix, prefix.Length, exact.Length);
        var candidates = FoldedText.Places(page.Text, exact)
            .Where(at => wasCut || !CutsFigure(page.Text, at, exact.Length))
            .Select(at => (At: at, Alike: Alike(prefix, page.Before(at, prefix.Length)) + Alike(suffix, page.After(at + exact.Length, suffix.Length))))
            .OrderByDescending(candidate => candidate.Alike)
            .Take(2)
            .ToList();
        if (candidates.Count == 0)
            return default;
        if (candidates.Count == 2 && candidates[0].Alike == candidates[1].Alike)
            return QuoteMatch.Tie;
        var sure = candidates[0].Alike * 2 >= prefix.Length + suffix.Length || (candidates.Count == 1 && exact.Length >= Telling);
        return sure ? new(page.Original(candidates[0].At, exact.Length)) : default;
    }

    private static bool CutsFigure(string text, int start, int length)
    {
        var end = start + length;
        return (char.IsAsciiDigit(text[start]) && start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.'))
            || (char.IsAsciiDigit(text[end - 1]) && end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'));
    }

    /// <summary>How many characters two texts have in common, in the same order.</summary>
    private static int Alike(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var counts = new int[other.Length + 1];
        foreach (var c in one)
        {
            var diagonal = 0;
            for (var i = 1; i <= other.Length; i++)
                (diagonal, counts[i]) = (counts[i], c == other[i - 1] ? diagonal + 1 : Math.Max(counts[i], counts[i - 1]));
        }
        return counts[^1];
    }
}

/// <summary>Where a quote was found again.</summary>
/// <param name="Where">Its place; null where it was not found for certain.</param>
/// <param name="Ambiguous">True where it was not, because two places are equally likely.</param>
public readonly record struct QuoteMatch(Extent? Where, bool Ambiguous = false)
{
    internal static QuoteMatch Tie { get; } = new(null, Ambiguous: true);
}
