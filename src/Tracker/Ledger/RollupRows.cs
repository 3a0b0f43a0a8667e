namespace Tracker.Ledger;

/// <summary>How many targets of a place, year and field came to a verdict.</summary>
internal sealed record RollupRow : ISum
{
    /// <summary>Its columns where the table goes by the name u.</summary>
    public const string Columns = "u.district, u.year, u.domain, u.verdict, u.shown, u.claimed, u.later, u.checked, u.mentioned";

    public const string Upsert = """
        insert into rollup (district, year, domain, verdict, shown, claimed, later, checked, mentioned)
        values (@District, @Year, @Domain, @Verdict, @Shown, @Claimed, @Later, @Checked, @Mentioned)
        on conflict (district, year, domain, verdict) do update
           set shown = excluded.shown, claimed = excluded.claimed, later = excluded.later, checked = excluded.checked, mentioned = excluded.mentioned
        """;

    public string District { get; init; } = "";
    public int Year { get; init; }
    public string Domain { get; init; } = "";
    public string Verdict { get; init; } = "";

    /// <summary>By the answer that is shown first.</summary>
    public int Shown { get; init; }

    /// <summary>As the next report claimed.</summary>
    public int Claimed { get; init; }

    /// <summary>As was known later.</summary>
    public int Later { get; init; }

    /// <summary>How many of those shown a person has checked.</summary>
    public int Checked { get; init; }

    /// <summary>How many of those shown that are unreported the report names without a result.</summary>
    public int Mentioned { get; init; }

    object ISum.Key => (District, Year, Domain, Verdict);

    /// <summary>The rows that judged targets give.</summary>
    public static IReadOnlyList<RollupRow> Of(IEnumerable<JudgedTarget> targets)
    {
        var tallies = new Dictionary<(string District, int Year, string Domain), Tally[]>();
        foreach (var target in targets)
        {
            var key = (target.Row.District, target.Row.Year, target.Row.Domain);
            if (!tallies.TryGetValue(key, out var tally))
                tallies.Add(key, tally = new Tally[Enum.GetValues<Verdict>().Length]);
            ref var shown = ref tally[(int)target.Shown];
            shown.Shown++;
            shown.Checked += target.Row.Checked ? 1 : 0;
            shown.Mentioned += target.IsMentioned ? 1 : 0;
            tally[(int)target.Claimed].Claimed++;
            if (target.Later is { } later)
                tally[(int)later].Later++;
        }
        return [.. tallies.SelectMany(field => field.Value.Index().Where(one => one.Item.IsAny).Select(one => Of(field.Key, (Verdict)one.Index, one.Item)))];
    }

    private static RollupRow Of((string District, int Year, string Domain) key, Verdict verdict, Tally tally) => new()
    {
        District = key.District,
        Year = key.Year,
        Domain = key.Domain,
        Verdict = CodeNames<Verdict>.Of(verdict),
        Shown = tally.Shown,
        Claimed = tally.Claimed,
        Later = tally.Later,
        Checked = tally.Checked,
        Mentioned = tally.Mentioned,
    };

    // Counted in place: there is a target for every other row of an archive.
    private record struct Tally(int Shown, int Claimed, int Later, int Checked, int Mentioned)
    {
        public readonly bool IsAny => Shown + Claimed + Later > 0;
    }
}

/// <summary>What is held of a place.</summary>
internal sealed record DistrictSumRow : ISum
{
    /// <summary>Its columns where the table goes by the name h.</summary>
    public const string Columns = "h.district, h.reports, h.first_year as FirstYear, h.last_year as LastYear";

    public const string Upsert = """
        insert into district_sum (district, reports, first_year, last_year)
        values (@District, @Reports, @FirstYear, @LastYear)
        on conflict (district) do update
           set reports = excluded.reports, first_year = excluded.first_year, last_year = excluded.last_year
        """;

    /// <summary>New reports that speak of a place. Their targets have no verdict yet, so that nothing else is to be counted.</summary>
    public const string More = """
        insert into district_sum (district, reports, first_year, last_year) values (@District, @Reports, @FirstYear, @LastYear)
        on conflict (district) do update
           set reports = district_sum.reports + excluded.reports,
               first_year = case when district_sum.first_year < excluded.first_year then district_sum.first_year else excluded.first_year end,
               last_year = case when district_sum.last_year > excluded.last_year then district_sum.last_year else excluded.last_year end
        """;

    public string District { get; init; } = "";
    public int Reports { get; init; }
    public int? FirstYear { get; init; }
    public int? LastYear { get; init; }

    object ISum.Key => District;

    /// <param name="reports">The reports of districts, and those of others that speak of them: each once with each.</param>
    public static IReadOnlyList<DistrictSumRow> Of(IEnumerable<(string District, ReportRow Report)> reports) =>
    [
        .. reports.GroupBy(one => one.District, one => one.Report.Year)
            .Select(years => new DistrictSumRow { District = years.Key, Reports = years.Count(), FirstYear = years.Min(), LastYear = years.Max() }),
    ];
}
