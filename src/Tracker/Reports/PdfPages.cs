using System.Text.RegularExpressions;

namespace Tracker.Reports;

/// <summary>The printed pages of a document, as pdftotext -layout gives them: lines where they stand on the page, a form feed after each page.</summary>
internal sealed partial class PdfPages
{
    private const int FewestCharacters = 20;  // A page; a scan has none, or a stamp and a number.
    private const int ShortestLine = 16;      // Characters: shorter lines stand in a column or beside one and tell nothing.
    private const int ShortestHalf = 8;
    private const int FarFromMargin = 16;     // Spaces; a paragraph begins with two to eight.
    private const int FewestLines = 10;
    private const int FewestHeads = 3;        // Pages that begin alike; two may by chance.

    private readonly List<List<string>> pages;
    private readonly int pageCount;

    public PdfPages(string printed)
    {
        var texts = printed.Split('\f');
        pageCount = Math.Max(1, texts.Length - 1);
        pages = [.. texts.Select(page => page.Split('\n').Select(line => line.TrimEnd()).ToList()).Where(page => Trim(page).Count > 0)];
        HasColumns = AreColumns(pages.SelectMany(page => page));
        DropRepeated(atEnd: false);
        DropRepeated(atEnd: true);
        Text = string.Join('\n', pages.SelectMany(page => page));
    }

    /// <summary>The lines without page numbers and running heads, page after page without a break: a sentence may go on over it.</summary>
    public string Text { get; }

    /// <summary>True where the lines stand in two columns, or are rows of a table: what belongs together cannot be told.</summary>
    public bool HasColumns { get; }

    /// <summary>True where the pages are pictures.</summary>
    public bool IsScan => Text.Count(c => !char.IsWhiteSpace(c)) < FewestCharacters * pageCount;

    /// <summary>True where one character in ten is none: its font does not say which it is.</summary>
    public bool HasNoCharacters => Text.Count(c => c is >= '\uE000' and <= '\uF8FF' or '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c))) * 10 > Text.Length;

    private static List<string> Trim(List<string> page)
    {
        var last = page.FindLastIndex(line => line.Length > 0);
        page.RemoveRange(last + 1, page.Count - last - 1);
        var first = page.FindIndex(line => line.Length > 0);
        page.RemoveRange(0, Math.Max(0, first));
        return page;
    }

    // In most lines both columns stand side by side; where their lines lie at different heights, one alone, far from the margin.
    // A third: headings, and the ends of paragraphs, are in neither.
    private static bool AreColumns(IEnumerable<string> lines)
    {
        List<string> wide = [.. lines.Where(line => line.Count(c => c != ' ') >= ShortestLine)];
        return wide.Count >= FewestLines && wide.Count(StandsInColumns) * 3 > wide.Count;
    }

    private static bool StandsInColumns(string line)
    {
        if (line.Length - line.AsSpan().TrimStart(' ').Length >= FarFromMargin)
            return true;
        var gutter = Gutter().Match(line);
        return gutter.Success && gutter.Groups["left"].Length >= ShortestHalf && gutter.Groups["right"].Length >= ShortestHalf;
    }

    // What most pages begin or end with, their number aside; what stands on the first page may be the title.
    private void DropRepeated(bool atEnd)
    {
        var edges = pages.ConvertAll(page => Shape(atEnd ? page[^1] : page[0]));
        foreach (var (shape, times) in edges.CountBy(shape => shape).ToList())
        {
            var isNumber = shape is "#" || PageFurniture.IsPageNumber(shape.Replace('#', '1'));
            if (times * 2 < pages.Count || times < (isNumber ? 1 : FewestHeads))
                continue;
            for (var i = 0; i < edges.Count; i++)
            {
                if (edges[i] == shape && (isNumber || i > 0))
                    pages[i].RemoveAt(atEnd ? pages[i].Count - 1 : 0);
            }
        }
        pages.RemoveAll(page => Trim(page).Count == 0);
    }

    private static string Shape(string line) => Digits().Replace(line.Trim(), "#");

    [GeneratedRegex(@"^ *(?<left>\S.*?\S) {3,}(?<right>\S.*)$")]
    private static partial Regex Gutter();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
