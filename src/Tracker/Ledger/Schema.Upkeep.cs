namespace Tracker.Ledger;

/// <remarks>This part: what keeps the record true: who sees to it and until when, and whether its sources can still be had.</remarks>
internal static partial class Schema
{
    // A check is of an address and not of a report: several may come from one page, and what is read anew was still asked.
    private static string KeptTrue(string strict) => $"""
        alter table report add column snapshot text;
        create index report_by_source on report (source);

        create table upkeep (
            district text not null primary key references district (code) on delete cascade,
            owner text not null,
            due text,
            due_year integer,
            due_reason text
        ) {strict};

        create table source_check (
            address text not null primary key,
            at text not null,
            state text not null,
            status integer,
            place text,
            failing_since text,
            dead_since text
        ) {strict};

        """;
}
