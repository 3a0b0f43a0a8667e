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
        var picked = $"select s.district, s.id from {Asked(filter)} order by s.district, s.id limit @count offset @skip";
        return PromiseLoader.LoadAsync(ledger, picked, "s.district, s.id", Values(filter, skip, count), cancel);
    }

    /// <summary>How many there are in all.</summary>
    public async Task<int> CountTargetsAsync(TargetFilter filter, CancellationToken cancel = default)
    {
        var sql = $"select count(*) from {Asked(filter)}";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(sql, Values(filter, 0, 0), cancellationToken: cancel));
    }

    private static string Asked(TargetFilter filter) => "statement s join assessment a on a.district = s.district and a.target = s.id and a.vintage = 'claimed' where s.role = 'target' " + string.Concat(
        filter.District is null ? "" : "and s.district = @district ",
        filter.Year is null ? "" : "and s.year = @year ",
        filter.Domain is null ? "" : "and s.domain = @domain ",
        filter.Indicator is null ? "" : "and s.indicator = @indicator ",
        filter.Verdict is null ? "" : "and a.verdict = @verdict ",
        filter.Headline is null ? "" : "and s.headline = @headline ");

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
