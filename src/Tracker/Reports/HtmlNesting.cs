using System.Collections.Frozen;

namespace Tracker.Reports;

/// <summary>How deep a page's elements stand in each other: beyond a bound that no page of words reaches, parsing it would take time by the square of the depth.</summary>
internal static class HtmlNesting
{
    private const int Deepest = 25_000;

    // Void, or closed by the next of their kind: written without an end tag, they go no deeper.
    private static readonly FrozenSet<string> Endless = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr");

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var names = Endless.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && depth <= Deepest;)
        {
            html = html[(at + 1)..];
            var closes = html.Length > 0 && html[0] == '/';
            var name = html[(closes ? 1 : 0)..];
            var length = 0;
            while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
                length++;
            if (length > 0 && !names.Contains(name[..length]))
                depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            at = html.IndexOf('<');
        }
        return depth > Deepest;
    }
}
