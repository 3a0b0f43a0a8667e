using System.IO.Compression;
using System.Text;

namespace Tracker.Tests.Reports;

/// <summary>A Word document made by hand, so that a test says what stands in it to the letter.</summary>
internal sealed class DocxSample
{
    private const string Types = """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        <Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>
        <Override PartName="/word/endnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"/>
        <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
        <Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>
        """;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> parts = new() { ["[Content_Types].xml"] = Types };
    private readonly StringBuilder relations = new();

    /// <param name="body">What stands in w:body.</param>
    public DocxSample(string body)
    {
        parts["_rels/.rels"] = Relations($"<Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>");
        parts["word/document.xml"] = Part("document", $"<w:body>{body}</w:body>");
    }

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A table: a row a string, its cells between bars; "&lt;" goes on to the left, "^" goes on above.</summary>
    public static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{Cells(row.Split('|'))}</w:tr>"))}</w:tbl>";

    /// <summary>Adds footnotes, endnotes, header or comments.</summary>
    public DocxSample With(string part, string content)
    {
        var file = part is "header" ? "header1" : part;
        parts[$"word/{file}.xml"] = Part(part is "header" ? "hdr" : part, content);
        return WithRelation($"<Relationship Id=\"x{file}\" Type=\"{Office}/{part}\" Target=\"{file}.xml\"/>");
    }

    public DocxSample WithRelation(string relation)
    {
        relations.Append(relation);
        return this;
    }

    /// <summary>Puts any text in the place of a part.</summary>
    public DocxSample WithPart(string path, string content)
    {
        parts[path] = content;
        return this;
    }

    public byte[] ToBytes()
    {
        parts["word/_rels/document.xml.rels"] = Relations(relations.ToString());
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var entry = package.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return file.ToArray();
    }

    private static string Cells(string[] cells)
    {
        var row = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var across = cells.Skip(i + 1).TakeWhile(cell => cell == "<").Count();
            row.Append("<w:tc><w:tcPr>").Append(across > 0 ? $"<w:gridSpan w:val=\"{across + 1}\"/>" : "").Append(cells[i] == "^" ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>")
                .Append("</w:tcPr>").Append(string.Concat((cells[i] == "^" ? "" : cells[i]).Split('/').Select(P))).Append("</w:tc>");
            i += across;
        }
        return row.ToString();
    }

    private static string Part(string root, string content) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{root} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        + $" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:r=\"{Office}\">{content}</w:{root}>";

    private static string Relations(string relations) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";
}
