namespace Tracker.Ledger;

/// <summary>Keeps the sums of a district as its rows give them, inside the write that changes these.</summary>
internal static class Rollup
{
    /// <summary>Brings the sums up to the rows; writes only what differs.</summary>
    public static async Task RefreshAsync(Writing write, string district)
    {
        if (await write.FirstAsync<string>("select d.code from district d where d.code = @district", new { district }) is null)
            return; // Taken out of the catalogue, and its sums with it.
        var (gone, came, changed, sum) = await DifferenceAsync(write, district);
        await write.RunAsync("delete from rollup where district = @District and year = @Year and domain = @Domain and vintage = @Vintage and verdict = @Verdict", gone);
        await write.RunAsync(RollupRow.Upsert, changed);
        await write.Bulk.PourAsync(BulkTables.Rollups, came);
        if (sum is not null)
            await write.RunAsync(DistrictSumRow.Upsert, sum);
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
            var (gone, came, changed, sum) = await DifferenceAsync(write, district);
            if (gone.Count + came.Count + changed.Count > 0 || sum is not null)
                wrong.Add(district);
        }
        return wrong;
    }

    private static async Task<(IReadOnlyList<RollupRow> Gone, IReadOnlyList<RollupRow> Came, IReadOnlyList<RollupRow> Changed, DistrictSumRow? Sum)> DifferenceAsync(Writing write, string district)
    {
        var counted = (await write.QueryAsync<RollupRow>(RollupRow.Counted, new { district })).ToDictionary(row => row.Key);
        var held = (await write.QueryAsync<RollupRow>($"select {RollupRow.Columns} from rollup u where u.district = @district", new { district })).ToDictionary(row => row.Key);
        var sum = await write.FirstAsync<DistrictSumRow>(DistrictSumRow.Counted, new { district });
        var heldSum = await write.FirstAsync<DistrictSumRow>($"select {DistrictSumRow.Columns} from district_sum h where h.district = @district", new { district });
        return (
            [.. held.Values.Where(row => !counted.ContainsKey(row.Key))],
            [.. counted.Values.Where(row => !held.ContainsKey(row.Key))],
            [.. counted.Values.Where(row => held.TryGetValue(row.Key, out var old) && old != row)],
            sum == heldSum || (heldSum is null && sum!.Reports == 0) ? null : sum);
    }
}
