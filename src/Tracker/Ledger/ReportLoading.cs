using Dapper;

namespace Tracker.Ledger;

/// <summary>What is held of a report, inside a write.</summary>
internal static class ReportLoading
{
    public static Task<ReportRow?> FindAsync(Writing write, string id) =>
        write.FirstAsync<ReportRow>($"select {ReportRow.Columns} from report r where r.id = @id", new { id });

    /// <summary>Those of the ids under which the archive holds a report.</summary>
    public static Task<IReadOnlyList<string>> KnownAsync(Writing write, IReadOnlyList<string> ids)
    {
        var values = new DynamicParameters();
        return write.QueryAsync<string>($"select r.id from report r where r.id in {Key.In(values, ids)}", values);
    }

    /// <summary>In text order.</summary>
    public static Task<IReadOnlyList<StatementRow>> StatementsAsync(Writing write, string id) =>
        write.QueryAsync<StatementRow>($"select {StatementRow.Columns} from statement s where s.report = @id order by s.number", new { id });

    /// <summary>In text order.</summary>
    public static Task<IReadOnlyList<UnreadRow>> UnreadAsync(Writing write, string id) =>
        write.QueryAsync<UnreadRow>($"select {UnreadRow.Columns} from unread u where u.report = @id order by u.number", new { id });

    public static Task<TextRow?> TextAsync(Writing write, string id) =>
        write.FirstAsync<TextRow>($"select {TextRow.Columns} from report_text t where t.report = @id", new { id });
}
