using System.Globalization;

namespace Tracker.Ledger;

internal sealed record TrailRow
{
    /// <summary>Its columns where the table goes by the name t.</summary>
    public const string Columns = "t.id, t.at, t.who, t.what, t.subject, t.before, t.after";

    public long Id { get; init; }
    public string At { get; init; } = "";
    public string Who { get; init; } = "";
    public string What { get; init; } = "";
    public string Subject { get; init; } = "";
    public string? Before { get; init; }
    public string? After { get; init; }

    public TrailLine ToLine() => new()
    {
        Id = Id,
        At = DateTimeOffset.Parse(At, CultureInfo.InvariantCulture),
        Who = Who,
        What = What,
        Subject = Subject,
        Before = Before,
        After = After,
    };
}
