namespace Tracker.Ledger;

/// <remarks>This part: sums of what is held, kept in the transaction that changes it, so that a page over many places reads no target.</remarks>
internal static partial class Schema
{
    /// <summary>The last version that brought sums, which only the program can fill.</summary>
    public const int Summed = 14;

    private static string Rollups(string strict) => $"""
        create table rollup (
            district text not null references district (code) on delete cascade,
            year integer not null,
            domain text not null,
            vintage text not null,
            verdict text not null,
            count integer not null,
            checked integer not null,
            mentioned integer not null,
            primary key (district, year, domain, vintage, verdict)
        ) {strict};
        create index rollup_by_domain on rollup (domain, vintage);

        create table district_sum (
            district text not null primary key references district (code) on delete cascade,
            reports integer not null,
            first_year integer,
            last_year integer
        ) {strict};

        """;

    // What was claimed and what is shown are the same nearly always: a row for each was nearly as many as there are targets.
    private static string SideBySide(string strict) => $"""
        drop table rollup;
        create table rollup (
            district text not null references district (code) on delete cascade,
            year integer not null,
            domain text not null,
            verdict text not null,
            shown integer not null,
            claimed integer not null,
            later integer not null,
            checked integer not null,
            mentioned integer not null,
            primary key (district, year, domain, verdict)
        ) {strict};
        create index rollup_by_domain on rollup (domain);

        """;
}
