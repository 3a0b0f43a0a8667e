using System.Globalization;
using System.Text.RegularExpressions;

namespace Tracker.Reading;

/// <summary>A field of an entry of the catalogue.</summary>
public enum CatalogueField { Code, DistrictCode, NameZh, NameEn, Aliases, Domain, BaseUnit, Parent, Level, Since, Former, Successor, Source }

public enum CatalogueFault
{
    Empty,
    TooLong,

    /// <summary>Not of the form that codes have.</summary>
    BadCode,

    /// <summary>Another entry has it.</summary>
    Taken,

    /// <summary>No such entry or unit is known.</summary>
    Unknown,

    /// <summary>The place would belong to itself, or become part of itself, over one place or several.</summary>
    Circular,

    /// <summary>A place belongs to one that stands higher, and becomes part of one that stands as high.</summary>
    WrongLevel,

    BadDate,

    /// <summary>A change takes effect on the day it does: none is entered ahead.</summary>
    InFuture,
}

/// <param name="Typed">What is wrong, as it was typed; of a name that is taken, with whose it is.</param>
/// <param name="Of">Of a change of a place, which kind.</param>
public sealed record CatalogueError(CatalogueField Field, CatalogueFault Fault, string Typed = "", DistrictChangeKind? Of = null);

/// <summary>Says what is wrong with a change of the catalogue before it is tried.</summary>
public static partial class CatalogueCheck
{
    /// <summary>The most characters of a name, and the most names of an entry.</summary>
    public const int LongestName = 60, LongestSource = 200, MostAliases = 40;

    /// <summary>Of an entry that the catalogue lacks, the code is checked as well.</summary>
    /// <param name="today">No change of a district is later.</param>
    public static IReadOnlyList<CatalogueError> Of(CatalogueEdit edit, Catalogue catalogue, DateOnly today) =>
    [
        .. edit.Indicator is { } indicator ? OfIndicator(indicator, catalogue) : [],
        .. edit.District is { } district ? OfDistrict(district, edit.On(catalogue), isNew: catalogue.District(district.Code) is null) : [],
        .. edit.Changes.SelectMany(change => OfChange(change, edit.On(catalogue), today)),
    ];

    /// <summary>A day, month or year as it is kept; what is none of them as it was typed.</summary>
    public static string DateOf(string typed) => DateText.Read(typed) ?? typed;

    private static IEnumerable<CatalogueError> OfIndicator(Indicator indicator, Catalogue catalogue)
    {
        var known = catalogue.Indicator(indicator.Code);
        if (known is null && !IndicatorCode().IsMatch(indicator.Code))
            yield return new(CatalogueField.Code, CatalogueFault.BadCode, indicator.Code);
        foreach (var error in OfNames(indicator.NameZh, indicator.NameEn, indicator.AliasesZh))
            yield return error;
        // Two indicators of one name would make the reader choose by chance; what was so before is not this person's doing.
        var had = known is null ? [] : known.AliasesZh.Append(known.NameZh).ToHashSet();
        foreach (var name in indicator.AliasesZh.Append(indicator.NameZh).Where(name => name.Length > 0 && !had.Contains(name)))
        {
            if (catalogue.Indicators.FirstOrDefault(other => other.Code != indicator.Code && other.AliasesZh.Append(other.NameZh).Contains(name)) is { } owner)
                yield return new(name == indicator.NameZh ? CatalogueField.NameZh : CatalogueField.Aliases, CatalogueFault.Taken, $"{name}（{owner.NameZh}）");
        }
        if (indicator.Domain != "other" && catalogue.Indicators.All(other => other.Domain != indicator.Domain))
            yield return new(CatalogueField.Domain, CatalogueFault.Unknown, indicator.Domain);
        if (indicator.BaseUnit != known?.BaseUnit && !IsUnit(indicator.BaseUnit))
            yield return new(CatalogueField.BaseUnit, indicator.BaseUnit.Length == 0 ? CatalogueFault.Empty : CatalogueFault.Unknown, indicator.BaseUnit);
    }

    private static IEnumerable<CatalogueError> OfDistrict(District district, Catalogue after, bool isNew)
    {
        if (isNew && !DistrictCode().IsMatch(district.Code))
            yield return new(CatalogueField.DistrictCode, CatalogueFault.BadCode, district.Code);
        foreach (var error in OfNames(district.NameZh, district.NameEn, district.AliasesZh))
            yield return error;
        if (district.Parent.Length == 0)
            yield break;
        if (after.District(district.Parent) is not { } parent)
            yield return new(CatalogueField.Parent, CatalogueFault.Unknown, district.Parent);
        else if (parent.Code == district.Code || after.Above(parent.Code).Contains(district.Code))
            yield return new(CatalogueField.Parent, CatalogueFault.Circular, parent.NameZh);
        else if (parent.Level >= district.Level)
            yield return new(CatalogueField.Parent, CatalogueFault.WrongLevel, parent.NameZh);
    }

    private static IEnumerable<CatalogueError> OfChange(DistrictChange change, Catalogue after, DateOnly today)
    {
        if (DateText.Read(change.Since) is not { } since)
            yield return new(CatalogueField.Since, change.Since.Length == 0 ? CatalogueFault.Empty : CatalogueFault.BadDate, change.Since, change.Kind);
        else if (string.CompareOrdinal(since, today.ToString("O", CultureInfo.InvariantCulture)) > 0)
            yield return new(CatalogueField.Since, CatalogueFault.InFuture, change.Since, change.Kind);
        if (change.Kind is DistrictChangeKind.Renamed && LengthFault(change.Former, LongestName) is { } former)
            yield return new(CatalogueField.Former, former, change.Former, change.Kind);
        if (change.Kind is DistrictChangeKind.Merged && SuccessorFault(change, after) is { } successor)
            yield return new(CatalogueField.Successor, successor, change.Successor, change.Kind);
        if (LengthFault(change.Source, LongestSource) is { } source)
            yield return new(CatalogueField.Source, source, change.Source, change.Kind);
    }

    private static CatalogueFault? SuccessorFault(DistrictChange change, Catalogue after) =>
        change.Successor.Length == 0 ? CatalogueFault.Empty
        : after.District(change.Successor) is not { } successor ? CatalogueFault.Unknown
        : BecamePartOf(change.Successor, change.District, after) ? CatalogueFault.Circular
        : after.District(change.District) is { } district && district.Level != successor.Level ? CatalogueFault.WrongLevel
        : null;

    private static bool BecamePartOf(string place, string other, Catalogue after)
    {
        var seen = new HashSet<string>();
        for (var at = place; at is not null && seen.Add(at); at = after.Changes.FirstOrDefault(change => change.District == at && change.Kind is DistrictChangeKind.Merged)?.Successor)
        {
            if (at == other)
                return true;
        }
        return false;
    }

    private static IEnumerable<CatalogueError> OfNames(string zh, string en, IReadOnlyList<string> aliases)
    {
        if (LengthFault(zh, LongestName) is { } wrong)
            yield return new(CatalogueField.NameZh, wrong, zh);
        if (LengthFault(en, LongestName) is { } english)
            yield return new(CatalogueField.NameEn, english, en);
        if (aliases.Count > MostAliases || aliases.FirstOrDefault(name => LengthFault(name, LongestName) is not null) is not null)
            yield return new(CatalogueField.Aliases, CatalogueFault.TooLong);
    }

    private static CatalogueFault? LengthFault(string text, int longest) =>
        text.Length == 0 ? CatalogueFault.Empty : text.Length > longest ? CatalogueFault.TooLong : null;

    private static bool IsUnit(string name) => name.Length > 0 && Unit.At(name, out var length, out var factor) != default && length == name.Length && factor == 1;

    [GeneratedRegex("^[a-z][a-z0-9_]{1,39}$")]
    private static partial Regex IndicatorCode();

    /// <summary>GB/T 2260: six digits.</summary>
    [GeneratedRegex("^[0-9]{6}$")]
    private static partial Regex DistrictCode();
}
