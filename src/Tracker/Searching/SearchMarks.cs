using Tracker.Reading;

namespace Tracker.Searching;

/// <summary>Where in a statement's clause the terms stand that it was found by.</summary>
internal sealed class SearchMarks(IReadOnlyList<SearchTerm> terms)
{
    // Put into words once, and not for each statement again.
    private readonly Dictionary<string, List<SearchPhrase>> names = terms.SelectMany(term => term.Indicators).Distinct().ToDictionary(indicator => indicator.Code, NamesOf);

    /// <returns>In order, none overlapping another; empty where it was found by its subject, its district or an amount that its clause writes otherwise.</returns>
    public IReadOnlyList<Extent> Of(Statement statement)
    {
        var tokens = SearchText.Tokens(statement.Quote);
        var marks = new List<Extent>();
        foreach (var place in terms.SelectMany(term => PlacesOf(term, statement, tokens)).Where(place => place.Length > 0).OrderBy(place => place.Start))
        {
            if (marks.Count > 0 && place.Start <= marks[^1].End)
                marks[^1] = Extent.Between(marks[^1].Start, Math.Max(marks[^1].End, place.End));
            else
                marks.Add(place);
        }
        return marks;
    }

    private List<Extent> PlacesOf(SearchTerm term, Statement statement, List<SearchToken> tokens)
    {
        var places = term.Phrases.SelectMany(phrase => phrase.In(tokens)).ToList();
        if (places.Count == 0 && term.Indicators.Any(indicator => indicator.Code == statement.Indicator))
            places = names[statement.Indicator].Select(name => name.In(tokens).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
        return places.Count > 0 || term.Amount is not { } amount ? places : AmountPlaces(amount, statement.Quote);
    }

    /// <summary>The longest first: only that is marked which says most.</summary>
    private static List<SearchPhrase> NamesOf(Indicator indicator) =>
        [.. indicator.AliasesZh.Prepend(indicator.NameZh).OrderByDescending(name => name.Length).Select(SearchPhrase.Of).OfType<SearchPhrase>()];

    /// <summary>Where an amount stands that is written otherwise than in digits: 三所, 百分之八.</summary>
    private static List<Extent> AmountPlaces(string amount, string quote)
    {
        var figures = new List<FigureToken>();
        FigureScanner.Scan(quote, new(0, quote.Length), figures, []);
        return [.. figures.Where(figure => SearchText.Amount(figure.Value) == amount || (figure.UpTo is { } end && SearchText.Amount(end) == amount)).Select(figure => figure.Where)];
    }
}
