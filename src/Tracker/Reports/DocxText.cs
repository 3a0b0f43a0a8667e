using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

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

    /// <summary>Files in the package. A report has a dozen; each may lead to another, and chains of them exhaust whoever follows.</summary>
    public const int MaxParts = 1000;

    private const int MostSqueezed = 200;              // Times: text with its formatting packs to a tenth or a twentieth.
    private const long Unsuspicious = 4L * 1024 * 1024; // Bytes: as little as this harms nobody, however well it packs.

    private static readonly XmlReaderSettings Cautious =
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxUnpacked };

    /// <returns>False where it cannot be read; <paramref name="refusal"/> then names the file, the reason and what to do. Never throws on content.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, string name, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? refusal)
    {
        text = null;
        using var file = new MemoryStream(bytes.ToArray(), writable: false);
        try
        {
            refusal = WhyNot(file, name);
            text = refusal is null ? TextOf(file) : null;
        }
        catch (Exception error) when (error is OpenXmlPackageException or InvalidDataException or XmlException or IOException
            or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException)
        {
            refusal = $"{name}：Word 文件已损坏，或不是 .docx；请用 Word 或 WPS 打开后另存为 .docx 再试（not a readable Word document）";
        }
        return refusal is null;
    }

    private static string? WhyNot(Stream file, string name)
    {
        using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (package.GetEntry("[Content_Types].xml") is null)
            return $"{name}：是压缩包，不是 Word 文件；请解压后提供其中的报告（a zip archive, not a Word document）";
        if (package.Entries.Count > MaxParts)
            return $"{name}：文件由 {Number(package.Entries.Count)} 个部分组成，超过上限 {Number(MaxParts)}；请只提供报告正文（too many parts）";
        var most = Math.Min(MaxUnpacked, Math.Max(Unsuspicious, MostSqueezed * file.Length));
        return package.Entries.Sum(part => part.Length) > most || UnpacksTo(package, most) > most
            ? $"{name}：文件解压后超过 {Number(most / 1024 / 1024)} MB；一份报告通常不到 1 MB，请只提供报告正文（unpacks to too much）"
            : null;
    }

    // The package's own account of its sizes may lie.
    private static long UnpacksTo(ZipArchive package, long most)
    {
        var buffer = new byte[81920];
        var length = 0L;
        foreach (var part in package.Entries)
        {
            using var content = part.Open();
            for (int read; length <= most && (read = content.Read(buffer)) > 0;)
                length += read;
        }
        return length;
    }

    private static string TextOf(Stream file)
    {
        file.Position = 0;
        using var document = WordprocessingDocument.Open(file, isEditable: false, new OpenSettings { AutoSave = false });
        var main = document.MainDocumentPart ?? throw new InvalidDataException("No main part.");
        var tables = new TableText();
        var lines = Read(main, xml => DocxBody.Lines(xml, tables));
        List<string> notes =
        [
            .. main.FootnotesPart is { } foot ? Read(foot, xml => DocxBody.Notes(xml, tables)) : [],
            .. main.EndnotesPart is { } end ? Read(end, xml => DocxBody.Notes(xml, tables)) : [],
        ];
        if (notes.Count > 0)
            lines.Add("名词解释");
        lines.AddRange(notes.Select((note, i) => $"[{Number(i + 1)}] {note}"));
        return string.Join('\n', lines);
    }

    private static List<string> Read(OpenXmlPart part, Func<XmlReader, List<string>> read)
    {
        using var content = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(content, Cautious);
        return read(xml);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
