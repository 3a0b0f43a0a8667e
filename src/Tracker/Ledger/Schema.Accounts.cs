namespace Tracker.Ledger;

/// <remarks>This part: who may sign in to the workbench. Nothing refers to it by key: what an account did stands in the trail under its name.</remarks>
internal static partial class Schema
{
    private static string Accounts(string flag, string strict) => $"""
        create table account (
            name text not null primary key,
            title text not null,
            duty text not null,
            password text not null,
            stamp text not null,
            disabled {flag} not null,
            totp text,
            totp_counter integer,
            failures integer not null,
            locked_until text,
            created text not null
        ) {strict};

        """;
}
