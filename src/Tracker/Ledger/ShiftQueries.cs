using Dapper;

namespace Tracker.Ledger;

/// <summary>Which shifts are wanted; null leaves a side open.</summary>
public sealed record ShiftFilter
{
    /// <summary>GB/T 2260 code.</summary>
    public string? District { get; init; }

    /// <summary>The year of the later report.</summary>
    public int? Year { get; init; }

    public ShiftKind? Kind { get; init; }

    /// <summary>Code of the field of the earlier goal.</summary>
    public string? Domain { get; init; }
}

/// <summary>Goalpost shifts as the last assessment of their district found them.</summary>
public sealed class ShiftQueries(LedgerDb ledger)
{
    /// <summary>A page of all shifts: those of the newest later report first, then headline goals, then in the order of the earlier text.</summary>
    /// <param name="skip">How many come before it, 0 or more.</param>
    /// <param name="count">How many at most, 0 or more.</param>
    public Task<IReadOnlyList<GoalpostShift>> ListAsync(ShiftFilter filter, int skip, int count, CancellationToken cancel = default)
    {
        // Either table can lead: the newest reports one by one until the page is full, or the one district.
        return filter.District is not null ? OfAsync("shift x cross join report r", filter, skip, count, cancel) : new NewestReports(ledger).TakeAsync(
            skip, count,
            some => CountAsync($"{some} r cross join shift x", $"x.later_report = r.id {Conditions(filter)}", filter, cancel),
            (some, from, most) => OfAsync($"{some} r cross join shift x", filter, from, most, cancel),
            cancel);
    }

    /// <summary>How many there are in all.</summary>
    public Task<int> CountAsync(ShiftFilter filter, CancellationToken cancel = default) => CountAsync("shift x", $"true {Conditions(filter)}", filter, cancel);

    private Task<IReadOnlyList<GoalpostShift>> OfAsync(string tables, ShiftFilter filter, int skip, int count, CancellationToken cancel)
    {
        const string order = "r.year desc, coalesce(r.date, '') desc, r.id, s.headline desc, s.number, s.id, x.kind";
        return ShiftsAsync(tables, $"true {Conditions(filter)} {(filter.Year is null ? "" : "and r.year = @year")}", $"{order} limit @count offset @skip", Values(filter, skip, count), cancel);
    }

    private async Task<int> CountAsync(string tables, string which, ShiftFilter filter, CancellationToken cancel)
    {
        var sql = $"select count(*) from {tables} where {which}";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(sql, Values(filter), cancellationToken: cancel));
    }

    /// <summary>The shifts of a target, as the earlier or as the later of the two goals, oldest first.</summary>
    public Task<IReadOnlyList<GoalpostShift>> OfTargetAsync(string id, CancellationToken cancel = default) =>
        ShiftsAsync("shift x cross join report r", "x.district = @district and (x.earlier = @id or x.later = @id)", "x.year, x.kind", new { district = Key.District(id), id }, cancel);

    private async Task<IReadOnlyList<GoalpostShift>> ShiftsAsync(string tables, string which, string order, object values, CancellationToken cancel)
    {
        // Cross joins for the reason that PromiseLoader has.
        var sql = $"""
            select {ShiftRow.Columns},
                   {StatementRow.Columns},
                   {StatementRow.Columns.Replace("s.", "n.", StringComparison.Ordinal)},
                   {ReportRow.Columns.Replace("r.", "e.", StringComparison.Ordinal)},
                   {ReportRow.Columns}
              from {tables}
             cross join statement s
             cross join report e
              left join statement n on n.district = x.district and n.id = x.later
             where r.id = x.later_report and s.district = x.district and s.id = x.earlier and e.id = x.earlier_report and {which}
             order by {order}
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<ShiftRow, StatementRow, StatementRow?, ReportRow, ReportRow, GoalpostShift>(
            new CommandDefinition(sql, values, cancellationToken: cancel),
            (shift, earlier, later, earlierReport, laterReport) =>
                shift.ToShift(earlier.ToStatement(), later?.ToStatement(), earlierReport.ToReport(), laterReport.ToReport()),
            splitOn: "district,district,id,id");
        return rows.AsList();
    }

    private static string Conditions(ShiftFilter filter) => string.Concat(
        filter.District is null ? "" : "and x.district = @district ",
        filter.Year is null ? "" : "and x.year = @year ",
        filter.Kind is null ? "" : "and x.kind = @kind ",
        filter.Domain is null ? "" : "and x.domain = @domain ");

    private static object Values(ShiftFilter filter, int skip = 0, int count = 0) => new
    {
        district = filter.District,
        year = filter.Year,
        kind = filter.Kind is { } kind ? CodeNames<ShiftKind>.Of(kind) : null,
        domain = filter.Domain,
        skip,
        count,
    };
}
