namespace Tracker.Ledger;

/// <remarks>This part: what became of goals as goals. Derived, so that an archive of an older program has none of it until it is assessed anew.</remarks>
internal static partial class Schema
{
    private static string Goals(string strict) => $"""
        create table shift (
            district text not null references district (code),
            earlier text not null,
            kind text not null,
            later text,
            year integer not null,
            domain text not null,
            earlier_report text not null references report (id),
            later_report text not null references report (id),
            label_zh text not null,
            label_en text not null,
            primary key (district, earlier, kind),
            foreign key (district, earlier) references statement (district, id) on delete cascade,
            foreign key (district, later) references statement (district, id) on delete cascade
        ) {strict};
        create index shift_by_later on shift (district, later);
        create index shift_by_report on shift (later_report);
        create index shift_by_year on shift (year, kind, domain);

        create table thread (
            district text not null references district (code),
            target text not null,
            first text not null,
            number integer not null,
            primary key (district, target),
            foreign key (district, target) references statement (district, id) on delete cascade
        ) {strict};
        create index thread_by_first on thread (district, first, number);

        create index assessment_by_verdict on assessment (vintage, verdict, district, target);
        create index statement_by_domain on statement (domain, role);
        create index trail_by_what on trail (what, id);

        """;
}
