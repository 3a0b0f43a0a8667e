using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Tracker.Reports;

/// <summary>The text of a Word document (.docx): its paragraphs and tables, a line each, and its footnotes and endnotes at the end.</summary>
/// <remarks>
/// Headers, footers and comments are left out. Notes stand under a line "名词解释", as reports print their explanations of terms, so that
/// their figures are not taken for goals. Nothing outside the file is looked at: relations that lead elsewhere are not followed.
/// </remarks>
internal static class DocxText
{
    /// <summary>100 MB, in bytes: what a document may unpack to. A report unpacks to 0.3 MB.</summary>
    public const long MaxUnpacked = 100L * 1024 * 1024;

    private const int MostSqueezed = 200;              // Times: text with its formatting packs to a tenth or a twentieth.
    private const long Unsuspicious = 4L * 1024 * 1024; // Bytes: as little as this harms nobody, however well it packs.

    /// <returns>False where it cannot be read; <paramref name="refusal"/> then names the file, the reason and what to do. Never throws on content.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, string name, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? refusal)
    {
        text = null;
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false));
            refusal = WhyNot(package, bytes.Length, name);
            text = refusal is null ? TextOf(new WordPackage(package) { MaxCharacters = MaxUnpacked }) : null;
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or NotSupportedException)
        {
            refusal = $"{name}：Word 文件已损坏，或不是 .docx；请用 Word 或 WPS 打开后另存为 .docx 再试（not a readable Word document）";
        }
        return refusal is null;
    }

    private static string? WhyNot(ZipArchive package, long length, string name)
    {
        if (package.GetEntry("[Content_Types].xml") is null)
            return $"{name}：是压缩包，不是 Word 文件；请解压后提供其中的报告（a zip archive, not a Word document）";
        var most = Math.Min(MaxUnpacked, Math.Max(Unsuspicious, MostSqueezed * length));
        // A part is unpacked no further than it says: a lie about its size only cuts it off, or has it refused here.
        return package.Entries.Sum(part => Math.Min(part.Length, most + 1)) > most
            ? string.Create(CultureInfo.InvariantCulture, $"{name}：文件解压后超过 {most / 1024 / 1024} MB；一份报告通常不到 1 MB，请只提供报告正文（unpacks to too much）")
            : null;
    }

    private static string TextOf(WordPackage package)
    {
        var tables = new TableText();
        var main = package.Main;
        var lines = Read(package, main, xml => DocxBody.Lines(xml, tables));
        List<string> notes = [.. Notes("footnotes"), .. Notes("endnotes")];
        if (notes.Count > 0)
            lines.Add("名词解释");
        lines.AddRange(notes.Select((note, i) => string.Create(CultureInfo.InvariantCulture, $"[{i + 1}] {note}")));
        return string.Join('\n', lines);

        List<string> Notes(string kind) => package.Related(main, kind) is { } part ? Read(package, part, xml => DocxBody.Notes(xml, tables)) : [];
    }

    private static List<string> Read(WordPackage package, string part, Func<XmlReader, List<string>> read)
    {
        using var xml = package.Open(part);
        return read(xml);
    }
}
