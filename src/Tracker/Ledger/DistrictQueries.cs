using Dapper;

namespace Tracker.Ledger;

/// <summary>A district with the place it belongs to and what the archive holds of it.</summary>
public sealed record DistrictEntry
{
    public required District District { get; init; }

    /// <summary>Null for the country, and where the catalogue lacks it.</summary>
    public District? Parent { get; init; }

    /// <summary>How many reports that speak of it are held.</summary>
    public required int Reports { get; init; }

    /// <summary>The years those reports are addressed to; null where there is none.</summary>
    public int? FirstYear { get; init; }

    public int? LastYear { get; init; }
}

/// <summary>All that is held of a district, for linking: its statements, the reports that make them, and what people have decided.</summary>
public sealed record Holdings
{
    /// <summary>Oldest first. A report of another place that speaks of this district is among them.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>By report, in text order; context is among them.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    public required IReadOnlyList<Link> Confirmed { get; init; }

    /// <summary>How often facts of the district were changed since it was last linked and judged.</summary>
    public int Marks { get; init; }
}

public sealed class DistrictQueries(LedgerDb ledger)
{
    /// <summary>The districts that at least one report speaks of, their own or that of the place they belong to, by code; empty where the archive is.</summary>
    public Task<IReadOnlyList<DistrictEntry>> AllAsync(CancellationToken cancel = default) =>
        EntriesAsync("where h.reports > 0", null, cancel);

    /// <summary>The codes of those districts.</summary>
    public async Task<IReadOnlyList<string>> ReportingAsync(CancellationToken cancel = default)
    {
        const string sql = "select h.district from district_sum h where h.reports > 0 order by h.district";
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: cancel))).AsList();
    }

    /// <summary>Every catalogued place, with or without reports, by code.</summary>
    public Task<IReadOnlyList<DistrictEntry>> CataloguedAsync(CancellationToken cancel = default) => EntriesAsync("", null, cancel);

    /// <param name="code">GB/T 2260 code of any catalogued place, with or without reports.</param>
    /// <returns>Null where the catalogue has no such place.</returns>
    public async Task<DistrictEntry?> FindAsync(string code, CancellationToken cancel = default) =>
        (await EntriesAsync("where d.code = @code", new { code }, cancel)).SingleOrDefault();

    /// <summary>A catalogued place by itself, without what is held of it.</summary>
    /// <returns>Null where the catalogue has no such place.</returns>
    public async Task<District?> PlaceAsync(string code, CancellationToken cancel = default)
    {
        const string sql = $"select {DistrictRow.Columns} from district d where d.code = @code";
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QuerySingleOrDefaultAsync<DistrictRow>(new CommandDefinition(sql, new { code }, cancellationToken: cancel)))?.ToDistrict();
    }

    /// <summary>All that the linker needs to know of a district; empty lists where nothing is held.</summary>
    public async Task<Holdings> HoldingsAsync(string district, CancellationToken cancel = default)
    {
        // The marks before the facts: what comes in between is marked beyond them.
        const string sql = $"""
            select coalesce(max(marks), 0) from unjudged where district = @district;

            select {ReportRow.Columns}
              from report r
             where r.district = @district or r.id in (select s.report from statement s where s.district = @district)
             order by r.year, r.id;

            select {StatementRow.Columns}
              from statement s
              join report r on r.id = s.report
             where s.district = @district
             order by r.year, r.id, s.number;

            select {LinkRow.Columns}
              from link l
             where l.district = @district and l.confirmed
             order by l.target, l.vintage;
            """;
        await using var db = await ledger.OpenAsync(cancel);
        await using var results = await db.QueryMultipleAsync(new CommandDefinition(sql, new { district }, cancellationToken: cancel));
        return new()
        {
            Marks = await results.ReadSingleAsync<int>(),
            Reports = [.. (await results.ReadAsync<ReportRow>()).Select(row => row.ToReport())],
            Statements = [.. (await results.ReadAsync<StatementRow>()).Select(row => row.ToStatement())],
            Confirmed = [.. (await results.ReadAsync<LinkRow>()).Select(row => row.ToLink())],
        };
    }

    private async Task<IReadOnlyList<DistrictEntry>> EntriesAsync(string which, object? values, CancellationToken cancel)
    {
        var sql = $"""
            select {DistrictRow.Columns},
                   coalesce(h.reports, 0) as Reports, h.first_year as FirstYear, h.last_year as LastYear,
                   p.code, p.name_zh as NameZh, p.name_en as NameEn, p.parent, p.level, p.aliases_zh as AliasesZh, p.edited
              from district d
              left join district_sum h on h.district = d.code
              left join district p on p.code = d.parent
             {which}
             order by d.code
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var entries = await db.QueryAsync<DistrictRow, HeldRow, DistrictRow?, DistrictEntry>(
            new CommandDefinition(sql, values, cancellationToken: cancel),
            (district, held, parent) => new()
            {
                District = district.ToDistrict(),
                Parent = parent?.ToDistrict(),
                Reports = held.Reports,
                FirstYear = held.FirstYear,
                LastYear = held.LastYear,
            },
            splitOn: "Reports,code");
        return entries.AsList();
    }

    private sealed record HeldRow
    {
        public int Reports { get; init; }
        public int? FirstYear { get; init; }
        public int? LastYear { get; init; }
    }
}
