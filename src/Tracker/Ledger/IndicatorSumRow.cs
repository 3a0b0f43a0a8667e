namespace Tracker.Ledger;

/// <summary>How much is held of a place on an indicator.</summary>
internal sealed record IndicatorSumRow : ISum
{
    /// <summary>Its columns where the table goes by the name m.</summary>
    public const string Columns = "m.district, m.indicator, m.targets, m.first_year as FirstYear, m.last_year as LastYear";

    public const string Upsert = """
        insert into indicator_sum (district, indicator, targets, first_year, last_year)
        values (@District, @Indicator, @Targets, @FirstYear, @LastYear)
        on conflict (district, indicator) do update
           set targets = excluded.targets, first_year = excluded.first_year, last_year = excluded.last_year
        """;

    /// <summary>Adds what a new report brings.</summary>
    public const string More = """
        insert into indicator_sum (district, indicator, targets, first_year, last_year)
        values (@District, @Indicator, @Targets, @FirstYear, @LastYear)
        on conflict (district, indicator) do update
           set targets = indicator_sum.targets + excluded.targets,
               first_year = case when indicator_sum.first_year < excluded.first_year then indicator_sum.first_year else excluded.first_year end,
               last_year = case when indicator_sum.last_year > excluded.last_year then indicator_sum.last_year else excluded.last_year end
        """;

    public string District { get; init; } = "";
    public string Indicator { get; init; } = "";
    public int Targets { get; init; }

    /// <summary>The first year whose ledger lists a target or an outcome on it.</summary>
    public int FirstYear { get; init; }

    public int LastYear { get; init; }

    object ISum.Key => (District, Indicator);

    /// <summary>What statements say of each of the places they speak of.</summary>
    public static IEnumerable<IndicatorSumRow> Of(IEnumerable<StatementRow> rows) => rows
        .Where(row => row.Indicator is not null && row.Role != CodeNames<Role>.Of(Role.Context))
        .GroupBy(row => (row.District, Indicator: row.Indicator!))
        .Select(said => new IndicatorSumRow
        {
            District = said.Key.District,
            Indicator = said.Key.Indicator,
            Targets = said.Count(row => row.Role == CodeNames<Role>.Of(Role.Target)),
            FirstYear = said.Min(row => row.Year),
            LastYear = said.Max(row => row.Year),
        });
}
