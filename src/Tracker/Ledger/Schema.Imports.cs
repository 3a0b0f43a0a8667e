namespace Tracker.Ledger;

/// <remarks>This part: how far imports have come, so that one that was stopped goes on where it was.</remarks>
internal static partial class Schema
{
    private static string Imports(string strict) => $"""
        create table imported (
            document text not null,
            reader text not null,
            report text not null references report (id) on delete cascade,
            reports integer not null,
            primary key (document, reader, report)
        ) {strict};
        create index imported_by_report on imported (report);

        create table unjudged (
            district text not null primary key references district (code) on delete cascade,
            marks integer not null
        ) {strict};

        """;
}
