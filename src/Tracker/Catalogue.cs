using System.Collections.Frozen;

namespace Tracker;

/// <summary>The districts and indicators that everything else speaks of.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, District> districts;
    private readonly FrozenDictionary<string, Indicator> indicators;

    public Catalogue(IEnumerable<District> districts, IEnumerable<Indicator> indicators, IEnumerable<DistrictChange>? changes = null)
    {
        Districts = [.. districts];
        Indicators = [.. indicators];
        Changes = [.. changes ?? []];
        Places = new(Districts);
        this.districts = Districts.ToFrozenDictionary(d => d.Code, StringComparer.Ordinal);
        this.indicators = Indicators.ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);
    }

    public IReadOnlyList<District> Districts { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The districts by what they belong to.</summary>
    public PlaceTree Places { get; }

    /// <summary>Renamings and mergers of the districts.</summary>
    public IReadOnlyList<DistrictChange> Changes { get; }

    /// <summary>All Chinese names of a place: its own, the others it reports under, and those it had.</summary>
    public IEnumerable<string> NamesOf(District district) =>
        district.AliasesZh.Prepend(district.NameZh).Concat(Changes.Where(change => change.District == district.Code && change.Former.Length > 0).Select(change => change.Former)).Distinct();

    /// <summary>True for a place whose code begins with what somebody looks for, or one of whose names has it.</summary>
    public bool IsNamed(District district, string find) =>
        district.Code.StartsWith(find, StringComparison.Ordinal) || NamesOf(district).Append(district.NameEn).Any(name => name.Contains(find, StringComparison.OrdinalIgnoreCase));

    /// <summary>What became part of a place between two days, the latest first; the first day is left out, the second counts.</summary>
    /// <param name="after">As a report's date: 2012-02-20, 2012-02 or 2012.</param>
    public IEnumerable<DistrictChange> MergedInto(string district, string after, string until) => Changes
        .Where(change => change.Successor == district && string.CompareOrdinal(change.Since, after) > 0 && string.CompareOrdinal(change.Since, until) <= 0)
        .OrderByDescending(change => change.Since, StringComparer.Ordinal);

    public District? District(string code) => districts.GetValueOrDefault(code);

    /// <summary>The codes of the places that a district belongs to, the nearest first.</summary>
    public IEnumerable<string> Above(string district)
    {
        var seen = new HashSet<string> { district };
        for (var place = District(district)?.Parent; place is { Length: > 0 } && seen.Add(place); place = District(place)?.Parent)
            yield return place;
    }

    public Indicator? Indicator(string code) => indicators.GetValueOrDefault(code);

    /// <summary>Reads districts.csv and indicators.csv.</summary>
    /// <param name="folder">The folder they lie in; the seeds beside the program by default.</param>
    /// <exception cref="InvalidDataException">A file lacks a column, or a row has a value that is not allowed; says file, line and value.</exception>
    public static Catalogue Load(string? folder = null)
    {
        folder ??= SeedFolder;
        return new Catalogue(
            CsvTable.Read(
                Path.Combine(folder, "districts.csv"),
                ["code", "name_zh", "name_en", "parent", "level", "aliases_zh"],
                row => new District(row.Text("code"), row.Text("name_zh"), row.Text("name_en"), row.Text("parent"), row.Name<DistrictLevel>("level"), row.List("aliases_zh"))),
            CsvTable.Read(
                Path.Combine(folder, "indicators.csv"),
                ["code", "name_zh", "name_en", "domain", "base_unit", "better", "headline", "aliases_zh"],
                row => new Indicator(row.Text("code"), row.Text("name_zh"), row.Text("name_en"), row.Text("domain"), row.Text("base_unit"), row.Name<Better>("better"), row.Flag("headline"), row.List("aliases_zh"))));
    }

    /// <summary>Where a fresh install finds what it is seeded with.</summary>
    public static string SeedFolder => Path.Combine(AppContext.BaseDirectory, "seeds");
}
