using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tracker.Tests.Reports;

/// <summary>A workbook as a spreadsheet program saves it, with shared words and formats.</summary>
internal sealed class XlsxSample
{
    private readonly SheetData data = new();
    private readonly List<string> words = [];
    private readonly List<string> merged = [];

    /// <summary>0 is general, 1 a date, 2 a percentage, 3 a date in a format of its own.</summary>
    public const uint Date = 1, Percent = 2, OwnDate = 3;

    public XlsxSample Row(params IReadOnlyList<object?> cells)
    {
        var row = new Row { RowIndex = (uint)data.ChildElements.Count + 1 };
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is null)
                continue;
            var cell = cells[i] as Cell ?? Of(cells[i]!);
            cell.CellReference = $"{(char)('A' + i)}{row.RowIndex}";
            row.Append(cell);
        }
        data.Append(row);
        return this;
    }

    public XlsxSample Merge(string cells)
    {
        merged.Add(cells);
        return this;
    }

    public static Cell Number(double value, uint style) => new(new CellValue(value.ToString("R", CultureInfo.InvariantCulture))) { StyleIndex = style };

    public static Cell Formula(string formula, string? value) => value is null ? new Cell(new CellFormula(formula)) : new Cell(new CellFormula(formula), new CellValue(value));

    public static Cell Inline(string text) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString };

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var main = book.AddWorkbookPart();
            var part = main.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(data);
            if (merged.Count > 0)
                part.Worksheet.Append(new MergeCells(merged.Select(cells => new MergeCell { Reference = cells })));
            main.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\"年\"m\"月\"d\"日\"" }),
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 10 }, new CellFormat { NumberFormatId = 164 }));
            main.AddNewPart<SharedStringTablePart>().SharedStringTable = new(words.Select(word =>
                new SharedStringItem(new Text(word), new PhoneticRun(new Text("pinyin")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 })));
            main.Workbook = new Workbook(new Sheets(new Sheet { Name = "数据", SheetId = 1, Id = main.GetIdOfPart(part) }));
        }
        return stream.ToArray();
    }

    private Cell Of(object value)
    {
        if (value is not string word)
            return new(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!));
        words.Add(word);
        return new(new CellValue((words.Count - 1).ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.SharedString };
    }
}
