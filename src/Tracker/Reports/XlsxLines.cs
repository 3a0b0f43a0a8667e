using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tracker.Reports;

/// <summary>The first sheet of a workbook that is shown and has something in it.</summary>
internal static class XlsxLines
{
    // What a part may unfold to: a table of as many lines as are taken has a tenth of it.
    private const long MaxCharacters = 20_000_000;

    private const int MaxColumns = 100;

    /// <exception cref="InvalidDataException">It is a package of another kind, or has no sheet.</exception>
    public static TableFile Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var book = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MaxCharacters });
        var main = book.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        var cells = new XlsxCells(main);
        var file = new TableFile();
        foreach (var sheet in main.Workbook.Descendants<Sheet>().Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible))
        {
            if (sheet.Id?.Value is { } id && main.GetPartById(id) is WorksheetPart part)
                file = Read(part, cells);
            if (file.Fault is not null || file.Lines.Count > 0)
                break;
        }
        return file;
    }

    private static TableFile Read(WorksheetPart part, XlsxCells cells)
    {
        var (lines, number) = (new List<TableLine>(), 0);
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && lines.Count <= TableFile.MaxLines)
            {
                var row = (Row)reader.LoadCurrentElement()!;
                number = (int)(row.RowIndex?.Value ?? (uint)number + 1);
                if (Texts(row, cells) is var texts && texts.Any(text => text.Length > 0))
                    lines.Add(new(number, texts));
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement)
                return TableFile.Refuse(TableFault.Merged, ((MergeCell)reader.LoadCurrentElement()!).Reference?.Value ?? "");
        }
        return new() { Lines = lines, Formulas = cells.Formulas };
    }

    private static List<string> Texts(Row row, XlsxCells cells)
    {
        var texts = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value) ?? texts.Count;
            if (column >= MaxColumns)
                continue;
            while (texts.Count <= column)
                texts.Add("");
            texts[column] = cells.Text(cell).Trim();
        }
        return texts;
    }

    /// <summary>From 0: AB12 is 27. Null where the cell does not say.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? "").TakeWhile(char.IsAsciiLetter).Take(3))
            column = (column * 26) + char.ToUpperInvariant(c) - 'A' + 1;
        return column == 0 ? null : column - 1;
    }
}
