namespace Tracker.Ledger;

/// <remarks>This part: what people answer to the record. It names targets without depending on them: a report that is read anew takes nothing of it away.</remarks>
internal static partial class Schema
{
    private static string Answering(string flag, string strict) => $"""
        create table proposal (
            id text not null primary key,
            district text not null,
            target text not null,
            kind text not null,
            text text not null,
            evidence text not null,
            name text,
            contact text,
            at text not null,
            state text not null,
            reason text,
            decided_at text,
            decided_by text,
            withheld {flag} not null
        ) {strict};
        create index proposal_by_target on proposal (district, target, at);
        create index proposal_by_state on proposal (state, at);

        create table spent_form (
            nonce text not null primary key,
            until text not null
        ) {strict};

        create table question (
            id text not null primary key,
            district text not null,
            target text not null,
            deputy text not null,
            name text,
            text text not null,
            state text not null,
            at text not null,
            sent_at text,
            answer text,
            answered_by text,
            answered_at text
        ) {strict};
        create index question_by_target on question (district, target, state);
        create index question_by_state on question (state, sent_at);
        create index question_by_deputy on question (deputy, at);
        create unique index question_draft on question (deputy, target) where state = 'draft';

        create table rating (
            district text not null,
            target text not null,
            deputy text not null,
            score integer not null,
            reason text not null,
            at text not null,
            primary key (district, target, deputy)
        ) {strict};

        create table watch (
            account text not null,
            subject text not null,
            since text not null,
            seen text not null,
            primary key (account, subject)
        ) {strict};

        create table note (
            account text not null,
            target text not null,
            text text not null,
            at text not null,
            primary key (account, target)
        ) {strict};

        create table reply (
            id text not null primary key,
            district text not null,
            target text not null,
            department text not null,
            text text not null,
            date text not null,
            entered_by text not null,
            at text not null
        ) {strict};
        create index reply_by_target on reply (district, target, at);

        """;
}
