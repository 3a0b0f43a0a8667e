using System.Diagnostics;

namespace Tracker.Ledger;

/// <summary>Keeps the sums of districts as their rows give them, inside the write that changes these.</summary>
internal static class Rollup
{
    // All statements of so many are in memory at once.
    private const int AtOnce = 8;

    private static readonly ActivitySource Traces = new(LedgerDb.SumsTelemetry);

    /// <summary>Brings the sums of the districts that a write touched up to their rows; writes only what differs.</summary>
    public static async Task RefreshAsync(Writing write)
    {
        using var _ = Traces.StartActivity();
        await RefreshAsync(write, write.Touched, SumsOf.All);
        await RefreshAsync(write, write.Judged.Except(write.Touched), SumsOf.Verdicts);
    }

    private static async Task RefreshAsync(Writing write, IEnumerable<string> districts, SumsOf which)
    {
        foreach (var chunk in districts.Order(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var some = await Sums.ThereAsync(write, chunk);
            var (held, counted) = (await Sums.HeldAsync(write, some, which), await Sums.CountedAsync(write, some, which));
            var (counts, years) = (Difference<RollupRow>.Of(held.Counts, counted.Counts), Difference<YearSumRow>.Of(held.Years, counted.Years));
            var (indicators, sums) = (Difference<IndicatorSumRow>.Of(held.Indicators, counted.Indicators), Difference<DistrictSumRow>.Of(held.Districts, counted.Districts));
            await write.RunAsync("delete from rollup where district = @District and year = @Year and domain = @Domain and verdict = @Verdict", counts.Gone);
            await write.RunAsync(RollupRow.Upsert, counts.Changed);
            await write.Bulk.PourAsync(BulkTables.Rollups, counts.Came);
            await write.RunAsync("delete from year_sum where district = @District and year = @Year", years.Gone);
            await write.RunAsync(YearSumRow.Upsert, years.Changed);
            await write.Bulk.PourAsync(BulkTables.YearSums, years.Came);
            await write.RunAsync("delete from indicator_sum where district = @District and indicator = @Indicator", indicators.Gone);
            await write.RunAsync(IndicatorSumRow.Upsert, indicators.Changed);
            await write.Bulk.PourAsync(BulkTables.IndicatorSums, indicators.Came);
            await write.RunAsync("delete from district_sum where district = @District", sums.Gone);
            await write.RunAsync(DistrictSumRow.Upsert, sums.Changed.Concat(sums.Came));
        }
    }

    /// <summary>Reports more, whose targets have no verdict yet: nothing that is held is to be counted again.</summary>
    public static async Task AddAsync(Writing write, IReadOnlyList<NewReport> reports)
    {
        using var _ = Traces.StartActivity();
        await write.RunAsync(DistrictSumRow.More, DistrictSumRow.Of(reports.SelectMany(one => one.Districts.Select(district => (district, one.Row)))));
        await write.RunAsync(IndicatorSumRow.More, IndicatorSumRow.Of(reports.SelectMany(one => one.Statements)));
        await write.RunAsync(YearSumRow.OneReported, reports.Select(one => one.Row).Where(row => row.ToReport().MaySetTargets));
    }

    /// <summary>Of all districts; for an archive that has none yet, or whose sums are not to be trusted.</summary>
    public static async Task RebuildAsync(Writing write) => await RefreshAsync(write, await DistrictsAsync(write), SumsOf.All);

    /// <summary>The districts whose sums are not what their rows give; writes nothing.</summary>
    public static async Task<IReadOnlyList<string>> WrongAsync(Writing write)
    {
        var wrong = new List<string>();
        foreach (var some in (await DistrictsAsync(write)).Chunk(AtOnce))
        {
            var (held, counted) = (await Sums.HeldAsync(write, some, SumsOf.All), await Sums.CountedAsync(write, some, SumsOf.All));
            wrong.AddRange(
                Difference<RollupRow>.Of(held.Counts, counted.Counts).Districts
                    .Union(Difference<YearSumRow>.Of(held.Years, counted.Years).Districts)
                    .Union(Difference<IndicatorSumRow>.Of(held.Indicators, counted.Indicators).Districts)
                    .Union(Difference<DistrictSumRow>.Of(held.Districts, counted.Districts).Districts)
                    .Order(StringComparer.Ordinal));
        }
        return wrong;
    }

    private static Task<IReadOnlyList<string>> DistrictsAsync(Writing write) => write.QueryAsync<string>("select d.code from district d order by d.code");

    /// <summary>What is to be done to rows that are held, so that they are those that were counted.</summary>
    private sealed record Difference<T>(IReadOnlyList<T> Gone, IReadOnlyList<T> Changed, IReadOnlyList<T> Came) where T : class, ISum
    {
        public IEnumerable<string> Districts => Gone.Concat(Changed).Concat(Came).Select(row => row.District);

        public static Difference<T> Of(IReadOnlyList<T> held, IReadOnlyList<T> counted)
        {
            var (before, now) = (held.ToDictionary(row => row.Key), counted.Select(row => row.Key).ToHashSet());
            return new(
                [.. held.Where(row => !now.Contains(row.Key))],
                [.. counted.Where(row => before.TryGetValue(row.Key, out var old) && !old.Equals(row))],
                [.. counted.Where(row => !before.ContainsKey(row.Key))]);
        }
    }
}
