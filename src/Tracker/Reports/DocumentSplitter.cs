using System.Security.Cryptography;
using System.Text;

namespace Tracker.Reports;

/// <summary>The door to this folder: a document's bytes in, its reports with their cleaned text out.</summary>
public sealed class DocumentSplitter(Catalogue catalogue)
{
    private const int TitleLength = 40; // Characters of a stretch that stand for it in a list.

    private readonly HeadReader heads = new(new PlaceFinder(catalogue), catalogue);

    /// <summary>Reads a document whose bytes are at hand.</summary>
    /// <param name="name">File name or address; see <see cref="DocumentText.TryRead"/> for what it decides.</param>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public SplitResult Split(ReadOnlySpan<byte> bytes, string name, CancellationToken cancel = default) =>
        DocumentText.TryRead(bytes, name, out var text, out var refusal, cancel) ? SplitResult.Of(SplitText(text, name)) : SplitResult.Refused(refusal);

    /// <summary>Reads a document from a file or an upload; what has the wrong name or is too large is refused before or without reading it all.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public async Task<SplitResult> SplitAsync(Stream stream, string name, CancellationToken cancel = default)
    {
        if (DocumentText.WhyNot(name) is { } refusal)
            return SplitResult.Refused(refusal);
        if (stream.CanSeek && stream.Length > DocumentText.MaxBytes)
            return SplitResult.Refused(DocumentText.TooLarge(name, stream.Length));
        return Split(await BoundedBytes.ReadAsync(stream, cancel: cancel), name, cancel);
    }

    /// <summary>Splits a document whose text is at hand.</summary>
    public SplitDocument SplitText(string text, string name)
    {
        var lines = FoldedLines.Of(text);
        var (reports, leftOut) = (new List<FoundReport>(), new List<LeftOut>());
        foreach (var article in Article.Cut(lines))
        {
            var shape = new ArticleShape(lines, article);
            if (!shape.IsReport)
            {
                leftOut.Add(Describe(lines, article.First, article.End, shape.Why));
                continue;
            }
            var start = Math.Max(article.First, article.Title);
            if (HasWords(lines, article.First, start))
                leftOut.Add(Describe(lines, article.First, start, "标题之前的页面内容（导航、导语、摘要）"));
            var end = EndOfReport(lines, article);
            if (end < article.End)
                leftOut.Add(Describe(lines, end, article.End, "报告之后的页面内容（下载、解读、声明等）"));
            var clean = TextCleaner.Clean(text, lines, start, end);
            reports.Add(new FoundReport(heads.Read(lines, article with { First = start, End = end }, shape, clean.Text), clean));
        }
        return new SplitDocument(name, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), reports, leftOut);
    }

    private static bool HasWords(FoldedLines lines, int first, int end)
    {
        while (first < end && PageFurniture.Is(lines[first]))
            first++;
        return first < end;
    }

    // The first line of what a page sets under a report, in its second half and with no section after it.
    private static int EndOfReport(FoldedLines lines, Article article)
    {
        var end = article.End;
        var half = lines.Between(article.First, article.End).Length / 2;
        for (int i = article.End - 1, seen = 0; i > article.First && seen <= half && !LineShape.IsSection(lines[i]); i--)
        {
            seen += lines[i].Length;
            if (PageFurniture.Closes(lines[i]))
                end = i;
        }
        return end;
    }

    private static LeftOut Describe(FoldedLines lines, int first, int end, string why)
    {
        var named = first;
        while (named < end - 1 && LineShape.IsDecoration(lines[named]))
            named++;
        var title = lines[named];
        return new LeftOut(lines.Where(first, end - 1), title[..Math.Min(title.Length, TitleLength)].ToString(), why);
    }
}
