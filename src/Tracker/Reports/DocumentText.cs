using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tracker.Reports;

/// <summary>From a file's bytes to the text that every place in it is counted in.</summary>
/// <remarks>
/// What that text is: of .txt and .md the decoded file; of HTML the text of its body, a block a line (see <see cref="HtmlBody"/>);
/// of .docx its paragraphs, a line each, with the notes at the end (see <see cref="DocxText"/>); of PDF the printed lines without
/// page numbers and running heads (see <see cref="PdfText"/>). A row of a table in HTML, .docx and Markdown is a line, and a sentence where
/// the header says what its figures are (see <see cref="TableText"/>): the words repeated for that are part of the text.
/// </remarks>
public static class DocumentText
{
    /// <summary>20 MB, in bytes. A report is 0.1 MB; a file of two hundred of them is a mistake, and reading it would take memory from the other users.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>As much text as twenty reports have, in characters: with a figure in every clause, reading and storing it takes 0.4 GB of memory.</summary>
    public const int MaxCharacters = 800_000;

    private const string Wanted = "请提供 .docx、.pdf、.html、.md 或 .txt 文件";

    /// <summary>Reads a document.</summary>
    /// <param name="name">File name or address; its extension says whether it is read at all; what it holds, its first bytes say.</param>
    /// <returns>False where it cannot be read; <paramref name="refusal"/> then names the file, the reason and what to do. Never throws on content.</returns>
    /// <exception cref="OperationCanceledException">It was called off; only a PDF takes long enough for that.</exception>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes, string name, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? refusal, CancellationToken cancel = default)
    {
        text = null;
        refusal = WhyNot(name) ?? (bytes.Length > MaxBytes ? TooLarge(name, bytes.Length) : null);
        if (refusal is not null)
            return false;
        if (FileSignature.IsZip(bytes))
            DocxText.TryRead(bytes, name, out text, out refusal);
        else if (FileSignature.IsPdf(bytes))
            PdfText.Default.TryRead(bytes, name, out text, out refusal, cancel);
        else
            refusal = ReadPlain(bytes, name, out text);
        if (text is { Length: > MaxCharacters })
            refusal = TooMuchText(name);
        else if (text is not null && string.IsNullOrWhiteSpace(text))
            refusal = $"{name}：文件里没有文字；请提供有正文的文件（no text）";
        return refusal is null;
    }

    private static string? ReadPlain(ReadOnlySpan<byte> bytes, string name, out string? text)
    {
        text = null;
        if (bytes.IsEmpty)
            return $"{name}：文件是空的；请提供有正文的文件（empty file）";
        if (FileSignature.Of(bytes) is { } kind)
            return $"{name}：不是文本（{kind}）；{Wanted}（not a text file）";
        if (!Report.IsAddress(name) && Path.GetExtension(name).ToLowerInvariant() is (".docx" or ".pdf") and var extension)
            return $"{name}：内容不是 {extension} 文件；请检查文件是否完整，或改正扩展名（not a {extension} file）";
        if (!Encodings.TryDecode(bytes, out var decoded))
            return $"{name}：文字编码无法识别；请另存为 UTF-8 或 GB18030（unknown encoding）";
        if (IsGarbled(decoded))
            return $"{name}：不是文本（控制字符过多）；{Wanted}（not a text file）";
        var isHtml = IsHtml(name, decoded);
        if (isHtml && HtmlNesting.IsTooDeep(decoded))
            return $"{name}：网页的元素嵌套过深，不像一个文字页面；请另存为 .txt 再试（nested too deeply）";
        text = isHtml ? HtmlBody.TextOf(decoded) : MarkdownTables.WrittenOut(decoded);
        return null;
    }

    /// <summary>Refuses by name alone, before anything is read; null where the name is fine.</summary>
    public static string? WhyNot(string name)
    {
        if (Report.IsAddress(name))
            return null;
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension switch
        {
            ".docx" or ".pdf" or ".txt" or ".md" or ".html" or ".htm" => null,
            ".doc" or ".wps" or ".ofd" or ".rtf" => $"{name}：不支持 {extension} 文件；请用 Word 或 WPS 另存为 .docx 后再导入（save it as .docx）",
            "" => $"{name}：文件没有扩展名；{Wanted}（no file extension）",
            _ => $"{name}：不支持扩展名 {extension}；{Wanted}（unknown file type）",
        };
    }

    /// <param name="length">In bytes.</param>
    internal static string TooLarge(string name, long length) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}：文件有 {length / 1024.0 / 1024.0:0.#} MB，超过上限 {MaxBytes / 1024 / 1024} MB；一份报告通常不到 0.2 MB，请只提供报告正文（file too large）");

    internal static string TooMuchText(string name) =>
        $"{name}：文件里的文字超过 {MaxCharacters / 10_000} 万字，不像一份报告；请只提供报告正文（too much text）";

    // A page that was saved under .txt is still a page.
    private static bool IsHtml(string name, string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 512)).TrimStart("\uFEFF \t\r\n");
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (!Report.IsAddress(name) && Path.GetExtension(name).StartsWith(".htm", StringComparison.OrdinalIgnoreCase))
            || (Report.IsAddress(name) && start.StartsWith('<'));
    }

    // One control character in two hundred: a text has none, or a stray form feed.
    private static bool IsGarbled(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c is < ' ' and not ('\t' or '\n' or '\v' or '\f' or '\r') or '\u007F' or '\uFFFE' or '\uFFFF')
                controls++;
        }
        return controls > text.Length / 200;
    }
}
