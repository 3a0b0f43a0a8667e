using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Cells = DocumentFormat.OpenXml.Spreadsheet;

namespace Tracker.OpenData;

/// <summary>Writes the XML of one sheet of a workbook, a row at a time.</summary>
internal sealed partial class SheetWriter : IAsyncDisposable
{
    /// <summary>The names of the columns, and their Chinese titles.</summary>
    public const int HeaderLines = 2;

    /// <summary>Which font of the workbook is bold; also the number of the style that has it.</summary>
    public const uint BoldFont = 1;

    /// <summary>Excel takes a file for damaged that has more characters in a cell.</summary>
    private const int LongestText = 32_767;

    private const int MostHeld = 64 * 1024;

    private readonly LateStream late;
    private readonly OpenXmlWriter xml;
    private readonly string[] letters;
    private int line;

    public SheetWriter(Stream output, IReadOnlyList<Column> columns)
    {
        late = new(output);
        letters = [.. Enumerable.Range(0, columns.Count).Select(Letters)];
        xml = OpenXmlWriter.Create(late, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        xml.WriteStartDocument(true);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = HeaderLines, TopLeftCell = $"A{HeaderLines + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
        }) { WorkbookViewId = 0 }));
        xml.WriteElement(new Cells.Columns(columns.Select((column, i) => new Cells.Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = Width(column), CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        WriteRow([.. columns.Select(column => column.Name)], BoldFont);
        WriteRow([.. columns.Select(column => column.Title.Zh)], BoldFont);
    }

    public async Task WriteAsync(IReadOnlyList<object?> row, CancellationToken cancel)
    {
        WriteRow(row, style: null);
        if (late.Held > MostHeld)
            await late.HandOnAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Close();
        await late.DisposeAsync();
    }

    private void WriteRow(IReadOnlyList<object?> row, uint? style)
    {
        xml.WriteStartElement(new Row { RowIndex = (uint)++line });
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is null or "")
                continue;
            var cell = Of(row[i]);
            cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{letters[i]}{line}");
            if (style is not null)
                cell.StyleIndex = style.Value;
            xml.WriteElement(cell);
        }
        xml.WriteEndElement();
    }

    private static Cell Of(object? value) => value switch
    {
        string text => new Cell(new InlineString(new Text(Escaped(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString },
        bool flag => new Cell(new CellValue(flag ? "1" : "0")) { DataType = CellValues.Boolean },
        _ => new Cell(new CellValue(Values.Text(value))),
    };

    // ECMA-376, ST_Xstring: what XML cannot hold is written _xHHHH_, and so is the beginning of text that looks so.
    private static string Escaped(string text)
    {
        var cut = text.Length <= LongestText ? text : BriefText.Of(text, LongestText - 1);
        return Unfit().Replace(cut, found => found.Value[0] == '_' ? "_x005F_" : string.Create(CultureInfo.InvariantCulture, $"_x{(int)found.Value[0]:X4}_"));
    }

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + Letters(column % 26);

    private static double Width(Column column) => Math.Max(column.Name.Length + 2, column switch
    {
        { Type: ColumnType.Flag } => 8,
        { Type: ColumnType.Whole or ColumnType.Number } => 12,
        { Codes: not null } or { Pattern: not null } => 14,
        { Unique: true } or { To: not null } => 20,
        _ => 32,
    });

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0D\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Unfit();
}
