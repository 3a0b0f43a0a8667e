namespace Tracker.Reports;

/// <summary>A report's text without what the page put around and into it, with a way back from every character to the document's own text.</summary>
public sealed class CleanText
{
    private readonly int[] origins;

    /// <param name="text">The cleaned text.</param>
    /// <param name="origins">For each character of <paramref name="text"/> its place in the document's own text, rising.</param>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public CleanText(string text, int[] origins)
    {
        if (text.Length != origins.Length)
            throw new ArgumentException($"{text.Length} characters with {origins.Length} places.", nameof(origins));
        Text = text;
        this.origins = origins;
    }

    public string Text { get; }

    /// <summary>Text that is its own original.</summary>
    public static CleanText Verbatim(string text) => new(text, [.. Enumerable.Range(0, text.Length)]);

    /// <summary>This text with its places counted in what <paramref name="earlier"/> was made of, where it was made of <paramref name="earlier"/>.</summary>
    internal CleanText Over(CleanText earlier) => new(Text, Array.ConvertAll(origins, place => earlier.origins[place]));

    /// <summary>The stretch of the document's own text that a stretch of the clean text came from; what was cut out inside it is included.</summary>
    public Extent ToOriginal(Extent clean) => clean.Length == 0
        ? new(clean.Start < origins.Length ? origins[clean.Start] : 0, 0)
        : Extent.Between(origins[clean.Start], origins[clean.End - 1] + 1);
}
