using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tracker.OpenData;

/// <summary>Tables as one Excel workbook (XLSX): a sheet a table, with two frozen lines of column names and their Chinese titles.</summary>
/// <remarks>
/// Text stands in the cells as it is, never as a formula; numbers are numbers. A table with more rows than a sheet holds goes on in a second one.
/// The same for the same archive and day, byte for byte.
/// </remarks>
public sealed class Workbook(TimeProvider clock)
{
    /// <summary>What a sheet holds at most, less the two lines of names.</summary>
    public const int MostRows = 1_048_576 - SheetWriter.HeaderLines;

    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>How many rows go on one sheet.</summary>
    internal int RowsPerSheet { get; init; } = MostRows;

    /// <summary>Writes the workbook row by row, so that a large archive needs no more memory than a small one.</summary>
    /// <param name="output">Is written asynchronously only, need not seek, and is left open.</param>
    /// <param name="written">Told of each table, with its name and rows.</param>
    public async Task WriteAsync(Stream output, IReadOnlyList<PublishedTable> tables, Action<string, int>? written = null, CancellationToken cancel = default)
    {
        var (day, sheets) = (DateOnly.FromDateTime(clock.GetLocalNow().DateTime), new List<string>());
        await using var late = new LateStream(output);
        await using var zip = await ZipArchive.CreateAsync(late, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        foreach (var table in tables)
        {
            var rows = await WriteSheetsAsync(zip, day, table, sheets, cancel);
            written?.Invoke(table.Name, rows);
        }
        await PartAsync("xl/styles.xml", Styles().OuterXml);
        await PartAsync("xl/workbook.xml", Book(sheets).OuterXml);
        await PartAsync("xl/_rels/workbook.xml.rels", Related([.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
        await PartAsync("_rels/.rels", Related([("officeDocument", "xl/workbook.xml")]));
        await PartAsync("[Content_Types].xml", ContentTypes(sheets.Count));

        async Task PartAsync(string name, string xml)
        {
            await using var entry = await zip.OpenEntryAsync(name, day, cancel);
            await entry.WriteAsync(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{xml}"""), cancel);
        }
    }

    private async Task<int> WriteSheetsAsync(ZipArchive zip, DateOnly day, PublishedTable table, List<string> sheets, CancellationToken cancel)
    {
        var count = 0;
        await using var rows = table.RowsAsync(cancel).GetAsyncEnumerator(cancel);
        var more = await rows.MoveNextAsync();
        do
        {
            sheets.Add(count == 0 ? table.Name : $"{table.Name} {(count / RowsPerSheet) + 1}");
            await using var entry = await zip.OpenEntryAsync($"xl/worksheets/sheet{sheets.Count}.xml", day, cancel);
            await using var sheet = new SheetWriter(entry, table.Columns);
            for (var line = 0; more && line < RowsPerSheet; line++, count++)
            {
                await sheet.WriteAsync(rows.Current, cancel);
                more = await rows.MoveNextAsync();
            }
        }
        while (more);
        return count;
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Workbook Book(IReadOnlyList<string> sheets)
    {
        var book = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(sheets.Select((name, i) => new Sheet { Name = name, SheetId = (uint)(i + 1), Id = $"rId{i + 1}" })));
        book.AddNamespaceDeclaration("r", Relationships);
        return book;
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = SheetWriter.BoldFont, ApplyFont = true }));

    private static string Related(IReadOnlyList<(string Type, string Target)> parts) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(parts.Select((part, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relationships}/{part.Type}" Target="{part.Target}"/>"""))}</Relationships>""";

    private static string ContentTypes(int sheets) =>
        $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Main}.styles+xml"/>{string.Concat(Enumerable.Range(1, sheets).Select(i => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{Main}.worksheet+xml"/>"""))}</Types>
        """;
}
