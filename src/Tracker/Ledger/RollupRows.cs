namespace Tracker.Ledger;

/// <summary>How many targets of a place, year and field came to a verdict.</summary>
internal sealed record RollupRow
{
    /// <summary>The vintage of the answer that is shown.</summary>
    public const string Shown = "shown";

    /// <summary>Its columns where the table goes by the name u.</summary>
    public const string Columns = "u.district, u.year, u.domain, u.vintage, u.verdict, u.count, u.checked, u.mentioned";

    public const string Upsert = """
        insert into rollup (district, year, domain, vintage, verdict, count, checked, mentioned)
        values (@District, @Year, @Domain, @Vintage, @Verdict, @Count, @Checked, @Mentioned)
        on conflict (district, year, domain, vintage, verdict) do update
           set count = excluded.count, checked = excluded.checked, mentioned = excluded.mentioned
        """;

    /// <summary>The rows of a district, as its judged targets give them.</summary>
    public static IReadOnlyList<RollupRow> Of(string district, IEnumerable<JudgedTarget> targets) =>
    [
        .. targets.SelectMany(target => target.Verdicts.Select(told => (target, told))).GroupBy(
            one => (one.target.Year, one.target.Domain, one.told.Vintage, one.told.Verdict),
            one => one.target,
            (key, counted) => Of(district, key, [.. counted])),
    ];

    private static RollupRow Of(string district, (int Year, string Domain, string Vintage, string Verdict) key, List<JudgedTarget> counted) => new()
    {
        District = district,
        Year = key.Year,
        Domain = key.Domain,
        Vintage = key.Vintage,
        Verdict = key.Verdict,
        Count = counted.Count,
        Checked = counted.Count(target => target.Checked),
        Mentioned = key.Vintage == JudgedTarget.Later ? 0 : counted.Count(target => target.Mentioned),
    };

    public string District { get; init; } = "";
    public int Year { get; init; }
    public string Domain { get; init; } = "";

    /// <summary>claimed, later, or shown.</summary>
    public string Vintage { get; init; } = "";

    public string Verdict { get; init; } = "";
    public int Count { get; init; }

    /// <summary>How many of them a person has checked.</summary>
    public int Checked { get; init; }

    /// <summary>How many of the unreported the report names without a result.</summary>
    public int Mentioned { get; init; }

    internal (string, int, string, string, string) Key => // No column.
        (District, Year, Domain, Vintage, Verdict);
}

/// <summary>What is held of a place.</summary>
internal sealed record DistrictSumRow
{
    /// <summary>Its columns where the table goes by the name h.</summary>
    public const string Columns = "h.district, h.reports, h.first_year as FirstYear, h.last_year as LastYear";

    public const string Upsert = """
        insert into district_sum (district, reports, first_year, last_year)
        values (@District, @Reports, @FirstYear, @LastYear)
        on conflict (district) do update
           set reports = excluded.reports, first_year = excluded.first_year, last_year = excluded.last_year
        """;

    /// <summary>The row of a district as its reports, and those of others that speak of it, give it.</summary>
    public const string Counted = """
        select @district as district, count(*) as reports, min(r.year) as FirstYear, max(r.year) as LastYear
          from report r
         where r.district = @district or r.id in (select s.report from statement s where s.district = @district)
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
}
