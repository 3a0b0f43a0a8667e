using System.Globalization;
using System.Text;
using System.Xml;

namespace Tracker.Reports;

/// <summary>Reads the words of one part of a Word document: a paragraph a line, tables as <see cref="TableText"/> writes them.</summary>
/// <remarks>
/// Element names are those of ISO/IEC 29500-1 §17, in its transitional and its strict namespace. Inserted text stays; deleted, moved and hidden text,
/// field codes and the second form of a drawing go. Numbers that Word counts itself are no text and are not written.
/// </remarks>
internal sealed class DocxBody
{
    // Word's own documents nest some twenty deep; each table in a table costs another look at the words in it.
    private const int Deepest = 128;

    private static readonly HashSet<string> Word =
        ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"];

    private static readonly HashSet<string> Formulas =
        ["http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"];

    private static readonly HashSet<string> Skipped = ["pPr", "sectPr", "tblPr", "trPr", "del", "moveFrom", "instrText", "delText", "delInstrText", "rt"];

    private readonly TableText tables;
    private readonly XmlReader xml;
    private readonly Stack<Open> open = [];
    private readonly Stack<List<string>> holders = [];
    private bool hidden;
    private bool inWords;

    private DocxBody(XmlReader xml, TableText tables)
    {
        (this.xml, this.tables) = (xml, tables);
        holders.Push([]);
    }

    /// <summary>A paragraph, table or cell that is being read: of the three the one that is not null.</summary>
    private sealed record Open(int Depth, StringBuilder? Paragraph = null, TableGrid? Table = null, CellShape? Cell = null);

    private sealed class CellShape
    {
        public int Across { get; set; } = 1;
        public bool GoesOn { get; set; }
    }

    /// <summary>The lines of the main document.</summary>
    /// <exception cref="XmlException">The part is no XML, or nested deeper than any document.</exception>
    /// <exception cref="InvalidDataException">It is another kind of part: a spreadsheet's.</exception>
    public static List<string> Lines(XmlReader xml, TableText tables)
    {
        xml.MoveToContent();
        return xml.LocalName is "document" && Word.Contains(xml.NamespaceURI) ? new DocxBody(xml, tables).Read() : throw new InvalidDataException($"A {xml.Name}, not a document.");
    }

    /// <summary>The footnotes or endnotes of their part, each in one line.</summary>
    /// <inheritdoc cref="Lines"/>
    public static List<string> Notes(XmlReader xml, TableText tables)
    {
        var notes = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is not ("footnote" or "endnote") || !Word.Contains(xml.NamespaceURI))
                continue;
            using var note = xml.ReadSubtree();
            var words = string.Concat(new DocxBody(note, tables).Read()).Trim();
            if (words.Length > 0)
                notes.Add(words);
        }
        return notes;
    }

    private List<string> Read()
    {
        var moved = xml.Read();
        while (moved)
        {
            if (xml.Depth > Deepest)
                throw new XmlException("Nested too deep.");
            if (xml.NodeType is XmlNodeType.Element && IsSkipped())
            {
                xml.Skip();
                moved = xml.ReadState is ReadState.Interactive;
                continue;
            }
            Take();
            moved = xml.Read();
        }
        return holders.Peek();
    }

    private bool IsSkipped() =>
        Word.Contains(xml.NamespaceURI)
            ? Skipped.Contains(xml.LocalName) || xml.LocalName.EndsWith("PrChange", StringComparison.Ordinal)
            : xml.LocalName is "Fallback";

    private void Take()
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element when Word.Contains(xml.NamespaceURI):
                Start();
                if (xml.IsEmptyElement)
                    End();
                break;
            case XmlNodeType.Element when Formulas.Contains(xml.NamespaceURI):
                inWords = xml is { LocalName: "t", IsEmptyElement: false };
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when inWords && !hidden:
                Write(xml.Value);
                break;
            case XmlNodeType.EndElement:
                End();
                break;
        }
    }

    private void Start()
    {
        switch (xml.LocalName)
        {
            case "p":
                open.Push(new Open(xml.Depth, Paragraph: new StringBuilder()));
                break;
            case "tbl":
                open.Push(new Open(xml.Depth, Table: new TableGrid()));
                break;
            case "tr" when Current is { Table: { } table }:
                table.StartRow();
                break;
            case "tc" when Current is { Table.Rows.Count: > 0 }:
                open.Push(new Open(xml.Depth, Cell: new CellShape()));
                holders.Push([]);
                break;
            case "gridSpan" when Current is { Cell: { } cell }:
                cell.Across = int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var across) ? across : 1;
                break;
            case "vMerge" when Current is { Cell: { } cell }:
                cell.GoesOn = Value is null or "continue";
                break;
            case "vanish":
                hidden = Value is not ("0" or "false" or "off");
                break;
            case "t":
                inWords = true;
                break;
            case "tab":
                Write("\t");
                break;
            case "br" or "cr":
                Write("\n");
                break;
            case "noBreakHyphen":
                Write("-");
                break;
        }
    }

    private void End()
    {
        inWords = false;
        if (xml.LocalName is "r")
            hidden = false;
        if (Current is not { } ended || ended.Depth != xml.Depth)
            return;
        open.Pop();
        if (ended.Paragraph is { } words)
            holders.Peek().Add(words.ToString());
        else if (ended.Table is { } table)
            holders.Peek().AddRange(tables.Lines(table));
        else
            Close(ended.Cell!, open.Peek().Table!);
    }

    private void Close(CellShape cell, TableGrid table)
    {
        var lines = holders.Pop();
        if (cell.GoesOn)
            table.AddMerged(cell.Across);
        else
            table.Add(lines.SelectMany(line => line.Split('\n')), cell.Across);
    }

    private void Write(string words)
    {
        if (!hidden && Current is { Paragraph: { } paragraph })
            paragraph.Append(words);
    }

    private Open? Current => open.TryPeek(out var current) ? current : null;

    private string? Value => xml.GetAttribute("val", xml.NamespaceURI);
}
