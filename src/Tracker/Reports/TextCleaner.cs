using System.Buffers;

namespace Tracker.Reports;

/// <summary>Takes out of a text what its page put around and into it, and puts cut sentences together again.</summary>
/// <remarks>
/// Characters change only in width (１２．５％ becomes 12.5%) and white space only into other white space; everything else stays or goes.
/// Cleaning a cleaned text changes nothing.
/// </remarks>
public static class TextCleaner
{
    // What one pass joins or takes out can lay bare something for the next: a text settles in two, hostile nesting is cut off here.
    private const int MostPasses = 8;

    private static readonly SearchValues<char> FullStops = SearchValues.Create("。！？");

    /// <param name="document">The document's own text.</param>
    public static CleanText Clean(string document)
    {
        var lines = FoldedLines.Of(document);
        return Clean(document, lines, 0, lines.Count);
    }

    /// <summary>Cleans the lines from <paramref name="first"/> up to <paramref name="end"/>, which is not included.</summary>
    internal static CleanText Clean(string document, FoldedLines lines, int first, int end)
    {
        var clean = Assemble(document, lines, first, end);
        for (var pass = 1; pass < MostPasses; pass++)
        {
            var again = FoldedLines.Of(clean.Text);
            var next = Assemble(clean.Text, again, 0, again.Count);
            if (next.Text == clean.Text)
                break;
            clean = next.Over(clean);
        }
        return clean;
    }

    private static CleanText Assemble(string document, FoldedLines lines, int first, int end)
    {
        var joiner = new LineJoiner(lines, first, end);
        var output = new Output(document, lines, first, end);
        var (hasSentence, lastLine, blank) = (false, 0, false);
        var title = -1;
        for (var i = first; i < end; i++)
        {
            var line = lines[i];
            blank |= lines.AfterBlank(i);
            if (PageFurniture.Is(line) || (title >= 0 && line.SequenceEqual(lines[title]))) // A title comes again at the head of each printed page.
                continue;
            title = title < 0 && ReportTitle.KindOf(line) is not null ? i : title;
            var joined = lastLine > 0 && lines.Level(i) == 0 && joiner.Continues(output.Paragraph, hasSentence, lastLine, line, blank);
            output.Add(line, lines.OriginsOf(i), joined);
            hasSentence = (joined && hasSentence) || line.ContainsAny(FullStops);
            (lastLine, blank) = (line.Length, false);
        }
        return output.ToText();
    }

    /// <summary>The text as it grows, with the place of each character.</summary>
    private sealed class Output
    {
        private readonly string document;
        private readonly char[] text;
        private readonly int[] origins;
        private int length;
        private int paragraph;

        public Output(string document, FoldedLines lines, int first, int end)
        {
            var capacity = 0;
            for (var i = first; i < end; i++)
                capacity += lines[i].Length + 1;
            this.document = document;
            text = new char[capacity];
            origins = new int[capacity];
        }

        /// <summary>The lines joined since the last break.</summary>
        public ReadOnlySpan<char> Paragraph => text.AsSpan(paragraph, length - paragraph);

        public void Add(ReadOnlySpan<char> line, ReadOnlySpan<int> places, bool joined)
        {
            if (joined && char.IsAsciiLetter(text[length - 1]) && char.IsAsciiLetter(line[0]))
                AddBreak(' ', places[0]);
            else if (!joined && length > 0)
            {
                AddBreak('\n', places[0]);
                paragraph = length;
            }
            line.CopyTo(text.AsSpan(length));
            places.CopyTo(origins.AsSpan(length));
            length += line.Length;
        }

        public CleanText ToText() => new(new string(text, 0, length), origins[..length]);

        // Between two lines there always stands a line break, or the space where a run-together heading began.
        private void AddBreak(char c, int before)
        {
            var from = origins[length - 1] + 1;
            var gap = document.AsSpan(from, before - from);
            var at = gap.IndexOfAny('\n', '\r');
            for (var i = 0; at < 0; i++)
                at = Characters.IsSpace(gap[i]) ? i : -1;
            text[length] = c;
            origins[length++] = from + at;
        }
    }
}
