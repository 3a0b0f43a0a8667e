namespace Tracker.Ledger;

/// <remarks>This part: one row for all targets of a place and year, and one for all of a place on an indicator.</remarks>
internal static partial class Schema
{
    private static string Years(string strict) => $"""
        create table year_sum (
            district text not null references district (code) on delete cascade,
            year integer not null,
            reported integer not null,
            exceeded integer not null,
            met integer not null,
            nearly integer not null,
            missed integer not null,
            unreported integer not null,
            not_comparable integer not null,
            not_measurable integer not null,
            not_yet_due integer not null,
            source_missing integer not null,
            mentioned integer not null,
            primary key (district, year)
        ) {strict};
        create index year_sum_by_year on year_sum (year);

        create table indicator_sum (
            district text not null references district (code) on delete cascade,
            indicator text not null references indicator (code) on delete cascade,
            targets integer not null,
            first_year integer not null,
            last_year integer not null,
            primary key (district, indicator)
        ) {strict};
        create index indicator_sum_by_indicator on indicator_sum (indicator, district);

        """;
}
