namespace Tracker.Ledger;

/// <summary>Looks for what refers to statements that are not there. A file would not take it; on PostgreSQL, where statements lie by years, it is the program that takes it away with them.</summary>
internal static class LooseEnds
{
    private static readonly (string Table, string[] Columns)[] References =
    [
        ("link", ["target", "outcome"]), ("assessment", ["target", "outcome"]), ("shift", ["earlier", "later"]), ("thread", ["target"]), ("search_entry", ["id"]),
    ];

    /// <returns>The tables that have such rows, with how many; none in an archive that is in order.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(Writing write)
    {
        var found = new List<string>();
        foreach (var (table, columns) in References)
        {
            var loose = string.Join(" or ", columns.Select(column => $"(x.{column} is not null and not exists (select 1 from statement s where s.district = x.district and s.id = x.{column}))"));
            if (await write.FirstAsync<long>($"select count(*) from {table} x where {loose}") is > 0 and var count)
                found.Add($"{table}: {count}");
        }
        return found;
    }
}
