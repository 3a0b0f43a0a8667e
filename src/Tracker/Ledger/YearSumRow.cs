namespace Tracker.Ledger;

/// <summary>What all targets of a place and year came to, in one row: an overview of many places reads nothing else.</summary>
internal sealed record YearSumRow : ISum
{
    /// <summary>Its columns where the table goes by the name y.</summary>
    public const string Columns = $"y.district, y.year, y.reported, {Verdicts}, y.mentioned";

    /// <summary>A column for each verdict, in their order.</summary>
    public const string Verdicts = """
        y.exceeded, y.met, y.nearly, y.missed, y.unreported, y.not_comparable as NotComparable,
        y.not_measurable as NotMeasurable, y.not_yet_due as NotYetDue, y.source_missing as SourceMissing
        """;

    /// <summary>The same of several rows together.</summary>
    public const string VerdictSums = """
        sum(y.exceeded), sum(y.met), sum(y.nearly), sum(y.missed), sum(y.unreported), sum(y.not_comparable),
        sum(y.not_measurable), sum(y.not_yet_due), sum(y.source_missing)
        """;

    public const string Upsert = """
        insert into year_sum (district, year, reported, exceeded, met, nearly, missed, unreported, not_comparable, not_measurable, not_yet_due, source_missing, mentioned)
        values (@District, @Year, @Reported, @Exceeded, @Met, @Nearly, @Missed, @Unreported, @NotComparable, @NotMeasurable, @NotYetDue, @SourceMissing, @Mentioned)
        on conflict (district, year) do update
           set reported = excluded.reported, exceeded = excluded.exceeded, met = excluded.met, nearly = excluded.nearly, missed = excluded.missed,
               unreported = excluded.unreported, not_comparable = excluded.not_comparable, not_measurable = excluded.not_measurable,
               not_yet_due = excluded.not_yet_due, source_missing = excluded.source_missing, mentioned = excluded.mentioned
        """;

    /// <summary>A year that a report could set targets for, where none has come to a verdict yet.</summary>
    public const string OneReported = """
        insert into year_sum (district, year, reported, exceeded, met, nearly, missed, unreported, not_comparable, not_measurable, not_yet_due, source_missing, mentioned)
        values (@District, @Year, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        on conflict (district, year) do update set reported = 1
        """;

    public string District { get; init; } = "";
    public int Year { get; init; }

    /// <summary>1 where a report could set targets for the year, whether it set any or not; else 0.</summary>
    public int Reported { get; init; }

    public int Exceeded { get; init; }
    public int Met { get; init; }
    public int Nearly { get; init; }
    public int Missed { get; init; }
    public int Unreported { get; init; }
    public int NotComparable { get; init; }
    public int NotMeasurable { get; init; }
    public int NotYetDue { get; init; }
    public int SourceMissing { get; init; }

    /// <summary>How many of the unreported the report names without a result.</summary>
    public int Mentioned { get; init; }

    object ISum.Key => (District, Year);

    /// <param name="counted">What the targets of districts are counted as.</param>
    /// <param name="reported">The years of a district that a document of its own could set targets for.</param>
    public static IReadOnlyList<YearSumRow> Of(IEnumerable<RollupRow> counted, IEnumerable<(string District, int Year)> reported)
    {
        var (fields, years) = (counted.ToLookup(row => (row.District, row.Year)), reported.ToHashSet());
        return [.. fields.Select(year => year.Key).Union(years).Select(year => Of(year, years.Contains(year), [.. fields[year]]))];
    }

    private static YearSumRow Of((string District, int Year) key, bool reported, IReadOnlyList<RollupRow> counted)
    {
        return new()
        {
            District = key.District,
            Year = key.Year,
            Reported = reported ? 1 : 0,
            Exceeded = Count(Verdict.Exceeded),
            Met = Count(Verdict.Met),
            Nearly = Count(Verdict.Nearly),
            Missed = Count(Verdict.Missed),
            Unreported = Count(Verdict.Unreported),
            NotComparable = Count(Verdict.NotComparable),
            NotMeasurable = Count(Verdict.NotMeasurable),
            NotYetDue = Count(Verdict.NotYetDue),
            SourceMissing = Count(Verdict.SourceMissing),
            Mentioned = counted.Sum(row => row.Mentioned),
        };

        int Count(Verdict verdict) => counted.Where(row => row.Verdict == CodeNames<Verdict>.Of(verdict)).Sum(row => row.Shown);
    }
}
