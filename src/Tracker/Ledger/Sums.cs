using Dapper;

namespace Tracker.Ledger;

/// <summary>All that is summed of some districts.</summary>
internal sealed record Sums(
    IReadOnlyList<RollupRow> Counts, IReadOnlyList<YearSumRow> Years, IReadOnlyList<IndicatorSumRow> Indicators, IReadOnlyList<DistrictSumRow> Districts)
{
    // A verdict is looked at for a mention only where there can be one.
    private const string Judged = """
        select a.target, a.vintage, a.verdict,
               a.verdict = 'unreported' and a.vintage = 'claimed' and exists (
                   select 1 from link l where l.district = a.district and l.target = a.target and l.vintage = 'claimed' and l.answer <> 'silent') as mentioned
          from assessment a
         where a.district
        """;

    private const string Targets = "select s.district, s.id, s.role, s.year, s.domain, s.checked from statement s where s.role = 'target' and s.district";

    private const string Statements = "select s.district, s.id, s.report, s.role, s.year, s.domain, s.indicator, s.checked from statement s where s.district";

    private const string Reports = "select r.id, r.district, r.year, r.kind, r.excerpt from report r where";

    /// <summary>Those of the districts that the catalogue has still; the sums of others went with them.</summary>
    public static Task<IReadOnlyList<string>> ThereAsync(Writing write, IReadOnlyList<string> districts) =>
        ReadAsync<string>(write, "select d.code from district d where d.code", districts);

    /// <summary>As they are held.</summary>
    public static async Task<Sums> HeldAsync(Writing write, IReadOnlyList<string> districts, SumsOf which) => new(
        await ReadAsync<RollupRow>(write, $"select {RollupRow.Columns} from rollup u where u.district", districts),
        await ReadAsync<YearSumRow>(write, $"select {YearSumRow.Columns} from year_sum y where y.district", districts),
        which is SumsOf.Verdicts ? [] : await ReadAsync<IndicatorSumRow>(write, $"select {IndicatorSumRow.Columns} from indicator_sum m where m.district", districts),
        which is SumsOf.Verdicts ? [] : await ReadAsync<DistrictSumRow>(write, $"select {DistrictSumRow.Columns} from district_sum h where h.reports > 0 and h.district", districts));

    /// <summary>As reports, statements and verdicts give them, each table read once.</summary>
    public static async Task<Sums> CountedAsync(Writing write, IReadOnlyList<string> districts, SumsOf which)
    {
        var statements = await ReadAsync<StatementRow>(write, which is SumsOf.Verdicts ? Targets : Statements, districts);
        var verdicts = await ReadAsync<CountedVerdict>(write, Judged, districts);
        var reports = await ReadAsync<ReportRow>(write, $"{Reports} r.district", districts);
        var counts = RollupRow.Of(TargetsOf(statements, verdicts));
        return new(
            counts,
            YearSumRow.Of(counts, reports.Where(report => report.ToReport().MaySetTargets).Select(report => (report.District, report.Year))),
            which is SumsOf.Verdicts ? [] : [.. IndicatorSumRow.Of(statements)],
            which is SumsOf.Verdicts ? [] : DistrictSumRow.Of(await SpokenOfAsync(write, reports, statements)));
    }

    private static IEnumerable<JudgedTarget> TargetsOf(IReadOnlyList<StatementRow> statements, IReadOnlyList<CountedVerdict> verdicts)
    {
        var vintages = verdicts.ToLookup(verdict => CodeNames<Vintage>.Parse(verdict.Vintage));
        var known = vintages[Vintage.Later].ToDictionary(verdict => verdict.Target, verdict => CodeNames<Verdict>.Parse(verdict.Verdict));
        var targets = statements.Where(said => said.Role == CodeNames<Role>.Of(Role.Target)).ToDictionary(said => said.Id);
        foreach (var claimed in vintages[Vintage.Claimed])
        {
            if (targets.TryGetValue(claimed.Target, out var target))
                yield return new(target, CodeNames<Verdict>.Parse(claimed.Verdict), known.TryGetValue(claimed.Target, out var later) ? later : null, claimed.Mentioned);
        }
    }

    /// <summary>Districts with the reports that speak of them: their own, and those of others.</summary>
    private static async Task<IEnumerable<(string District, ReportRow Report)>> SpokenOfAsync(Writing write, IReadOnlyList<ReportRow> own, IReadOnlyList<StatementRow> statements)
    {
        var found = own.ToDictionary(report => report.Id);
        var others = statements.Select(said => said.Report).Distinct().Where(report => !found.ContainsKey(report)).ToList();
        foreach (var report in others.Count == 0 ? [] : await ReadAsync<ReportRow>(write, $"{Reports} r.id", others))
            found.Add(report.Id, report);
        return own.Select(report => (report.District, report)).Union(statements.Select(said => (said.District, found[said.Report])));
    }

    /// <param name="sql">Up to the column that is to be one of the items.</param>
    private static Task<IReadOnlyList<T>> ReadAsync<T>(Writing write, string sql, IReadOnlyList<string> items)
    {
        var values = new DynamicParameters();
        return write.QueryAsync<T>($"{sql} in {Key.In(values, items)}", values);
    }

    private sealed record CountedVerdict
    {
        public string Target { get; init; } = "";
        public string Vintage { get; init; } = "";
        public string Verdict { get; init; } = "";
        public bool Mentioned { get; init; }
    }
}

/// <summary>Which sums.</summary>
internal enum SumsOf
{
    All,

    /// <summary>Those that verdicts and links change by themselves: counts and years.</summary>
    Verdicts,
}

/// <summary>A row of a sum.</summary>
internal interface ISum
{
    string District { get; }

    /// <summary>What it is the sum of; no other row of its table has it.</summary>
    object Key { get; }
}
