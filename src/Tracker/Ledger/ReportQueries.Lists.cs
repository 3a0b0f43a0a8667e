using Dapper;

namespace Tracker.Ledger;

/// <summary>Which reports are wanted; null leaves a side open.</summary>
public sealed record ReportFilter
{
    /// <summary>GB/T 2260 code.</summary>
    public string? District { get; init; }

    /// <summary>The year it is addressed to.</summary>
    public int? Year { get; init; }

    public ReportKind? Kind { get; init; }
}

/// <remarks>This part: reports by id, so that who reads page after page meets each once.</remarks>
public sealed partial class ReportQueries
{
    /// <param name="skip">How many come before them, 0 or more.</param>
    /// <param name="count">How many at most, 0 or more.</param>
    public Task<IReadOnlyList<Report>> ListAsync(ReportFilter filter, int skip, int count, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return ReportsAsync($"select {ReportRow.Columns} from report r where {Asked(filter)} order by r.id limit @count offset @skip", Values(filter, skip, count), cancel);
    }

    /// <summary>How many there are in all.</summary>
    public async Task<int> CountAsync(ReportFilter filter, CancellationToken cancel = default)
    {
        var sql = $"select count(*) from report r where {Asked(filter)}";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(sql, Values(filter, 0, 0), cancellationToken: cancel));
    }

    private static string Asked(ReportFilter filter) => "1 = 1" + string.Concat(
        filter.District is null ? "" : " and r.district = @district",
        filter.Year is null ? "" : " and r.year = @year",
        filter.Kind is null ? "" : " and r.kind = @kind");

    private static object Values(ReportFilter filter, int skip, int count) => new
    {
        district = filter.District,
        year = filter.Year,
        kind = filter.Kind is { } kind ? CodeNames<ReportKind>.Of(kind) : null,
        skip,
        count,
    };
}
