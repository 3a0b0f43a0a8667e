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

    /// <summary>The rows of a district as its targets and verdicts give them.</summary>
    /// <remarks>Of each target three: what was claimed, what was known later where anything was, and the one of them that is shown. A cross join is not turned round:
    /// a file without statistics would rather go through the verdicts of all districts, each time one is counted.</remarks>
    public const string Counted = $"""
        with judged as (
            select s.district, s.year, s.domain, s.checked, a.verdict as claimed, b.verdict as later, {AssessmentRow.Shown} as shown,
                   a.verdict = 'unreported' and exists (
                       select 1 from link l where l.district = s.district and l.target = s.id and l.vintage = 'claimed' and l.answer <> 'silent') as mentioned
              from statement s
             cross join assessment a
              left join assessment b on b.district = s.district and b.target = s.id and b.vintage = 'later'
             where s.role = 'target' and s.district = @district
               and a.district = s.district and a.target = s.id and a.vintage = 'claimed'),
        told as (
            select district, year, domain, 'shown' as vintage, shown as verdict, checked, mentioned from judged
            union all
            select district, year, domain, 'claimed', claimed, checked, mentioned from judged
            union all
            select district, year, domain, 'later', later, checked, false from judged where later is not null)
        select district, year, domain, vintage, verdict,
               count(*) as count, count(*) filter (where checked) as checked, count(*) filter (where mentioned) as mentioned
          from told
         group by district, year, domain, vintage, verdict
        """;

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
