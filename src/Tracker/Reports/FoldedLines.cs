namespace Tracker.Reports;

/// <summary>A document's lines after each character has been looked at: widths folded, invisible characters, needless spaces and wedged-in advertising gone.</summary>
/// <remarks>Lines that are left empty are not kept. Every kept character knows its place in the document's own text.</remarks>
internal sealed class FoldedLines
{
    private readonly char[] text;
    private readonly int[] origins;
    private readonly List<Line> lines = [];
    private int length;

    private FoldedLines(int capacity)
    {
        // Written before they are read: nobody need clear a megabyte first.
        text = GC.AllocateUninitializedArray<char>(capacity);
        origins = GC.AllocateUninitializedArray<int>(capacity);
    }

    /// <summary>A line in the folded text.</summary>
    /// <param name="AfterBlank">True where an empty line stands before it: paragraphs are often set apart so.</param>
    /// <param name="Level">1 to 6 for a heading in Markdown, whose mark is no part of the line; 0 for any other line.</param>
    public readonly record struct Line(int Start, int Length, bool AfterBlank, int Level);

    public int Count => lines.Count;

    public ReadOnlySpan<char> this[int line] => text.AsSpan(lines[line].Start, lines[line].Length);

    public bool AfterBlank(int line) => lines[line].AfterBlank;

    public int Level(int line) => lines[line].Level;

    /// <summary>For each character of a line, its place in the document's own text.</summary>
    public ReadOnlySpan<int> OriginsOf(int line) => origins.AsSpan(lines[line].Start, lines[line].Length);

    /// <summary>The stretch of the document's own text from the first character of one line to the last of another.</summary>
    public Extent Where(int first, int last) => Extent.Between(OriginsOf(first)[0], OriginsOf(last)[^1] + 1);

    /// <summary>The characters from one line up to another, which is not included, one line right after the other.</summary>
    public ReadOnlySpan<char> Between(int first, int end) =>
        first >= end ? [] : text.AsSpan(lines[first].Start, lines[end - 1].Start + lines[end - 1].Length - lines[first].Start);

    public static FoldedLines Of(string document)
    {
        var folded = new FoldedLines(document.Length);
        var blank = false;
        for (var start = 0; start < document.Length;)
        {
            var span = document.AsSpan(start).IndexOfAny('\n', '\r');
            var end = span < 0 ? document.Length : start + span;
            var before = folded.Count;
            folded.Fold(document, start, end, blank);
            // A line of zero-width characters alone is a break inside a sentence, not an empty line.
            blank = folded.Count == before && (blank || IsBlank(document.AsSpan(start, end - start)));
            start = end + (document.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
        return folded;
    }

    private static bool IsBlank(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (!Characters.IsSpace(c))
                return false;
        }
        return true;
    }

    private void Fold(string document, int start, int end, bool afterBlank)
    {
        var lineStart = length;
        var space = -1;
        for (var i = start; i < end; i++)
        {
            var c = document[i];
            if (space < 0 && Characters.IsPlain(c)) // Ninety-nine characters in a hundred.
            {
                Add(c, i);
                continue;
            }
            if (Characters.IsInvisible(c))
                continue;
            if (Characters.IsSpace(c))
            {
                // A tab stands between the cells of a table and so outlives the spaces around it.
                if (space < 0 || c == '\t' && document[space] != '\t')
                    space = i;
                continue;
            }
            if (space >= 0 && length > lineStart)
            {
                if (BreaksBefore(document.AsSpan(i, end - i), text[length - 1]))
                {
                    EndLine(lineStart, afterBlank);
                    (lineStart, afterBlank) = (length, false);
                }
                else if (document[space] == '\t')
                    Add('\t', space);
                else if (Characters.IsNarrow(text[length - 1]) && Characters.IsNarrow(Characters.Fold(c)))
                    Add(' ', space);
            }
            space = -1;
            Add(c == '．' && IsPoint(document, i, end, lineStart) ? '.' : Characters.Fold(c), i);
        }
        EndLine(lineStart, afterBlank);
    }

    // Some pages run a whole report into one line, with a space where a heading began.
    private static bool BreaksBefore(ReadOnlySpan<char> rest, char last) =>
        (Characters.EndsSentence(last) || Characters.IsClosing(last)) && LineShape.IsSection(rest);

    private bool IsPoint(string document, int i, int end, int lineStart) =>
        length > lineStart && char.IsAsciiDigit(text[length - 1]) && i + 1 < end && char.IsAsciiDigit(Characters.Fold(document[i + 1]));

    private void Add(char c, int origin)
    {
        text[length] = c;
        origins[length++] = origin;
    }

    private void EndLine(int start, bool afterBlank)
    {
        var end = start;
        var read = start;
        while (Wedge.TryFind(text.AsSpan(read, length - read), out var wedge))
        {
            end = Move(read, wedge.Start, end);
            read += wedge.End;
        }
        length = read == start ? length : Move(read, length - read, end);
        var level = length - start - text.AsSpan(start, length - start).TrimStart('#').Length;
        if (length > start + level)
            lines.Add(new Line(start + level, length - start - level, afterBlank, Math.Min(level, 6)));
    }

    /// <returns>The place after the moved characters.</returns>
    private int Move(int from, int count, int to)
    {
        text.AsSpan(from, count).CopyTo(text.AsSpan(to));
        origins.AsSpan(from, count).CopyTo(origins.AsSpan(to));
        return to + count;
    }
}
