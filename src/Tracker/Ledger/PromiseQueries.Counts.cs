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
        const string each = $"select y.district, y.year, y.mentioned, {YearSumRow.Verdicts} from year_sum y";
        if (districts is null)
            return await YearsAsync($"{each} order by y.district, y.year", new(), cancel);
        var counts = new List<YearCount>();
        foreach (var some in districts.Chunk(AtOnce))
        {
            var values = new DynamicParameters();
            counts.AddRange(await YearsAsync($"{each} where y.district in {Key.In(values, some)} order by y.district, y.year", values, cancel));
        }
        return counts;
    }

    /// <summary>The same of several years, districts counted together under the code of the place that they are gathered in (<see cref="PlaceTree.Gathered"/>).</summary>
    /// <param name="districts">Null for all.</param>
    /// <param name="within">The code of the place that is looked into; null for the top.</param>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    public Task<IReadOnlyList<YearCount>> YearCountsGatheredAsync(IReadOnlyList<string>? districts, string? within, int from, int to, CancellationToken cancel = default)
    {
        var values = new DynamicParameters(new { within = within ?? "", from, to });
        return YearsAsync(
            $"""
            select coalesce(p.code, d.code) as place, y.year, sum(y.mentioned), {YearSumRow.VerdictSums}
              from district d
              left join district p on p.code = d.parent and p.level <> 'country' and p.code <> @within
             cross join year_sum y
             where y.district = d.code and y.year between @from and @to {(districts is null ? "" : $"and d.code in {Key.In(values, districts)}")}
             group by 1, 2
            """,
            values, cancel);
    }

    /// <summary>The years that districts' reports pass over most targets of, newest first.</summary>
    /// <param name="districts">Null for all.</param>
    /// <param name="year">Null for all.</param>
    /// <param name="count">How many at most.</param>
    public Task<IReadOnlyList<YearCount>> SilentYearsAsync(IReadOnlyList<string>? districts, int? year, int count, CancellationToken cancel = default)
    {
        var values = new DynamicParameters(new { year, count });
        var which = (year is null ? "" : "and y.year = @year ") + (districts is null ? "" : $"and y.district in {Key.In(values, districts)}");
        return YearsAsync(
            $"""
            select y.district, y.year, y.mentioned, {YearSumRow.Verdicts}
              from year_sum y
             where y.unreported > y.mentioned {which}
             order by y.year desc, y.unreported - y.mentioned desc, y.district
             limit @count
            """,
            values, cancel);
    }

    /// <summary>The years that any district has such a row for, newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel = default)
    {
        // From each year to the one before it: neither store skips the rows of a year by itself.
        const string sql = """
            with recursive known (year) as (
                select max(y.year) from year_sum y
                union all
                select (select max(y.year) from year_sum y where y.year < known.year) from known where known.year is not null)
            select year from known where year is not null order by year desc
            """;
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<int>(new CommandDefinition(sql, cancellationToken: cancel))).AsList();
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
                   sum(u.shown) as count, sum(u.checked) as checked, sum(u.mentioned) as mentioned
              from rollup u
             where u.shown > 0 {which}
             group by 1, 2, 3, 4
             order by 1, 2, 3, 4
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<CountRow>(new CommandDefinition(sql, values, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToCount())];
    }

    // Value by value: an overview of a country is some fifty thousand rows, and a mapper boxes each number of them.
    private async Task<IReadOnlyList<YearCount>> YearsAsync(string sql, DynamicParameters values, CancellationToken cancel)
    {
        var counts = new List<YearCount>();
        await using var db = await ledger.OpenAsync(cancel);
        await using var rows = await db.ExecuteReaderAsync(new CommandDefinition(sql, values, cancellationToken: cancel));
        while (await rows.ReadAsync(cancel))
        {
            var verdicts = new int[rows.FieldCount - 3];
            for (var verdict = 0; verdict < verdicts.Length; verdict++)
                verdicts[verdict] = rows.GetInt32(3 + verdict);
            counts.Add(new() { District = rows.GetString(0), Year = rows.GetInt32(1), Mentioned = rows.GetInt32(2), Counts = verdicts });
        }
        return counts;
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
