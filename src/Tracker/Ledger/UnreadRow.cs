namespace Tracker.Ledger;

internal sealed record UnreadRow
{
    /// <summary>Its columns where the table goes by the name u.</summary>
    public const string Columns = "u.start, u.length, u.quote, u.why";

    public int Start { get; init; }
    public int Length { get; init; }
    public string Quote { get; init; } = "";
    public string Why { get; init; } = "";

    public Unread ToUnread() => new(new(Start, Length), Quote, Why);
}
