using System.Globalization;
using Dapper;

namespace Tracker.Ledger;

public sealed class ReplyQueries(LedgerDb ledger)
{
    /// <summary>The replies to a target, entered last first.</summary>
    public async Task<IReadOnlyList<DepartmentReply>> OfAsync(string target, CancellationToken cancel = default)
    {
        const string sql = """
            select y.id, y.target, y.department, y.text, y.date, y.entered_by as EnteredBy, y.at
              from reply y
             where y.district = @district and y.target = @target
             order by y.at desc, y.id
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<ReplyRow>(new CommandDefinition(sql, new { district = Key.District(target), target }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToReply())];
    }
}

internal sealed record ReplyRow
{
    /// <summary>How the day is written.</summary>
    public const string Day = "yyyy-MM-dd";

    public string Id { get; init; } = "";
    public string Target { get; init; } = "";
    public string Department { get; init; } = "";
    public string Text { get; init; } = "";
    public string Date { get; init; } = "";
    public string EnteredBy { get; init; } = "";
    public string At { get; init; } = "";

    public DepartmentReply ToReply() => new()
    {
        Id = Id,
        Target = Target,
        Department = Department,
        Text = Text,
        Date = DateOnly.ParseExact(Date, Day, CultureInfo.InvariantCulture),
        EnteredBy = EnteredBy,
        At = Instant.Value(At),
    };
}
