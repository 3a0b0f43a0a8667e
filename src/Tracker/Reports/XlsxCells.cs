using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tracker.Reports;

/// <summary>What stands in the cells of a workbook, as somebody who looks at it reads it: a date as a date, 0.062 that is shown as a percentage as 6.2%.</summary>
internal sealed partial class XlsxCells
{
    private const int DaysTo1904 = 1462, LastDay = 2_958_465; // 9999-12-31

    private readonly string[] shared;
    private readonly uint[] formats;
    private readonly Dictionary<uint, string> written;
    private readonly bool from1904;

    public XlsxCells(WorkbookPart book)
    {
        shared = [.. book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(Words) ?? []];
        var styles = book.WorkbookStylesPart?.Stylesheet;
        formats = [.. styles?.CellFormats?.Elements<CellFormat>().Select(format => format.NumberFormatId?.Value ?? 0) ?? []];
        written = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId is not null)
            .DistinctBy(format => format.NumberFormatId!.Value)
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "") ?? [];
        from1904 = book.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
    }

    /// <summary>How many formulas were met.</summary>
    public int Formulas { get; private set; }

    public string Text(Cell cell)
    {
        if (cell.CellFormula is { } formula)
        {
            Formulas++;
            if (cell.CellValue is null)
                return "=" + formula.Text; // Saved by a program that does not compute.
        }
        var value = cell.CellValue?.Text ?? "";
        return cell.DataType?.Value switch
        {
            CellValues.SharedString => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Length ? shared[index] : "",
            CellValues.InlineString => cell.InlineString is { } inline ? string.Concat(inline.Descendants<Text>().Where(IsSaid).Select(text => text.Text)) : "",
            CellValues.Date => value.Split('T')[0],
            CellValues.String or CellValues.Error or CellValues.Boolean => value,
            _ => Number(value, cell.StyleIndex?.Value ?? 0),
        };
    }

    private string Number(string value, uint style)
    {
        // Excel keeps 0.062 as 0.062000000000000006: fifteen digits are what it shows.
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1e20)
            return value;
        var format = style < formats.Length ? formats[style] : 0;
        if (IsDate(format) && number is > 0 and < LastDay)
            return DateTime.FromOADate(Math.Floor(number) + (from1904 ? DaysTo1904 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return IsPercent(format) ? Written((decimal)number * 100) + "%" : Written((decimal)number);
    }

    private static string Written(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    // ECMA-376 part 1, 18.8.30: 9 and 10 are percentages; 14 to 17 and 22 dates, those from 27 on in East Asian settings.
    private bool IsPercent(uint format) => format is 9 or 10 || Code(format).Contains('%', StringComparison.Ordinal);

    private bool IsDate(uint format) =>
        format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 || Code(format).AsSpan().ContainsAny("yYdD");

    /// <summary>Without what is only words or a colour in it.</summary>
    private string Code(uint format) => written.TryGetValue(format, out var code) ? Literals().Replace(code, "") : "";

    private static string Words(SharedStringItem item) => string.Concat(item.Descendants<Text>().Where(IsSaid).Select(text => text.Text));

    // How it is pronounced stands beside the text in some files.
    private static bool IsSaid(Text text) => text.Parent is not PhoneticRun;

    [GeneratedRegex("""
        "[^"]*"|\[[^\]]*\]|\\.
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literals();
}
