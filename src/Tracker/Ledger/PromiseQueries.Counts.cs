using System.Data.Common;
using Dapper;

namespace Tracker.Ledger;

/// <remarks>This part: how many targets came to each verdict, by the answer that <see cref="Promise.Shown"/> shows.</remarks>
public sealed partial class PromiseQueries
{
    private const int AtOnce = 100; // Districts a trip.

    /// <summary>By district and year.</summary>
    public Task<IReadOnlyList<VerdictCount>> CountsAsync(CancellationToken cancel = default) =>
        SumsAsync("", null, byField: false, cancel);

    /// <summary>By district and year, a row for each year that a district has targets for or a report that could set some.</summary>
    /// <param name="districts">Null for all.</param>
    public async Task<IReadOnlyList<YearCount>> YearCountsAsync(IReadOnlyList<string>? districts = null, CancellationToken cancel = default)
    {
        var counts = new List<YearCount>();
        await using var db = await ledger.OpenAsync(cancel);
        if (districts is null)
            await ReadYearsAsync(db, null, counts, cancel);
        foreach (var some in districts?.Chunk(AtOnce) ?? [])
            await ReadYearsAsync(db, some, counts, cancel);
        return counts;
    }

    /// <summary>The years that any district has such a row for, newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<int>(new CommandDefinition("select distinct y.year from year_sum y order by y.year desc", cancellationToken: cancel))).AsList();
    }

    /// <summary>Of one district, by year.</summary>
    public Task<IReadOnlyList<VerdictCount>> CountsOfAsync(string district, CancellationToken cancel = default) =>
        SumsAsync("and u.district = @district", new { district }, byField: false, cancel);

    /// <summary>By district, year and field.</summary>
    /// <param name="district">Null for all.</param>
    public Task<IReadOnlyList<VerdictCount>> CountsByFieldAsync(string? district = null, CancellationToken cancel = default) =>
        SumsAsync(district is null ? "" : "and u.district = @district", new { district }, byField: true, cancel);

    /// <summary>Of one field, by district and year.</summary>
    /// <param name="domain">Code of the field.</param>
    public Task<IReadOnlyList<VerdictCount>> CountsOfFieldAsync(string domain, CancellationToken cancel = default) =>
        SumsAsync("and u.domain = @domain", new { domain }, byField: true, cancel);

    /// <summary>From the sums that every write keeps: no target is read.</summary>
    private async Task<IReadOnlyList<VerdictCount>> SumsAsync(string which, object? values, bool byField, CancellationToken cancel)
    {
        var sql = $"""
            select u.district, u.year, {(byField ? "u.domain" : "''")} as domain, u.verdict,
                   sum(u.count) as count, sum(u.checked) as checked, sum(u.mentioned) as mentioned
              from rollup u
             where u.vintage = 'shown' {which}
             group by 1, 2, 3, 4
             order by 1, 2, 3, 4
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<CountRow>(new CommandDefinition(sql, values, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToCount())];
    }

    // Value by value: an overview of a country is some fifty thousand rows, and a mapper boxes each number of them.
    private static async Task ReadYearsAsync(DbConnection db, string[]? districts, List<YearCount> counts, CancellationToken cancel)
    {
        var values = new DynamicParameters();
        var which = districts is null ? "" : $"where y.district in {Key.In(values, districts)}";
        await using var rows = await db.ExecuteReaderAsync(new CommandDefinition($"select y.district, y.year, y.mentioned, {YearSumRow.Verdicts} from year_sum y {which} order by y.district, y.year", values, cancellationToken: cancel));
        while (await rows.ReadAsync(cancel))
        {
            var verdicts = new int[rows.FieldCount - 3];
            for (var verdict = 0; verdict < verdicts.Length; verdict++)
                verdicts[verdict] = rows.GetInt32(3 + verdict);
            counts.Add(new() { District = rows.GetString(0), Year = rows.GetInt32(1), Mentioned = rows.GetInt32(2), Counts = verdicts });
        }
    }

    private sealed record CountRow
    {
        public string District { get; init; } = "";
        public int Year { get; init; }
        public string Domain { get; init; } = "";
        public string Verdict { get; init; } = "";
        public int Count { get; init; }
        public int Checked { get; init; }
        public int Mentioned { get; init; }

        public VerdictCount ToCount() => new()
        {
            District = District,
            Year = Year,
            Domain = Domain,
            Verdict = CodeNames<Verdict>.Parse(Verdict),
            Count = Count,
            Checked = Checked,
            Mentioned = Mentioned,
        };
    }
}
