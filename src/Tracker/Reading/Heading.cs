using System.Text.RegularExpressions;

namespace Tracker.Reading;

/// <summary>A heading of a report.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Words">Its words, or the first of them where a sentence runs on from it.</param>
/// <param name="IsTop">True for 一、 and ##, false for （一）.</param>
public sealed partial record Heading(int Start, string Words, bool IsTop)
{
    private const int Longest = 30;

    // A numeral in the middle of a sentence ("一、二、三区") counts things.
    [GeneratedRegex(@"(?<=^|[。！？!?\n])[ \t\r　]*(?<head>(?:(?<top>[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]+、)|#{1,3} +)|[（(][一二三四五六七八九十]{1,3}[）)])[^。！？!?；;\n\r]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>The numbered headings of a text in their order, wherever a paragraph or a sentence begins with one; empty where a report numbers nothing.</summary>
    public static IReadOnlyList<Heading> Of(string text) =>
        [.. Numbered().Matches(text).Select(match => match.Groups["head"]).Select((head, i) => Of(head, text))];

    private static Heading Of(Group head, string text) =>
        new(head.Index, BriefText.Of(head.Value.TrimStart('#', ' ').TrimEnd(), Longest), head.Value[0] is not ('（' or '('));
}
