using Dapper;

namespace Tracker.Ledger;

/// <summary>An indicator with how much the archive holds on it.</summary>
public sealed record IndicatorEntry
{
    public required Indicator Indicator { get; init; }

    /// <summary>How many districts have a target or an outcome on it.</summary>
    public required int Districts { get; init; }

    /// <summary>How many years have one, of any district.</summary>
    public required int Years { get; init; }
}

public sealed class IndicatorQueries(LedgerDb ledger)
{
    /// <summary>All indicators in the order of the catalogue, those without data included.</summary>
    public Task<IReadOnlyList<IndicatorEntry>> AllAsync(CancellationToken cancel = default) => EntriesAsync("", null, cancel);

    /// <returns>Null where the catalogue has no such indicator.</returns>
    public async Task<IndicatorEntry?> FindAsync(string code, CancellationToken cancel = default) =>
        (await EntriesAsync("where i.code = @code", new { code }, cancel)).SingleOrDefault();

    private async Task<IReadOnlyList<IndicatorEntry>> EntriesAsync(string which, object? values, CancellationToken cancel)
    {
        var sql = $"""
            select {IndicatorRow.Columns},
                   count(distinct s.district) as Districts, count(distinct s.year) as Years
              from indicator i
              left join statement s on s.indicator = i.code and s.role in ('target', 'outcome')
             {which}
             group by i.code
             order by i.number
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var entries = await db.QueryAsync<IndicatorRow, HeldRow, IndicatorEntry>(
            new CommandDefinition(sql, values, cancellationToken: cancel),
            (indicator, held) => new() { Indicator = indicator.ToIndicator(), Districts = held.Districts, Years = held.Years },
            splitOn: "Districts");
        return entries.AsList();
    }

    private sealed record HeldRow
    {
        public int Districts { get; init; }
        public int Years { get; init; }
    }
}
