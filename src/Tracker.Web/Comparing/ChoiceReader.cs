using System.Globalization;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Comparing;

/// <summary>Reads what an address asks to compare: what it names wrongly is left out, and told.</summary>
internal sealed class ChoiceReader(IReadOnlyList<DistrictEntry> held, Catalogue catalogue)
{
    // A field that no indicator belongs to.
    private const string OtherDomain = "other";

    private readonly List<string> notes = [];

    public CompareChoice Read(CompareAddress asked)
    {
        if (asked.Kind is not ("" or CompareAddress.AnyLevel))
            notes.Add(CompareText.UnknownValue.With(asked.Kind));
        var entries = Places(asked);
        var years = Years(entries.Count > 0 ? entries : held);
        var indicator = Indicator(asked.Indicator);
        var domain = Domain(asked.Domain, indicator);
        var (from, to) = Span(Year(asked.From, years), Year(asked.To, years));
        return new()
        {
            Asked = asked, Places = [.. entries.Select(entry => entry.District)], Indicator = indicator, Domain = domain,
            From = from, To = to, Held = held, Years = years, Notes = notes,
        };
    }

    private List<DistrictEntry> Places(CompareAddress asked)
    {
        var known = new List<DistrictEntry>();
        foreach (var group in asked.Districts.Where(code => code.Length > 0).GroupBy(code => code))
        {
            if (held.FirstOrDefault(entry => entry.District.Code == group.Key) is not { } entry)
                notes.Add(CompareText.Unknown.With(group.Key));
            else
            {
                known.Add(entry);
                if (group.Skip(1).Any())
                    notes.Add(CompareText.Twice.With(Names.Of(entry.District)));
            }
        }
        var fitting = OfOneLevel(known, asked.Kind == CompareAddress.AnyLevel);
        if (fitting.Count > CompareChoice.Most)
            notes.Add(CompareText.TooMany.With(CompareChoice.Most, CompareWords.List(fitting.Skip(CompareChoice.Most).Select(entry => entry.District))));
        return [.. fitting.Take(CompareChoice.Most)];
    }

    private List<DistrictEntry> OfOneLevel(List<DistrictEntry> known, bool anyLevel)
    {
        if (known.Count == 0)
            return known;
        var first = known[0].District;
        var others = known.Select(entry => entry.District).Where(place => place.Level != first.Level).ToList();
        if (others.Count == 0)
            return known;
        if (anyLevel)
        {
            notes.Add(CompareText.Mixed);
            return known;
        }
        notes.AddRange(others.Select(place => CompareText.OtherLevel.With(Names.Of(place), Names.Level(place.Level), Names.Of(first), CompareText.AnyLevel)));
        return [.. known.Where(entry => entry.District.Level == first.Level)];
    }

    private Indicator? Indicator(string code)
    {
        if (code.Length == 0)
            return null;
        var indicator = catalogue.Indicator(code);
        if (indicator is null)
            notes.Add(CompareText.UnknownIndicator.With(code));
        return indicator;
    }

    private string Domain(string code, Indicator? indicator)
    {
        if (code.Length == 0)
            return "";
        if (code != OtherDomain && catalogue.Indicators.All(known => known.Domain != code))
            notes.Add(CompareText.UnknownField.With(code));
        else if (indicator is null)
            return code;
        else
            notes.Add(CompareText.BothChosen.With(Names.Of(indicator)));
        return "";
    }

    private int? Year(string text, IReadOnlyList<int> years)
    {
        if (text.Length == 0 || years.Count == 0)
            return null;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            notes.Add(CompareText.UnknownYear.With(text));
        else if (years.Contains(year))
            return year;
        else
            notes.Add(CompareText.YearOutside.With(text, years[0], years[^1]));
        return null;
    }

    private (int? From, int? To) Span(int? from, int? to)
    {
        if (!(from > to))
            return (from, to);
        notes.Add(CompareText.YearsReversed.With(from, to));
        return (null, null);
    }

    private static IReadOnlyList<int> Years(IEnumerable<DistrictEntry> entries)
    {
        var (first, last) = (entries.Min(entry => entry.FirstYear), entries.Max(entry => entry.LastYear));
        return first is { } from && last is { } to ? [.. Enumerable.Range(from, to - from + 1)] : [];
    }
}
