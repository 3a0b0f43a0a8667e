namespace Tracker.Ledger;

/// <summary>The tables, by version; a version once released is never changed, a new one is added.</summary>
/// <remarks>
/// Amounts and ratios are text in canonical form (<see cref="Exact"/>) on both stores: SQLite has no decimal, a real would make 8.1 into 8.0999…,
/// and one form on both keeps the queries the same. No query computes with them: what is computed is computed on decimals in the program.
/// The district's code leads the key of every large table, so that they can be distributed by it.
/// </remarks>
internal static partial class Schema
{
    public static IReadOnlyList<string> Versions(bool postgres) =>
    [
        postgres ? First("boolean", "double precision", "bigint generated always as identity", "") + GuardPostgres : First("integer", "real", "integer", "strict") + GuardSqlite,
        Goals(postgres ? "" : "strict"),
        SearchStore.Of(postgres).Tables,
        Chained(postgres ? "bigint" : "integer"),
        Drafts(postgres ? "" : "strict"),
        postgres ? Accounts("boolean", "") : Accounts("integer", "strict"),
        Answering(postgres ? "boolean" : "integer", postgres ? "" : "strict"),
        postgres ? Catalogued("boolean", "false", "") : Catalogued("integer", "0", "strict"),
        Rollups(postgres ? "" : "strict"),
        Signed(postgres ? "" : "strict"),
        Years(postgres ? "" : "strict"),
        Partitioned(postgres),
        Imports(postgres ? "" : "strict"),
        SideBySide(postgres ? "" : "strict"),
        postgres ? Reworded : $"drop table search_entry; drop table search_words; {SearchStore.Of(postgres).Tables}",
        KeptTrue(postgres ? "" : "strict"),
    ];

    /// <summary>The last version that changed the words by which statements are found, which only the program can fill in.</summary>
    public const int Searchable = 15;

    private static string First(string flag, string real, string serial, string strict) => $"""
        create table district (
            code text not null primary key,
            name_zh text not null,
            name_en text not null,
            parent text references district (code) deferrable initially deferred,
            level text not null,
            aliases_zh text not null
        ) {strict};

        create table indicator (
            code text not null primary key,
            name_zh text not null,
            name_en text not null,
            domain text not null,
            base_unit text not null,
            better text not null,
            headline {flag} not null,
            aliases_zh text not null,
            number integer not null
        ) {strict};

        create table report (
            id text not null primary key,
            district text not null references district (code),
            year integer not null,
            kind text not null,
            title text not null,
            meeting text,
            speaker text,
            date text,
            source text,
            hash text not null,
            excerpt {flag} not null
        ) {strict};
        create index report_by_district on report (district, year);
        create index report_by_date on report (year desc, (coalesce(date, '')) desc, id);

        create table report_text (
            report text not null primary key references report (id) on delete cascade,
            text text not null,
            start integer not null,
            length integer not null
        ) {strict};

        create table statement (
            district text not null references district (code),
            id text not null,
            report text not null references report (id),
            number integer not null,
            role text not null,
            year integer not null,
            period_from integer not null,
            period_to integer not null,
            indicator text references indicator (code),
            subject text not null,
            domain text not null,
            comparator text not null,
            value text,
            unit text,
            value_to text,
            stretch text,
            growth {flag} not null,
            soft {flag} not null,
            measure text not null,
            preliminary {flag} not null,
            headline {flag} not null,
            quote text not null,
            start integer not null,
            length integer not null,
            confidence {real} not null,
            checked {flag} not null,
            primary key (district, id)
        ) {strict};
        create index statement_by_year on statement (district, year, role);
        create index statement_by_report on statement (report, number);
        create index statement_by_indicator on statement (indicator, role);

        create table unread (
            report text not null references report (id) on delete cascade,
            number integer not null,
            start integer not null,
            length integer not null,
            quote text not null,
            why text not null,
            primary key (report, number)
        ) {strict};

        create table link (
            district text not null,
            target text not null,
            vintage text not null,
            answer text not null,
            outcome text,
            report text not null references report (id),
            reason text not null,
            confidence {real} not null,
            confirmed {flag} not null,
            primary key (district, target, vintage),
            foreign key (district, target) references statement (district, id) on delete cascade,
            foreign key (district, outcome) references statement (district, id) on delete cascade
        ) {strict};
        create index link_by_outcome on link (district, outcome);
        create index link_by_report on link (report, vintage);

        create table assessment (
            district text not null,
            target text not null,
            vintage text not null,
            outcome text,
            verdict text not null,
            ratio text,
            rule text not null,
            inputs text not null,
            method text not null,
            primary key (district, target, vintage),
            foreign key (district, target) references statement (district, id) on delete cascade,
            foreign key (district, outcome) references statement (district, id) on delete cascade
        ) {strict};
        create index assessment_by_outcome on assessment (district, outcome);

        create table trail (
            id {serial} primary key,
            at text not null,
            who text not null,
            what text not null,
            subject text not null,
            before text,
            after text
        ) {strict};
        create index trail_by_subject on trail (subject, id);

        """;

    private const string GuardSqlite = """
        create trigger trail_keeps_lines before update on trail begin select raise(abort, 'the trail is only added to'); end;
        create trigger trail_loses_no_line before delete on trail begin select raise(abort, 'the trail is only added to'); end;
        """;

    private const string GuardPostgres = """
        create function trail_guard() returns trigger language plpgsql as $$ begin raise exception 'the trail is only added to'; end $$;
        create trigger trail_guard before update or delete on trail for each row execute function trail_guard();
        """;
}
