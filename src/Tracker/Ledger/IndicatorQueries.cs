using Dapper;

namespace Tracker.Ledger;

/// <summary>An indicator with how much the archive holds on it.</summary>
public sealed record IndicatorEntry
{
    public required Indicator Indicator { get; init; }

    /// <summary>How many districts have a target or an outcome on it.</summary>
    public required int Districts { get; init; }

    /// <summary>The first and the last year whose ledger lists one, of any district; null where there is none.</summary>
    public int? FirstYear { get; init; }

    public int? LastYear { get; init; }
}

public sealed class IndicatorQueries(LedgerDb ledger)
{
    /// <summary>All indicators in the order of the catalogue, those without data included.</summary>
    public Task<IReadOnlyList<IndicatorEntry>> AllAsync(CancellationToken cancel = default) => EntriesAsync("", null, cancel);

    /// <returns>Null where the catalogue has no such indicator.</returns>
    public async Task<IndicatorEntry?> FindAsync(string code, CancellationToken cancel = default) =>
        (await EntriesAsync("where i.code = @code", new { code }, cancel)).SingleOrDefault();

    /// <summary>The districts that have targets on an indicator, by code, with how many each.</summary>
    public async Task<IReadOnlyList<(string District, int Targets)>> PlacesAsync(string code, CancellationToken cancel = default)
    {
        const string sql = "select m.district, m.targets from indicator_sum m where m.indicator = @code and m.targets > 0 order by m.district";
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<(string, int)>(new CommandDefinition(sql, new { code }, cancellationToken: cancel))).AsList();
    }

    private async Task<IReadOnlyList<IndicatorEntry>> EntriesAsync(string which, object? values, CancellationToken cancel)
    {
        var sql = $"""
            select {IndicatorRow.Columns},
                   count(m.district) as Districts, min(m.first_year) as FirstYear, max(m.last_year) as LastYear
              from indicator i
              left join indicator_sum m on m.indicator = i.code
             {which}
             group by i.code
             order by i.number
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var entries = await db.QueryAsync<IndicatorRow, HeldRow, IndicatorEntry>(
            new CommandDefinition(sql, values, cancellationToken: cancel),
            (indicator, held) => new() { Indicator = indicator.ToIndicator(), Districts = held.Districts, FirstYear = held.FirstYear, LastYear = held.LastYear },
            splitOn: "Districts");
        return entries.AsList();
    }

    private sealed record HeldRow
    {
        public int Districts { get; init; }
        public int? FirstYear { get; init; }
        public int? LastYear { get; init; }
    }
}
