namespace Tracker.Ledger;

/// <summary>What is searched for. A filter that is null or empty lets everything through; one that nothing has, known or not, finds nothing.</summary>
public sealed record SearchAsk
{
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

    /// <summary>The filters in SQL, on a statement s and a verdict of a and b.</summary>
    internal IEnumerable<string> Conditions
    {
        get
        {
            if (!string.IsNullOrEmpty(District))
                yield return "s.district = @District";
            if (FromYear is not null)
                yield return "s.year >= @FromYear";
            if (ToYear is not null)
                yield return "s.year <= @ToYear";
            if (!string.IsNullOrEmpty(Domain))
                yield return "s.domain = @Domain";
            if (Role is not null)
                yield return "s.role = @role";
            if (Verdict is not null)
                yield return $"{AssessmentRow.Shown} = @verdict";
            if (!string.IsNullOrEmpty(Indicator))
                yield return "s.indicator = @Indicator";
        }
    }

    /// <summary>False where a filter is no code of anything: a database refuses some characters outright.</summary>
    internal bool IsSound => new[] { District, Domain, Indicator }.All(code => code is null || code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_'));
}
