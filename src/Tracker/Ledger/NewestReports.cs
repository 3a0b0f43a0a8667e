using Dapper;

namespace Tracker.Ledger;

/// <summary>Takes a page of what reports answer, those of the newest reports first, without reading further than the page reaches: some reports at a time, and more of them where they have little.</summary>
/// <remarks>A server that is to do so by itself guesses that there is next to nothing to be found, and reads everything.</remarks>
internal sealed class NewestReports(LedgerDb ledger)
{
    private const int AtFirst = 20;
    private const int AtMost = 2000;

    /// <param name="skip">How many come before the page, 0 or more.</param>
    /// <param name="count">How many it has at most, 0 or more.</param>
    /// <param name="countOf">How many there are of some reports, given as a table in SQL.</param>
    /// <param name="rowsOf">Those of some reports: the table, how many to pass over and how many to take.</param>
    public async Task<IReadOnlyList<T>> TakeAsync<T>(int skip, int count, Func<string, Task<int>> countOf, Func<string, int, int, Task<IReadOnlyList<T>>> rowsOf, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var (found, held) = (new List<T>(), await HeldAsync(cancel));
        for (var (before, size) = (0, AtFirst); before < held && found.Count < count; before += size, size = Math.Min(size * 2, AtMost))
        {
            var some = $"(select * from report order by year desc, coalesce(date, '') desc, id limit {size} offset {before})";
            if (skip > 0 && await countOf(some) is var passed && passed <= skip)
            {
                skip -= passed;
                continue;
            }
            found.AddRange(await rowsOf(some, skip, count - found.Count));
            skip = 0;
        }
        return found;
    }

    private async Task<int> HeldAsync(CancellationToken cancel)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition("select count(*) from report", cancellationToken: cancel));
    }
}
