using Dapper;

namespace Tracker.Ledger;

/// <summary>Which statements are wanted; null leaves a side open.</summary>
public sealed record StatementFilter
{
    /// <summary>Id of the report that says them.</summary>
    public string? Report { get; init; }

    /// <summary>GB/T 2260 code of the district they speak of.</summary>
    public string? District { get; init; }

    /// <summary>The year whose ledger lists them.</summary>
    public int? Year { get; init; }

    public Role? Role { get; init; }

    /// <summary>Code of the field.</summary>
    public string? Domain { get; init; }

    /// <summary>Code of the indicator.</summary>
    public string? Indicator { get; init; }
}

/// <remarks>This part: statements of any role, by id, so that who reads page after page meets each once.</remarks>
public sealed partial class StatementQueries
{
    /// <param name="skip">How many come before them, 0 or more.</param>
    /// <param name="count">How many at most, 0 or more.</param>
    public Task<IReadOnlyList<Sourced>> ListAsync(StatementFilter filter, int skip, int count, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var sql = $"""
            select {StatementRow.Columns}, {ReportRow.Columns}
              from statement s
              join report r on r.id = s.report
             where {Asked(filter)}
             order by s.district, s.id
             limit @count offset @skip
            """;
        return SourcedAsync(sql, Values(filter, skip, count), cancel);
    }

    /// <summary>How many there are in all.</summary>
    public async Task<int> CountAsync(StatementFilter filter, CancellationToken cancel = default)
    {
        var sql = $"select count(*) from statement s where {Asked(filter)}";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(sql, Values(filter, 0, 0), cancellationToken: cancel));
    }

    /// <returns>Null where no statement has that id.</returns>
    public async Task<Sourced?> FindAsync(string id, CancellationToken cancel = default)
    {
        const string sql = $"""
            select {StatementRow.Columns}, {ReportRow.Columns}
              from statement s
              join report r on r.id = s.report
             where s.district = @district and s.id = @id
            """;
        return (await SourcedAsync(sql, new { district = Key.District(id), id }, cancel)).SingleOrDefault();
    }

    private static string Asked(StatementFilter filter) => string.Join(" and ", new[]
    {
        "1 = 1",
        filter.Report is null ? "" : "s.report = @report",
        filter.District is null ? "" : "s.district = @district",
        filter.Year is null ? "" : "s.year = @year",
        filter.Role is null ? "" : "s.role = @role",
        filter.Domain is null ? "" : "s.domain = @domain",
        filter.Indicator is null ? "" : "s.indicator = @indicator",
    }.Where(condition => condition.Length > 0));

    private static object Values(StatementFilter filter, int skip, int count) => new
    {
        report = filter.Report,
        district = filter.District,
        year = filter.Year,
        role = filter.Role is { } role ? CodeNames<Role>.Of(role) : null,
        domain = filter.Domain,
        indicator = filter.Indicator,
        skip,
        count,
    };
}
