using System.IO.Compression;
using System.Xml;

namespace Tracker.Reports;

/// <summary>The parts of a Word document, found by the relations that name them (ISO/IEC 29500-2 §9).</summary>
/// <remarks>Only the relations that are asked for are looked at: a link in the text that is no address, as is common, harms nothing. What lies outside the file is not followed.</remarks>
internal sealed class WordPackage(ZipArchive package)
{
    /// <summary>What a part may hold, in characters.</summary>
    public required long MaxCharacters { get; init; }

    /// <summary>The main document's place.</summary>
    /// <exception cref="InvalidDataException">The package names none.</exception>
    public string Main => Related("", "officeDocument") ?? throw new InvalidDataException("No main part.");

    /// <summary>The place of the part that another one names as its footnotes, endnotes, or main document; null where it names none.</summary>
    /// <param name="part">Its place; empty for the package.</param>
    /// <exception cref="XmlException">The relations are no XML.</exception>
    public string? Related(string part, string kind)
    {
        var slash = part.LastIndexOf('/') + 1;
        var relations = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (package.GetEntry(relations) is null)
            return null;
        using var xml = Open(relations);
        while (xml.Read())
        {
            // The kind's full name differs between the transitional and the strict form; its end does not.
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Type")?.EndsWith($"/relationships/{kind}", StringComparison.Ordinal) is true
                && xml.GetAttribute("TargetMode") is not "External"
                && Uri.TryCreate(new Uri($"file:///{part}"), xml.GetAttribute("Target"), out var target) && target.IsFile)
                return Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/');
        }
        return null;
    }

    /// <exception cref="InvalidDataException">There is no such part, or it is not packed as it must be.</exception>
    public XmlReader Open(string part)
    {
        var content = (package.GetEntry(part) ?? throw new InvalidDataException($"No part {part}.")).Open();
        return XmlReader.Create(content, new XmlReaderSettings { CloseInput = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters });
    }
}
