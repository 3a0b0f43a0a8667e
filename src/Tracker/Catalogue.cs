using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;

namespace Tracker;

/// <summary>The districts and indicators that everything else speaks of.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, District> districts;
    private readonly FrozenDictionary<string, Indicator> indicators;

    public Catalogue(IEnumerable<District> districts, IEnumerable<Indicator> indicators)
    {
        Districts = [.. districts];
        Indicators = [.. indicators];
        this.districts = Districts.ToFrozenDictionary(d => d.Code, StringComparer.Ordinal);
        this.indicators = Indicators.ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);
    }

    public IReadOnlyList<District> Districts { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    public District? District(string code) => districts.GetValueOrDefault(code);

    public Indicator? Indicator(string code) => indicators.GetValueOrDefault(code);

    /// <summary>Reads districts.csv and indicators.csv.</summary>
    /// <param name="folder">The folder they lie in; the seeds beside the program by default.</param>
    /// <exception cref="InvalidDataException">A file lacks a column, or a row has a value that is not allowed; says file, line and value.</exception>
    public static Catalogue Load(string? folder = null)
    {
        folder ??= SeedFolder;
        return new Catalogue(
            Rows(Path.Combine(folder, "districts.csv"), row => new District(
                row["code"], row["name_zh"], row["name_en"], row["parent"], CodeNames<DistrictLevel>.Parse(row["level"]), Names(row["aliases_zh"]))),
            Rows(Path.Combine(folder, "indicators.csv"), row => new Indicator(
                row["code"], row["name_zh"], row["name_en"], row["domain"], row["base_unit"], CodeNames<Better>.Parse(row["better"]), row["headline"] == "1", Names(row["aliases_zh"]))));
    }

    /// <summary>Where a fresh install finds what it is seeded with.</summary>
    public static string SeedFolder => Path.Combine(AppContext.BaseDirectory, "seeds");

    private static IReadOnlyList<string> Names(string list) => list.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<T> Rows<T>(string file, Func<CsvReader, T> make)
    {
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        var rows = new List<T>();
        try
        {
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
                rows.Add(make(csv));
        }
        catch (Exception error) when (error is CsvHelperException or FormatException)
        {
            throw new InvalidDataException($"{file}, line {csv.Parser.RawRow}: {error.Message.Split('\n')[0]}", error);
        }
        return rows;
    }
}
