namespace Tracker.Ledger;

/// <remarks>This part: why a line of the trail was written, which line it takes back, and the chain that ties each line to all before it.</remarks>
internal static partial class Schema
{
    /// <summary>Lines of an older program have no hash of their own; the first that has one ties them all in (<see cref="TrailChain"/>).</summary>
    private static string Chained(string integer) => $"""
        alter table trail add column why text;
        alter table trail add column undoes {integer};
        alter table trail add column hash text;
        create index trail_by_undoes on trail (undoes);

        """;
}
