using System.Collections.Frozen;
using Tracker.Reports;

namespace Tracker.Searching;

/// <summary>An indicator or a district whose own name was found.</summary>
/// <param name="Name">The first of its names that has what was searched for: its full name, else an alias.</param>
public sealed record NameHit<T>(T Item, string Name);

/// <summary>The names of the catalogue, in Chinese and English.</summary>
internal sealed class SearchNames
{
    private readonly Names<Indicator> indicators;
    private readonly Names<District> districts;

    public SearchNames(Catalogue catalogue)
    {
        indicators = new(catalogue.Indicators, indicator => [indicator.NameZh, .. indicator.AliasesZh, indicator.NameEn]);
        districts = new(catalogue.Districts, district => NamesOf(district, catalogue));
    }

    /// <summary>The indicators that go by just this name.</summary>
    public IReadOnlyList<Indicator> IndicatorsCalled(string name) => indicators.Called(name);

    /// <summary>The indicators that have these words in one of their names.</summary>
    public IReadOnlyList<Indicator> IndicatorsWith(SearchPhrase words) => indicators.With(words);

    public IReadOnlyList<District> DistrictsCalled(string name) => districts.Called(name);

    /// <summary>The indicators whose names have the most of the terms, those first that go by just one of them.</summary>
    public IReadOnlyList<NameHit<Indicator>> Indicators(IReadOnlyList<SearchTerm> terms, int most) => indicators.Best(terms, term => term.Indicators, most);

    public IReadOnlyList<NameHit<District>> Districts(IReadOnlyList<SearchTerm> terms, int most) => districts.Best(terms, term => term.Districts, most);

    // "Huangdao District (West Coast New Area)" is Huangdao District and Huangdao as well.
    private static IReadOnlyList<string> NamesOf(District district, Catalogue catalogue)
    {
        var english = district.NameEn.Split(" (")[0];
        var shortEnglish = english.LastIndexOf(' ') is > 0 and var end ? english[..end] : english;
        string[] full = [.. catalogue.NamesOf(district)];
        return [.. full, .. full.Select(PlaceFinder.StemOf).Where(stem => stem.Length >= 2).Except(full), district.NameEn, english, shortEnglish];
    }

    private sealed record Name(string Text, List<SearchToken> Tokens)
    {
        /// <summary>The same for names that differ in width, case and marks alone.</summary>
        public string Key { get; } = string.Join(' ', Tokens.Select(token => token.Text));

        public static Name Of(string text) => new(text, SearchText.Tokens(text));
    }

    private sealed class Names<T>
    {
        private readonly IReadOnlyList<(T Item, IReadOnlyList<Name> Names)> all;
        private readonly FrozenDictionary<string, T[]> byKey;

        public Names(IReadOnlyList<T> items, Func<T, IReadOnlyList<string>> namesOf)
        {
            all = [.. items.Select(item => (item, (IReadOnlyList<Name>)[.. namesOf(item).Select(Name.Of)]))];
            byKey = all
                .SelectMany(named => named.Names.Select(name => (name.Key, named.Item)).Distinct())
                .GroupBy(pair => pair.Key, pair => pair.Item, StringComparer.Ordinal)
                .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        }

        public T[] Called(string name) => byKey.GetValueOrDefault(Name.Of(name).Key, []);

        public IReadOnlyList<T> With(SearchPhrase words) => [.. all.Where(named => named.Names.Any(name => words.IsIn(name.Tokens))).Select(named => named.Item)];

        public IReadOnlyList<NameHit<T>> Best(IReadOnlyList<SearchTerm> terms, Func<SearchTerm, IReadOnlyList<T>> called, int most)
        {
            var found = all
                .Select(named => (named.Item, named.Names, Terms: terms.Where(term => named.Names.Any(name => term.IsIn(name.Tokens))).ToList()))
                .Where(hit => hit.Terms.Count > 0)
                .ToList();
            var best = found.Select(hit => hit.Terms.Count).DefaultIfEmpty(0).Max();
            return
            [
                .. found.Where(hit => hit.Terms.Count == best)
                    .OrderByDescending(hit => hit.Terms.Any(term => called(term).Contains(hit.Item)))
                    .Take(most)
                    .Select(hit => new NameHit<T>(hit.Item, hit.Names.First(name => hit.Terms.Any(term => term.IsIn(name.Tokens))).Text)),
            ];
        }
    }
}
