namespace Tracker.Ledger;

/// <remarks>This part: readings that are not public yet, apart from all that is, so that no public query can show one by mistake.</remarks>
internal static partial class Schema
{
    private static string Drafts(string strict) => $"""
        create table draft (
            report text not null primary key,
            district text not null references district (code),
            stage text not null,
            head text not null,
            unread text not null,
            opened_at text not null,
            opened_by text not null,
            keeper text,
            reply_until text
        ) {strict};
        create index draft_by_district on draft (district);

        create table draft_text (
            report text not null primary key references draft (report) on delete cascade,
            text text not null,
            start integer not null,
            length integer not null
        ) {strict};

        create table draft_item (
            report text not null references draft (report) on delete cascade,
            id text not null,
            state text not null,
            statement text not null,
            primary key (report, id)
        ) {strict};

        create table draft_answer (
            report text not null references draft (report) on delete cascade,
            target text not null,
            vintage text not null,
            link text not null,
            primary key (report, target, vintage)
        ) {strict};

        create table draft_lock (
            report text not null references draft (report) on delete cascade,
            item text not null,
            holder text not null,
            until text not null,
            primary key (report, item)
        ) {strict};

        """;
}
