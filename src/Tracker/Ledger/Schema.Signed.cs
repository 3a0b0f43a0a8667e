namespace Tracker.Ledger;

/// <remarks>This part: the keys that cookies and forms are signed with, for nodes that have no folder in common.</remarks>
internal static partial class Schema
{
    private static string Signed(string strict) => $"""
        create table protection_key (
            name text not null primary key,
            xml text not null
        ) {strict};

        """;
}
