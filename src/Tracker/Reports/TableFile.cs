using System.IO.Compression;
using System.Xml;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;

namespace Tracker.Reports;

/// <summary>One line of a table.</summary>
/// <param name="Number">As the program that made the file counts it, from 1.</param>
public sealed record TableLine(int Number, IReadOnlyList<string> Cells);

/// <summary>Why a file is not read as a table.</summary>
public enum TableFault
{
    Empty,

    /// <summary>More than <see cref="TableFile.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>More than <see cref="TableFile.MaxLines"/>.</summary>
    TooLong,

    /// <summary>Its name ends in neither .csv nor .xlsx.</summary>
    OtherFormat,

    /// <summary>A workbook of the old kind (.xls), or one with a password.</summary>
    OldWorkbook,

    /// <summary>It is something else than its name says.</summary>
    NotAsNamed,

    /// <summary>Text in an encoding that is not read.</summary>
    NotText,

    /// <summary>It is damaged.</summary>
    Broken,

    /// <summary>Cells of it are merged.</summary>
    Merged,
}

/// <summary>A table that somebody sent, CSV or XLSX: the text of its cells, line by line.</summary>
public sealed record TableFile
{
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>More lines than a table of figures that people go through before they confirm it.</summary>
    public const int MaxLines = 5000;

    /// <summary>Null where it was read.</summary>
    public TableFault? Fault { get; init; }

    /// <summary>Where the fault is: the line of a broken text, the cells that are merged; empty where it is the file's.</summary>
    public string Place { get; init; } = "";

    /// <summary>Without those that are empty.</summary>
    public IReadOnlyList<TableLine> Lines { get; init; } = [];

    /// <summary>How many cells hold a formula; of each the value is read that it came to when the file was saved.</summary>
    public int Formulas { get; init; }

    /// <summary>Reads a file; never throws on what is in it.</summary>
    /// <param name="name">Its ending says what it is.</param>
    public static TableFile Read(byte[] bytes, string name)
    {
        if (bytes.Length == 0)
            return Refuse(TableFault.Empty);
        if (bytes.Length > MaxBytes)
            return Refuse(TableFault.TooLarge);
        var file = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" or ".txt" or ".tsv" => ReadText(bytes),
            ".xlsx" => ReadWorkbook(bytes),
            ".xls" => Refuse(TableFault.OldWorkbook),
            _ => Refuse(TableFault.OtherFormat),
        };
        return file switch
        {
            { Fault: null, Lines.Count: 0 } => Refuse(TableFault.Empty),
            { Fault: null, Lines.Count: > MaxLines } => Refuse(TableFault.TooLong),
            _ => file,
        };
    }

    internal static TableFile Refuse(TableFault fault, string place = "") => new() { Fault = fault, Place = place };

    private static TableFile ReadText(byte[] bytes)
    {
        if (FileSignature.IsZip(bytes) || FileSignature.IsPdf(bytes) || FileSignature.Of(bytes) is not null)
            return Refuse(TableFault.NotAsNamed);
        return Encodings.TryDecode(bytes, out var text) ? CsvLines.Read(text) : Refuse(TableFault.NotText);
    }

    private static TableFile ReadWorkbook(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return Refuse(TableFault.OldWorkbook);
        if (!FileSignature.IsZip(bytes))
            return Refuse(TableFault.NotAsNamed);
        try
        {
            return XlsxLines.Read(bytes);
        }
        // What a file that was made by hand or cut off can come to in the two libraries that take it apart.
        catch (Exception error) when (error is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or IOException
            or FormatException or ArgumentException or InvalidOperationException or NullReferenceException or NotSupportedException or OverflowException)
        {
            return Refuse(TableFault.Broken);
        }
    }
}
