namespace Tracker.Ledger;

/// <summary>Keeps the sums of a district as its rows give them, inside the write that changes these.</summary>
internal static class Rollup
{
    /// <summary>Brings the sums up to the rows; writes only what differs.</summary>
    public static async Task RefreshAsync(Writing write, string district)
    {
        if (await write.FirstAsync<string>("select d.code from district d where d.code = @district", new { district }) is null)
            return; // Taken out of the catalogue, and its sums with it.
        var (counts, years, indicators, sum) = await DifferenceAsync(write, district);
        await write.RunAsync("delete from rollup where district = @District and year = @Year and domain = @Domain and vintage = @Vintage and verdict = @Verdict", counts.Gone);
        await write.RunAsync(RollupRow.Upsert, counts.Changed);
        await write.Bulk.PourAsync(BulkTables.Rollups, counts.Came);
        await write.RunAsync("delete from year_sum where district = @District and year = @Year", years.Gone);
        await write.RunAsync(YearSumRow.Upsert, years.Changed);
        await write.Bulk.PourAsync(BulkTables.YearSums, years.Came);
        await write.RunAsync("delete from indicator_sum where district = @District and indicator = @Indicator", indicators.Gone);
        await write.RunAsync(IndicatorSumRow.Upsert, indicators.Changed);
        await write.Bulk.PourAsync(BulkTables.IndicatorSums, indicators.Came);
        if (sum is not null)
            await write.RunAsync(DistrictSumRow.Upsert, sum);
    }

    /// <summary>Reports more, whose targets have no verdict yet: nothing that is held is to be counted again.</summary>
    public static async Task AddAsync(Writing write, IReadOnlyList<NewReport> reports)
    {
        await write.RunAsync(DistrictSumRow.More, reports
            .SelectMany(one => one.Districts.Select(district => (District: district, one.Row.Year)))
            .GroupBy(one => one.District, one => one.Year)
            .Select(years => new DistrictSumRow { District = years.Key, Reports = years.Count(), FirstYear = years.Min(), LastYear = years.Max() }));
        await write.RunAsync(IndicatorSumRow.More, IndicatorSumRow.Of(reports.SelectMany(one => one.Statements)));
        await write.RunAsync(YearSumRow.OneReported, reports.Select(one => one.Row).Where(row => row.ToReport().MaySetTargets));
    }

    /// <summary>Of all districts; for an archive that has none yet, or whose sums are not to be trusted.</summary>
    public static async Task RebuildAsync(Writing write)
    {
        foreach (var district in await write.QueryAsync<string>("select d.code from district d order by d.code"))
            await RefreshAsync(write, district);
    }

    /// <summary>The districts whose sums are not what their rows give; writes nothing.</summary>
    public static async Task<IReadOnlyList<string>> WrongAsync(Writing write)
    {
        var wrong = new List<string>();
        foreach (var district in await write.QueryAsync<string>("select d.code from district d order by d.code"))
        {
            var (counts, years, indicators, sum) = await DifferenceAsync(write, district);
            if (counts.IsAny || years.IsAny || indicators.IsAny || sum is not null)
                wrong.Add(district);
        }
        return wrong;
    }

    private static async Task<(Difference<RollupRow> Counts, Difference<YearSumRow> Years, Difference<IndicatorSumRow> Indicators, DistrictSumRow? Sum)> DifferenceAsync(Writing write, string district)
    {
        var counted = RollupRow.Of(district, await write.QueryAsync<JudgedTarget>(JudgedTarget.OfDistrict, new { district }));
        var held = await write.QueryAsync<RollupRow>($"select {RollupRow.Columns} from rollup u where u.district = @district", new { district });
        var years = YearSumRow.Of(district, counted, await write.QueryAsync<int>(YearSumRow.Reportings, new { district }));
        var heldYears = await write.QueryAsync<YearSumRow>($"select {YearSumRow.Columns} from year_sum y where y.district = @district", new { district });
        var indicators = await write.QueryAsync<IndicatorSumRow>(IndicatorSumRow.Counted, new { district });
        var heldIndicators = await write.QueryAsync<IndicatorSumRow>($"select {IndicatorSumRow.Columns} from indicator_sum m where m.district = @district", new { district });
        var sum = await write.FirstAsync<DistrictSumRow>(DistrictSumRow.Counted, new { district });
        var heldSum = await write.FirstAsync<DistrictSumRow>($"select {DistrictSumRow.Columns} from district_sum h where h.district = @district", new { district });
        return (
            Difference<RollupRow>.Of(held, counted, row => row.Key),
            Difference<YearSumRow>.Of(heldYears, years, row => row.Year),
            Difference<IndicatorSumRow>.Of(heldIndicators, indicators, row => row.Indicator),
            sum == heldSum || (heldSum is null && sum!.Reports == 0) ? null : sum);
    }

    /// <summary>What is to be done to rows that are held, so that they are those that were counted.</summary>
    private sealed record Difference<T>(IReadOnlyList<T> Gone, IReadOnlyList<T> Changed, IReadOnlyList<T> Came) where T : class
    {
        public bool IsAny => Gone.Count + Changed.Count + Came.Count > 0;

        public static Difference<T> Of(IReadOnlyList<T> held, IReadOnlyList<T> counted, Func<T, object> key)
        {
            var (before, now) = (held.ToDictionary(key), counted.Select(key).ToHashSet());
            return new(
                [.. held.Where(row => !now.Contains(key(row)))],
                [.. counted.Where(row => before.TryGetValue(key(row), out var old) && !old.Equals(row))],
                [.. counted.Where(row => !before.ContainsKey(key(row)))]);
        }
    }
}
