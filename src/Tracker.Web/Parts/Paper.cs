namespace Tracker.Web.Parts;

/// <summary>How many lines of a printed page a text takes, told from its characters before any browser has set it.</summary>
internal static class Paper
{
    /// <summary>Of A4 within its margins, at 9 points set 1.4 apart, less what a browser's rounding may take.</summary>
    public const decimal PageLines = 58;

    /// <summary>Characters of full width across the page.</summary>
    public const decimal PageWidth = 56;

    // Latin letters and digits are narrower than this in every font at hand, so that a text is rather given too much room.
    private const decimal Narrow = 0.6m;

    /// <param name="width">Of the column, in characters of full width; one is left to punctuation that may not begin a line.</param>
    /// <returns>0 for no text.</returns>
    public static decimal Lines(string text, decimal width) => Math.Ceiling(Width(text) / (width - 1));

    /// <summary>In characters of full width.</summary>
    public static decimal Width(string text) => text.Sum(c => c < '\u2010' ? Narrow : 1);
}
