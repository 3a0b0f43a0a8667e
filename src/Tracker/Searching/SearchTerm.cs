namespace Tracker.Searching;

/// <summary>One thing that must be found; any of its forms will do.</summary>
public sealed record SearchTerm
{
    /// <summary>As it was written, at half width and in lower case.</summary>
    public required string Text { get; init; }

    /// <summary>True where it was put in quotation marks: it is found as it stands, and stands for nothing else.</summary>
    public bool Quoted { get; init; }

    /// <summary>The indicators that go by this name (GDP is 地区生产总值), else those with this English word in theirs (jobs). Their statements are found whatever their clause calls them.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>The districts that go by this name. Their statements are found.</summary>
    public IReadOnlyList<District> Districts { get; init; } = [];

    /// <summary>What is looked for in the text: the words themselves, and an amount in Chinese characters in digits too.</summary>
    internal IReadOnlyList<SearchPhrase> Phrases { get; init; } = [];

    /// <summary>The word of the amount that it is, as <see cref="SearchText.Amount"/> gives it; null where it is none.</summary>
    internal string? Amount => Phrases.Select(phrase => phrase.Words[0]).FirstOrDefault(word => word[0] == SearchText.AmountSign);

    /// <summary>All forms in which the index may have it.</summary>
    internal IEnumerable<SearchPhrase> Forms =>
        [.. Phrases, .. Indicators.Select(indicator => SearchEntry.Measures(indicator.Code)), .. Districts.Select(district => SearchEntry.Of(district.Code))];

    internal bool IsIn(IReadOnlyList<SearchToken> tokens) => Phrases.Any(phrase => phrase.IsIn(tokens));
}

/// <summary>What was asked for, in terms that must all be found.</summary>
/// <param name="Terms">At most <see cref="MostTerms"/>, none twice.</param>
/// <param name="LeftOut">What is not searched for.</param>
public sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>So much of a text is read.</summary>
    public const int MostCharacters = 200;

    public const int MostTerms = 12;
}

/// <summary>Words that are not searched for.</summary>
/// <param name="Words">As they were written; only their beginning where they are long.</param>
public sealed record LeftOut(string Words, LeftOutWhy Why);

public enum LeftOutWhy
{
    /// <summary>There is no letter, character or digit in it.</summary>
    NoWords,

    /// <summary>As many terms as may be searched for stand before it.</summary>
    TooMany,

    /// <summary>It stands behind the last character that is read.</summary>
    TooLong,
}
