using System.Buffers;

namespace Tracker.Reading;

/// <summary>Cuts a text into sentences at 。！？ and line ends; a semicolon only ends a clause.</summary>
internal static class Sentences
{
    // Figures never refer back further than this; a page without any stop is cut here, so that reading stays linear.
    private const int Longest = 1000;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?\n");

    public static IEnumerable<Extent> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start, Math.Min(Longest, text.Length - start)).IndexOfAny(Ends);
            var end = length >= 0 ? start + length + 1 : CutAt(text, start);
            if (end - start > 1)
                yield return Extent.Between(start, length >= 0 ? end - 1 : end);
            start = end;
        }
    }

    private static int CutAt(string text, int start)
    {
        var end = Math.Min(text.Length, start + Longest);
        if (end == text.Length)
            return end;
        var comma = text.AsSpan(start, end - start).LastIndexOfAny(',', '，', '；');
        return comma > 0 ? start + comma + 1 : end;
    }
}
