using System.Globalization;
using System.Text;
using CsvHelper;

namespace Tracker;

/// <summary>A CSV file whose header is known: every error names the file, the line and what to do.</summary>
public static class CsvTable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Reads all rows; a row that cannot be read is told to <paramref name="refused"/> and the rest is kept.</summary>
    /// <param name="file">Path of a UTF-8 file, with or without BOM.</param>
    /// <param name="columns">Columns that must be there; others may be.</param>
    /// <param name="make">Makes a row; throws <see cref="FormatException"/> on a value that is not allowed.</param>
    /// <param name="refused">Told of each row that was not kept: "file, line 3: …". Null: the first such row is an exception.</param>
    /// <exception cref="InvalidDataException">The header lacks a column or has one twice, the file is no CSV or not in UTF-8, or a row was refused and nobody is told of it.</exception>
    public static IReadOnlyList<T> Read<T>(string file, IReadOnlyCollection<string> columns, Func<CsvRow, T> make, Action<string>? refused = null)
    {
        using var text = new StreamReader(file, Utf8, detectEncodingFromByteOrderMarks: false);
        using var csv = CsvReader.Create(text, CsvReaderOptions.Default with { Separator = ',', TrackLineNumbers = true });
        var rows = new List<T>();
        try
        {
            csv.ReadHeader();
            RefuseHeader(file, [.. csv.Headers], columns);
            while (csv.Read())
            {
                try
                {
                    if (csv.FieldCount != csv.Headers.Count)
                        throw new FormatException($"{csv.FieldCount} values under {csv.Headers.Count} columns; add or remove a comma.");
                    rows.Add(make(new CsvRow(csv)));
                }
                catch (FormatException error)
                {
                    var told = $"{file}, line {csv.LineNumber}: {error.Message}";
                    if (refused is null)
                        throw new InvalidDataException(told, error);
                    refused(told);
                }
            }
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException($"{file}: not text in UTF-8; save it as “CSV UTF-8”.", error);
        }
        catch (CsvFormatException error)
        {
            throw new InvalidDataException($"{file}: {error.Message}", error);
        }
        return rows;
    }

    private static void RefuseHeader(string file, IReadOnlyList<string> header, IReadOnlyCollection<string> columns)
    {
        var wanted = $"the header must have {string.Join(",", columns)}.";
        if (header.Count == 0)
            throw new InvalidDataException($"{file}: the file is empty; {wanted}");
        var missing = columns.Except(header, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            throw new InvalidDataException($"{file}, line 1: no column {string.Join(", ", missing)}; {wanted}");
        if (header.CountBy(name => name, StringComparer.Ordinal).FirstOrDefault(name => name.Value > 1).Key is { } twice)
            throw new InvalidDataException($"{file}, line 1: the column {twice} stands twice; take one out.");
    }
}

/// <summary>One row; a value that is not what its column holds is a <see cref="FormatException"/> that names column and value.</summary>
public readonly struct CsvRow(CsvReader csv)
{
    /// <summary>All columns of the file, in its order.</summary>
    public IReadOnlyList<string> Columns => csv.Headers;

    /// <summary>The values of all columns as they are written.</summary>
    public IReadOnlyList<string> Cells()
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = csv.GetString(i);
        return cells;
    }

    /// <summary>As it is written, blanks at its ends included.</summary>
    public string Exact(string column) => csv.GetString(column);

    public string Text(string column) => csv.GetString(column).Trim();

    /// <summary>Empty where the header has no such column.</summary>
    public string TextOrEmpty(string column) => csv.Headers.Contains(column, StringComparer.Ordinal) ? Text(column) : "";

    public decimal Number(string column) => NumberOrNull(column) ?? throw new FormatException($"{column} is empty; write a number.");

    public decimal? NumberOrNull(string column) => TextOrEmpty(column) switch
    {
        "" => null,
        var text when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) => value,
        var text => throw new FormatException($"{column} is “{text}”, which is no number; write digits with a point: 6.2."),
    };

    public bool Flag(string column) => TextOrEmpty(column) switch
    {
        "" or "0" or "false" => false,
        "1" or "true" => true,
        var text => throw new FormatException($"{column} is “{text}”; write true or false."),
    };

    public T Name<T>(string column) where T : struct, Enum => CodeNames<T>.TryParse(Text(column), out var value)
        ? value
        : throw new FormatException($"{column} is “{Text(column)}”; write one of {string.Join(", ", CodeNames<T>.All)}.");

    /// <summary>A year, or several: 2025, 2021-2025.</summary>
    public Period Period(string column) => Tracker.Period.TryParse(Text(column), out var period)
        ? period
        : throw new FormatException($"{column} is “{Text(column)}”; write 2025 or 2021-2025.");

    /// <summary>A figure by the columns that tables of statements have for it.</summary>
    /// <param name="unit">As its column says.</param>
    public Figure Figure(string unit) => new()
    {
        Value = NumberOrNull("value") is { } amount ? new Quantity(amount, unit) : null,
        UpTo = NumberOrNull("value_to"),
        Stretch = NumberOrNull("stretch"),
        Growth = Flag("growth"),
        Comparator = Name<Comparator>("comparator"),
        Soft = Flag("soft"),
    };

    /// <summary>The parts of a list written a|b|c.</summary>
    public IReadOnlyList<string> List(string column) =>
        Text(column).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
