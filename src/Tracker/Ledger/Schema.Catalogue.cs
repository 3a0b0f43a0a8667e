namespace Tracker.Ledger;

/// <remarks>This part: a catalogue that people edit, and what became of districts over time.</remarks>
internal static partial class Schema
{
    private static string Catalogued(string flag, string no, string strict) => $"""
        alter table district add column edited {flag} not null default {no};
        alter table indicator add column edited {flag} not null default {no};

        create table district_change (
            district text not null references district (code),
            kind text not null,
            since text not null,
            former text,
            successor text references district (code),
            source text not null,
            primary key (district, kind, since)
        ) {strict};
        create index district_change_by_successor on district_change (successor);

        """;
}
