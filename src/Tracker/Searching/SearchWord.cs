using Tracker.Reports;

namespace Tracker.Searching;

/// <summary>A word as it was typed, or several in quotation marks.</summary>
internal readonly record struct SearchWord(string Text, bool Quoted)
{
    private const string Opening = "“\"＂「『„«";
    private const string Closing = "”\"＂」』”»";

    /// <summary>A mark without its fellow is a space.</summary>
    public static IReadOnlyList<SearchWord> All(string text)
    {
        var words = new List<SearchWord>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var mark = Opening.IndexOf(text[at], StringComparison.Ordinal);
            if (mark < 0 && !Divides(text[at]))
                continue;
            Add(start, at, false);
            start = at + 1;
            var end = mark < 0 ? -1 : text.IndexOf(Closing[mark], start);
            if (end < 0)
                continue;
            Add(start, end, true);
            (at, start) = (end, end + 1);
        }
        Add(start, text.Length, false);
        return words;

        void Add(int from, int to, bool quoted)
        {
            if (!text.AsSpan(from, to - from).IsWhiteSpace())
                words.Add(new(text[from..to], quoted));
        }
    }

    private static bool Divides(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || Characters.IsSpace(c) || Closing.Contains(c);
}
