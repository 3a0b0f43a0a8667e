namespace Tracker.Ledger;

/// <summary>Puts the shifts and threads of a district's goals in the place of those held, inside a write. Only what differs is written.</summary>
internal sealed class GoalSaving(Writing write, string district)
{
    /// <returns>How many shifts and places in threads came, changed or went.</returns>
    public async Task<int> ReplaceAsync(GoalHistory goals)
    {
        var shifts = goals.Shifts.Select(ShiftRow.Of).ToList();
        var threads = goals.Threads.SelectMany(ThreadRow.Of).ToList();
        Refuse(shifts.Select(row => (row.District, row.Earlier)).Concat(threads.Select(row => (row.District, row.Target))));
        return await ReplaceAsync(
                shifts, row => (row.Earlier, row.Kind), $"select {ShiftRow.Columns} from shift x where x.district = @district",
                "delete from shift where district = @District and earlier = @Earlier and kind = @Kind", BulkTables.Shifts)
            + await ReplaceAsync(
                threads, row => row.Target, $"select {ThreadRow.Columns} from thread h where h.district = @district",
                "delete from thread where district = @District and target = @Target", BulkTables.Threads);
    }

    private async Task<int> ReplaceAsync<T, TKey>(IReadOnlyList<T> rows, Func<T, TKey> key, string select, string delete, BulkTable<T> table)
    {
        var held = await write.QueryAsync<T>(select, new { district });
        var (gone, came) = (held.Except(rows).ToList(), rows.Except(held).ToList());
        await write.RunAsync(delete, gone);
        await write.Bulk.PourAsync(table, came);
        return gone.Concat(came).DistinctBy(key).Count();
    }

    private void Refuse(IEnumerable<(string District, string Target)> goals)
    {
        if (goals.FirstOrDefault(goal => goal.District != district) is { Target: { } target })
            throw new ArgumentException($"{target} is no target of district {district}.");
    }
}
