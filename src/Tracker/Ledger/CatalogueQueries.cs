using Dapper;

namespace Tracker.Ledger;

/// <summary>The catalogue as the archive has it: the program's own list, with what people changed.</summary>
public sealed class CatalogueQueries(LedgerDb ledger)
{
    /// <summary>Everything catalogued: districts by code, indicators in their order, changes of districts by date.</summary>
    public async Task<Catalogue> LoadAsync(CancellationToken cancel = default)
    {
        const string sql = $"""
            select {DistrictRow.Columns} from district d order by d.code;
            select {IndicatorRow.Columns} from indicator i order by i.number, i.code;
            select {DistrictChangeRow.Columns} from district_change c order by c.since, c.district, c.kind
            """;
        await using var db = await ledger.OpenAsync(cancel);
        await using var results = await db.QueryMultipleAsync(new CommandDefinition(sql, cancellationToken: cancel));
        return new(
            (await results.ReadAsync<DistrictRow>()).Select(row => row.ToDistrict()),
            (await results.ReadAsync<IndicatorRow>()).Select(row => row.ToIndicator()),
            (await results.ReadAsync<DistrictChangeRow>()).Select(row => row.ToChange()));
    }

    /// <summary>The districts with statements on an indicator, by code.</summary>
    public async Task<IReadOnlyList<string>> DistrictsWithAsync(string indicator, CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<string>(new CommandDefinition("select distinct s.district from statement s where s.indicator = @indicator order by s.district", new { indicator }, cancellationToken: cancel))).AsList();
    }

    /// <summary>What is measured by no indicator of the catalogue, in the reports' words; each wording once a district.</summary>
    public async Task<IReadOnlyList<Unnamed>> UnnamedAsync(CancellationToken cancel = default)
    {
        const string sql = "select distinct s.district, s.subject, coalesce(s.unit, '') as unit, s.growth from statement s where s.indicator is null order by s.district, s.subject, 3, s.growth";
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<Unnamed>(new CommandDefinition(sql, cancellationToken: cancel))).AsList();
    }
}

/// <summary>A subject that the catalogue has no indicator for.</summary>
public sealed record Unnamed
{
    public string District { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>Of its figure; empty where it has none.</summary>
    public string Unit { get; init; } = "";

    public bool Growth { get; init; }
}
