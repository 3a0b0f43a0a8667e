using Dapper;

namespace Tracker.Ledger;

/// <summary>Which targets are wanted; null leaves a side open.</summary>
public sealed record TargetFilter
{
    /// <summary>GB/T 2260 code.</summary>
    public string? District { get; init; }

    /// <summary>The year whose ledger lists them.</summary>
    public int? Year { get; init; }

    /// <summary>Code of the field.</summary>
    public string? Domain { get; init; }

    /// <summary>Code of the indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>Verdict or state, as claimed.</summary>
    public Verdict? Verdict { get; init; }

    public bool? Headline { get; init; }
}

/// <remarks>This part: targets whatever came of them, by id, so that who reads page after page meets each once.</remarks>
public sealed partial class PromiseQueries
{
    /// <param name="skip">How many come before them, 0 or more.</param>
    /// <param name="count">How many at most, 0 or more.</param>
    public Task<IReadOnlyList<Promise>> TargetsAsync(TargetFilter filter, int skip, int count, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return ListedAsync($"select s.id from {Asked(filter)} order by s.district, s.id limit @count offset @skip", Values(filter, skip, count), cancel);
    }

    /// <summary>How many there are in all.</summary>
    public async Task<int> CountTargetsAsync(TargetFilter filter, CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(Counting(filter), Values(filter, 0, 0), cancellationToken: cancel));
    }

    // Sums tell neither indicators nor headlines apart.
    private static string Counting(TargetFilter filter) => filter is { Indicator: null, Headline: null }
        ? "select coalesce(sum(u.claimed), 0) from rollup u where true " + string.Concat(
            filter.District is null ? "" : "and u.district = @district ",
            filter.Year is null ? "" : "and u.year = @year ",
            filter.Domain is null ? "" : "and u.domain = @domain ",
            filter.Verdict is null ? "" : "and u.verdict = @verdict ")
        : $"select count(*) from {Asked(filter)}";

    // Whether there is a verdict is asked of each target in the order of the list, which ends where the page is full.
    private static string Asked(TargetFilter filter) => $"""
        statement s
         where s.role = 'target'
           and exists (select 1 from assessment a where a.district = s.district and a.target = s.id and a.vintage = 'claimed' {(filter.Verdict is null ? "" : "and a.verdict = @verdict")})
        """ + string.Concat(
        filter.District is null ? "" : " and s.district = @district",
        filter.Year is null ? "" : " and s.year = @year",
        filter.Domain is null ? "" : " and s.domain = @domain",
        filter.Indicator is null ? "" : " and s.indicator = @indicator",
        filter.Headline is null ? "" : " and s.headline = @headline");

    private static object Values(TargetFilter filter, int skip, int count) => new
    {
        district = filter.District,
        year = filter.Year,
        domain = filter.Domain,
        indicator = filter.Indicator,
        verdict = filter.Verdict is { } verdict ? CodeNames<Verdict>.Of(verdict) : null,
        headline = filter.Headline,
        skip,
        count,
    };
}
