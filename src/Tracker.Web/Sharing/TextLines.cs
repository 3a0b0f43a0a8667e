using System.Text;
using System.Xml;

namespace Tracker.Web.Sharing;

/// <summary>Cuts text into lines by a measure of its own: who draws a picture need not have the fonts of who looks at it.</summary>
internal static class TextLines
{
    // Widths in em, on the wide side, so that a line never runs over: CJK is full width, Latin about half.
    private const double Wide = 1, Broad = 0.86, Half = 0.57, Thin = 0.36;
    private const char FirstWide = '\u2010';
    private const string BroadLetters = "mw%@&+=<>~", ThinLetters = " fijlrtI.,:;!|'()[]-";
    private const string NeverFirst = "，。、；：！？）》」』”’…—％·,.;:!?)]}%";
    private const string NeverLast = "（《「『“‘([{";

    /// <summary>How wide a text is at most, in em.</summary>
    public static double Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>At most so many lines, each at most so many em wide; what is left over ends in “…”.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, int most)
    {
        var lines = new List<string>();
        for (var rest = Clean(text); rest.Length > 0;)
        {
            var fitting = Fitting(rest, width);
            if (fitting < rest.Length && lines.Count == most - 1)
                return [.. lines, rest[..Fitting(rest, width - Wide)].TrimEnd() + "…"];
            var end = fitting == rest.Length ? fitting : LastBreak(rest, fitting);
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }
        return lines;
    }

    private static double Width(Rune rune) =>
        rune.Value >= FirstWide ? Wide
        : ThinLetters.Contains((char)rune.Value, StringComparison.Ordinal) ? Thin
        : Rune.IsUpper(rune) || BroadLetters.Contains((char)rune.Value, StringComparison.Ordinal) ? Broad
        : Half;

    /// <summary>How many characters of the text go into a width; always one at least.</summary>
    private static int Fitting(string text, double width)
    {
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width -= Width(rune);
            if (width < 0 && end > 0)
                return end;
            end += rune.Utf16SequenceLength;
        }
        return end;
    }

    /// <summary>Where a line may end at or before a place; there itself where it may end nowhere.</summary>
    private static int LastBreak(string text, int place)
    {
        for (var at = place; at > 0; at--)
        {
            if (MayBreak(text[at - 1], text[at]))
                return at;
        }
        return place;
    }

    private static bool MayBreak(char before, char after) =>
        char.IsWhiteSpace(before) || char.IsWhiteSpace(after)
        || ((before >= FirstWide || after >= FirstWide) && !char.IsLowSurrogate(after) && !NeverFirst.Contains(after, StringComparison.Ordinal) && !NeverLast.Contains(before, StringComparison.Ordinal));

    // What XML cannot hold, and what would break a line by itself, becomes a space.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var c = Rune.IsControl(rune) || rune == Rune.ReplacementChar || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)) ? new Rune(' ') : rune;
            if (c.Value != ' ' || (clean.Length > 0 && clean[^1] != ' '))
                clean.Append(c.ToString());
        }
        return clean.ToString().TrimEnd();
    }
}
