namespace Tracker.Ledger;

internal sealed record UnreadRow
{
    /// <summary>Its columns where the table goes by the name u.</summary>
    public const string Columns = "u.start, u.length, u.quote, u.why";

    public int Start { get; init; }
    public int Length { get; init; }
    public string Quote { get; init; } = "";
    public string Why { get; init; } = "";

    public static UnreadRow Of(Unread figure) => new() { Start = figure.Where.Start, Length = figure.Where.Length, Quote = figure.Quote, Why = figure.Why };

    /// <summary>Puts these in the place of what is held of a report.</summary>
    public static async Task ReplaceAsync(Writing write, string report, IEnumerable<UnreadRow> rows)
    {
        await write.RunAsync("delete from unread where report = @report", new { report });
        await write.RunAsync(
            "insert into unread (report, number, start, length, quote, why) values (@report, @number, @Start, @Length, @Quote, @Why)",
            rows.Select((row, number) => new { report, number, row.Start, row.Length, row.Quote, row.Why }));
    }

    public Unread ToUnread() => new(new(Start, Length), Quote, Why);
}
