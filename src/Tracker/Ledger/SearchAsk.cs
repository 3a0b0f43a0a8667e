using Tracker.Searching;

namespace Tracker.Ledger;

/// <summary>What is searched for. A filter that is null or empty lets everything through; one that nothing has, known or not, finds nothing.</summary>
public sealed record SearchAsk
{
    // No work report of a district sets goals for a year before or after.
    private const int FirstYear = 1978;
    private const int LastYear = 2078;

    /// <summary>As a person typed it; anything may be in it.</summary>
    public string? Text { get; init; }

    /// <summary>GB/T 2260 code.</summary>
    public string? District { get; init; }

    /// <summary>The first year whose ledger lists what is found.</summary>
    public int? FromYear { get; init; }

    /// <summary>The last such year, included.</summary>
    public int? ToYear { get; init; }

    /// <summary>The field: jobs, education, …</summary>
    public string? Domain { get; init; }

    public Role? Role { get; init; }

    /// <summary>The verdict on a target, by the answer that is shown first.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Code of a catalogued indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>How many hits come before the page, 0 to <see cref="SearchQueries.MostCounted"/>; the nearest of them where it is less or more.</summary>
    public int Skip { get; init; }

    /// <summary>How many hits the page has, 1 to <see cref="SearchQueries.MostTaken"/>; the nearest of them where it is less or more.</summary>
    public int Take { get; init; } = 50;

    internal (int Skip, int Take) Page => (Math.Clamp(Skip, 0, SearchQueries.MostCounted), Math.Clamp(Take, 1, SearchQueries.MostTaken));

    /// <summary>The filters as words of the index, any of each; that on a verdict in part, since the index has no verdicts.</summary>
    internal IEnumerable<IEnumerable<SearchPhrase>> Filters
    {
        get
        {
            if (!string.IsNullOrEmpty(District))
                yield return [SearchEntry.Of(District)];
            if (FromYear is not null || ToYear is not null)
                yield return Years();
            if (!string.IsNullOrEmpty(Domain))
                yield return [SearchEntry.In(Domain)];
            if (Role is { } role)
                yield return [SearchEntry.As(role)];
            if (Verdict is not null)
                yield return [SearchEntry.As(Tracker.Role.Target)];
            if (!string.IsNullOrEmpty(Indicator))
                yield return [SearchEntry.Measures(Indicator)];
        }
    }

    /// <summary>False where a filter is no code of anything: a database refuses some characters outright.</summary>
    internal bool IsSound => new[] { District, Domain, Indicator }.All(code => code is null || code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_'));

    private IEnumerable<SearchPhrase> Years()
    {
        var (from, to) = (Math.Max(FromYear ?? FirstYear, FirstYear), Math.Min(ToYear ?? LastYear, LastYear));
        return from > to ? [SearchEntry.Nothing] : Enumerable.Range(from, to - from + 1).Select(SearchEntry.Listed);
    }
}
