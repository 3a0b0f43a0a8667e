using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tracker.Reports;

/// <summary>From a file's bytes to the text that every place in it is counted in.</summary>
/// <remarks>For .txt and .md that is the decoded file; for HTML it is the text of its body, a block a line (see <see cref="HtmlBody"/>).</remarks>
public static class DocumentText
{
    /// <summary>20 MB, in bytes. A report is 0.1 MB; a file of two hundred of them is a mistake, and reading it would take memory from the other users.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private const string Wanted = "请提供 .txt、.html 或 .md 文件";

    /// <summary>Reads a document.</summary>
    /// <param name="name">File name or address; its extension says what the bytes hold. For an address the content says so.</param>
    /// <returns>False where it cannot be read; <paramref name="refusal"/> then names the file, the reason and what to do. Never throws on content.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, string name, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? refusal)
    {
        text = null;
        refusal = WhyNot(name) ?? (bytes.Length > MaxBytes ? TooLarge(name, bytes.Length) : null);
        if (refusal is not null)
            return false;
        if (bytes.IsEmpty)
            refusal = $"{name}：文件是空的；请提供有正文的文件（empty file）";
        else if (FileSignature.Of(bytes) is { } kind)
            refusal = $"{name}：不是文本（{kind}）；{Wanted}（not a text file）";
        else if (!Encodings.TryDecode(bytes, out var decoded))
            refusal = $"{name}：文字编码无法识别；请另存为 UTF-8 或 GB18030（unknown encoding）";
        else if (IsGarbled(decoded))
            refusal = $"{name}：不是文本（控制字符过多）；{Wanted}（not a text file）";
        else
            text = IsHtml(name, decoded) ? HtmlBody.TextOf(decoded) : decoded;
        if (text is not null && string.IsNullOrWhiteSpace(text))
            refusal = $"{name}：文件里没有文字；请提供有正文的文件（no text）";
        return refusal is null;
    }

    /// <summary>Refuses by name alone, before anything is read; null where the name is fine.</summary>
    public static string? WhyNot(string name)
    {
        if (Report.IsAddress(name))
            return null;
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension switch
        {
            ".txt" or ".md" or ".html" or ".htm" => null,
            ".docx" or ".doc" or ".wps" or ".pdf" or ".ofd" or ".rtf" =>
                $"{name}：暂不支持 {extension} 文件；请另存为 .txt 或 .html 后再导入（not supported yet）",
            "" => $"{name}：文件没有扩展名；{Wanted}（no file extension）",
            _ => $"{name}：不支持扩展名 {extension}；{Wanted}（unknown file type）",
        };
    }

    /// <param name="length">In bytes.</param>
    internal static string TooLarge(string name, long length) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}：文件有 {length / 1024.0 / 1024.0:0.#} MB，超过上限 {MaxBytes / 1024 / 1024} MB；一份报告通常不到 0.2 MB，请只提供报告正文（file too large）");

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
