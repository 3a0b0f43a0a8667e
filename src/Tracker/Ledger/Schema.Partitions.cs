using System.Globalization;

namespace Tracker.Ledger;

/// <remarks>This part: what is large lies by years on PostgreSQL, so that a year's ledger is read out of one table of moderate size, and what years add does not slow down what is there.</remarks>
internal static partial class Schema
{
    // A part for the years of each five-year plan: one for every year costs more to plan a query over than it saves in reading.
    private const int FirstYear = 2001;
    private const int Plans = 7;
    private const int YearsOfPlan = 5;

    /// <summary>The parts of what lies by years on PostgreSQL, the earliest first: its first year, and the one after its last; null where it has none.</summary>
    // No default: what lies in none of the years would have to be looked through for each.
    public static IReadOnlyList<(string Name, int? From, int? To)> Parts { get; } =
    [
        ("earlier", null, FirstYear),
        .. Enumerable.Range(0, Plans).Select(plan => FirstYear + plan * YearsOfPlan).Select(year => (Text(year), (int?)year, (int?)(year + YearsOfPlan))),
        ("later", FirstYear + Plans * YearsOfPlan, null),
    ];

    /// <summary>A file has one table for all years: its pages are found by the same keys, and it is not spread over servers.</summary>
    private static string Partitioned(bool postgres) => (postgres ? StatementsByYear + EntriesByYear : "drop index statement_by_indicator; drop index statement_by_domain;") + """

        create index statement_by_indicator on statement (indicator, role, district, id);
        create index statement_by_domain on statement (domain, role, district, id);

        """;

    // A key of a partitioned table has the year in it, which nothing that refers to a statement knows: what goes with one is said by StatementRow.Delete instead.
    private static readonly string StatementsByYear = $"""
        do $$
        declare held record;
        begin
            for held in select conrelid::regclass as name, conname from pg_constraint where contype = 'f' and confrelid = 'statement'::regclass loop
                execute format('alter table %s drop constraint %I', held.name, held.conname);
            end loop;
        end $$;
        alter table statement rename to statement_before;
        create table statement (like statement_before, primary key (district, year, id)) partition by range (year);
        {OfEachPlan("statement")}
        insert into statement select * from statement_before;
        drop table statement_before;
        create index statement_by_id on statement (district, id);
        create index statement_by_report on statement (report, number);
        alter table statement add foreign key (district) references district (code);
        alter table statement add foreign key (report) references report (id);
        alter table statement add foreign key (indicator) references indicator (code);

        """;

    // By the year of the report: the newest is looked through first, and where a page is full the rest is not touched.
    private static readonly string EntriesByYear = $"""
        alter table search_entry rename to search_entry_before;
        create sequence search_entry_numbers;
        create table search_entry (
            district text not null,
            id text not null,
            number bigint not null default nextval('search_entry_numbers'),
            year integer not null,
            words tsvector not null,
            primary key (district, id, year)
        ) partition by range (year);
        alter sequence search_entry_numbers owned by search_entry.number;
        {OfEachPlan("search_entry")}
        insert into search_entry (district, id, year, words) select district, id, year, words from search_entry_before order by number;
        drop table search_entry_before;
        create index search_entry_by_words on search_entry using gin (words);
        create index search_entry_by_year on search_entry (year desc, number);

        """;

    // Words that are met in one of five hundred statements or less often are counted too.
    private static readonly string Reworded = $"""
        truncate search_entry;
        {OfEachPart(part => $"alter table search_entry_{part.Name} alter column words set statistics 500;")}
        """;

    private static string OfEachPlan(string table) =>
        OfEachPart(part => $"create table {table}_{part.Name} partition of {table} for values from ({(part.From is { } from ? Text(from) : "minvalue")}) to ({(part.To is { } to ? Text(to) : "maxvalue")});");

    private static string OfEachPart(Func<(string Name, int? From, int? To), string> write) => string.Join('\n', Parts.Select(write));

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
