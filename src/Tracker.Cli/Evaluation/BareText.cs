namespace Tracker.Cli.Evaluation;

/// <summary>A document without its white space, which is how annotations quote it, with places mapped from the document's own text.</summary>
public sealed class BareText
{
    private readonly int[] bareAt;

    public BareText(string text)
    {
        bareAt = new int[text.Length + 1];
        var bare = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            bareAt[i] = length;
            if (!char.IsWhiteSpace(text[i]))
                bare[length++] = text[i];
        }
        bareAt[text.Length] = length;
        Text = new string(bare, 0, length);
    }

    public string Text { get; }

    /// <summary>The stretch of the bare text that a stretch of the document became.</summary>
    public Extent Of(Extent original) => Extent.Between(bareAt[original.Start], bareAt[original.End]);

    /// <summary>Where words stand, white space in them aside.</summary>
    /// <exception cref="InvalidDataException">They do not stand there.</exception>
    public Extent Find(string words, Extent within)
    {
        var bare = new BareText(words).Text;
        var at = Text.IndexOf(bare, within.Start, within.Length, StringComparison.Ordinal);
        return at >= 0 ? new(at, bare.Length) : throw new InvalidDataException($"“{words}” does not stand in the document.");
    }

    public Extent All => new(0, Text.Length);
}
