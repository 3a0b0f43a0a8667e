using Tracker.Reading;

namespace Tracker.Searching;

/// <summary>Reads what a person types into a search box. Never throws on text.</summary>
/// <remarks>
/// Spaces divide words; “…” and its kin hold a phrase together. A word is divided further where a number with its unit, a Latin word or the name of a district
/// meets other characters: 黄岛区GDP is both, 新增学位3300个 is a thing and an amount. A name of the catalogue is never divided.
/// </remarks>
internal sealed class SearchParser(SearchNames names)
{
    private const int LongestTold = 40;
    private const int LongestName = 8; // Words of an English name: Value added of larger industrial firms.

    public SearchQuery Parse(string? text)
    {
        var left = new List<LeftOut>();
        var folded = SearchText.Fold(text ?? "");
        if (folded.Length > SearchQuery.MostCharacters)
        {
            left.Add(LeavesOut(folded[SearchQuery.MostCharacters..], LeftOutWhy.TooLong));
            folded = folded[..SearchQuery.MostCharacters];
        }
        var terms = new List<SearchTerm>();
        foreach (var word in WithNames(SearchWord.All(folded)))
        {
            var parts = TermsOf(word).ToList();
            if (parts.Count == 0)
                left.Add(LeavesOut(word.Text, LeftOutWhy.NoWords));
            foreach (var term in parts.Where(part => !terms.Any(term => term.Text == part.Text && term.Quoted == part.Quoted)))
            {
                if (terms.Count < SearchQuery.MostTerms)
                    terms.Add(term);
                else
                    left.Add(LeavesOut(term.Text, LeftOutWhy.TooMany));
            }
        }
        return new(terms, left);
    }

    private static LeftOut LeavesOut(string words, LeftOutWhy why) => new(BriefText.Of(words, LongestTold), why);

    /// <summary>The words, with those put together that only together are a name: gross regional product.</summary>
    private IEnumerable<SearchWord> WithNames(IReadOnlyList<SearchWord> words)
    {
        for (var at = 0; at < words.Count;)
        {
            var length = Math.Min(LongestName, words.Count - at);
            while (length > 1 && !IsName(words, at, length))
                length--;
            yield return length == 1 ? words[at] : new(string.Join(' ', words.Skip(at).Take(length).Select(word => word.Text)), false);
            at += length;
        }
    }

    // 新增 就业 stays two words, which may stand apart.
    private bool IsName(IReadOnlyList<SearchWord> words, int at, int length)
    {
        var picked = words.Skip(at).Take(length).ToList();
        return picked.TrueForAll(word => !word.Quoted && char.IsAscii(word.Text[0])) && IsName(string.Join(' ', picked.Select(word => word.Text)));
    }

    private bool IsName(string words) => names.IndicatorsCalled(words).Count + names.DistrictsCalled(words).Count > 0;

    private IEnumerable<SearchTerm> TermsOf(SearchWord word) =>
        (word.Quoted || IsName(word.Text) ? [word.Text] : Parts(word.Text)).Select(part => TermOf(part, word.Quoted)).OfType<SearchTerm>();

    private SearchTerm? TermOf(string text, bool quoted)
    {
        if (SearchPhrase.Of(text) is not { } phrase)
            return null;
        if (quoted)
            return new() { Text = text, Quoted = true, Phrases = [phrase] };
        return new()
        {
            Text = text,
            Phrases = InDigits(text) is { } digits ? [phrase, digits] : [phrase],
            Indicators = Measured(text, phrase),
            Districts = names.DistrictsCalled(text),
        };
    }

    /// <summary>Reports are Chinese: an English word finds what is measured by a name with that word in it.</summary>
    private IReadOnlyList<Indicator> Measured(string text, SearchPhrase phrase) =>
        names.IndicatorsCalled(text) is { Count: > 0 } called ? called : char.IsAsciiLetter(text[0]) ? names.IndicatorsWith(phrase) : [];

    private IEnumerable<string> Parts(string word)
    {
        var tokens = SearchText.Tokens(word);
        for (var at = 0; at < tokens.Count; at++)
        {
            var (start, end) = (tokens[at].Where.Start, tokens[at].Where.End);
            if (tokens[at].Text[0] == SearchText.AmountSign)
            {
                Unit.At(word.AsSpan(end), out var unit, out _);
                yield return word[start..(end + unit)];
                foreach (var rest in Parts(word[(end + unit)..]))
                    yield return rest;
                yield break;
            }
            while (at + 1 < tokens.Count && tokens[at + 1].Where.Start < end)
                end = tokens[++at].Where.End; // The words of a Chinese run overlap.
            var part = word[start..end];
            var place = IsName(part) ? 0 : PlaceAtStart(part);
            if (place > 0)
                yield return part[..place];
            yield return part[place..];
        }
    }

    /// <summary>How many characters of a word are the name of a district that something follows; the most that may be.</summary>
    private int PlaceAtStart(string word)
    {
        for (var length = word.Length - 1; length >= 2; length--)
        {
            if (names.DistrictsCalled(word[..length]).Count > 0)
                return length;
        }
        return 0;
    }

    /// <summary>四万人, 三所, 百分之八 in digits; null for what is no amount in Chinese characters.</summary>
    private static SearchPhrase? InDigits(string text)
    {
        if (!Numeral.StartsChinese(text[0]))
            return null;
        if (Numeral.TryRead(text, out var number) && number.Length == text.Length)
            return SearchPhrase.Of(SearchText.Plain(number.Value));
        var figures = new List<FigureToken>();
        FigureScanner.Scan(text, new(0, text.Length), figures, []);
        return figures is [{ UpTo: null } only] && only.Where.Length == text.Length ? SearchPhrase.Of(SearchText.Plain(only.Value, only.Unit.Name)) : null;
    }
}
