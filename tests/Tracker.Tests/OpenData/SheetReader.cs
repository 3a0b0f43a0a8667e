using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Tracker.Tests.OpenData;

/// <summary>One sheet of a workbook as it is read back, every cell as text.</summary>
internal sealed partial record SheetReader(string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Titles, IReadOnlyList<IReadOnlyList<string>> Rows, int Frozen)
{
    /// <summary>Reads all sheets of a workbook that Excel would open without complaint.</summary>
    public static IReadOnlyList<SheetReader> Read(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        var book = document.WorkbookPart!;
        return [.. book.Workbook.Sheets!.Elements<Sheet>().Select(sheet => Read(sheet.Name!, ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet))];
    }

    private static SheetReader Read(string name, Worksheet sheet)
    {
        var lines = sheet.GetFirstChild<SheetData>()!.Elements<Row>().ToList();
        var width = lines[0].Elements<Cell>().Count();
        var rows = lines.Select(line => Cells(line, width)).ToList();
        var pane = sheet.SheetViews!.GetFirstChild<SheetView>()!.Pane!;
        return new(name, rows[0], rows[1], [.. rows.Skip(2)], (int)pane.VerticalSplit!.Value);
    }

    private static string[] Cells(Row line, int width)
    {
        var cells = Enumerable.Repeat("", width).ToArray();
        foreach (var cell in line.Elements<Cell>())
            cells[Place(cell.CellReference!, line.RowIndex!)] = Text(cell);
        return cells;
    }

    private static string Text(Cell cell)
    {
        Assert.Null(cell.CellFormula);
        return cell.DataType?.Value switch
        {
            CellValues.InlineString => Escape().Replace(cell.InlineString!.Text!.Text, code => ((char)int.Parse(code.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()),
            CellValues.Boolean => cell.CellValue!.Text == "1" ? "true" : "false",
            null => cell.CellValue!.Text,
            var other => throw new InvalidDataException($"{cell.CellReference}: {other}"),
        };
    }

    private static int Place(string reference, uint line)
    {
        var letters = reference[..^line.ToString(CultureInfo.InvariantCulture).Length];
        return letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
