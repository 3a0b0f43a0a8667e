using Dapper;

namespace Tracker.Ledger;

public sealed class QuestionQueries(LedgerDb ledger)
{
    /// <returns>Null where no question has that id.</returns>
    public async Task<Question?> FindAsync(string id, CancellationToken cancel = default)
    {
        const string sql = $"select {QuestionRow.Columns} from question q where q.id = @id";
        return (await ListAsync(sql, new { id }, cancel)).SingleOrDefault();
    }

    /// <summary>The ones on a target that were sent, sent last first.</summary>
    public Task<IReadOnlyList<Question>> SentOfAsync(string target, CancellationToken cancel = default)
    {
        const string sql = $"""
            select {QuestionRow.Columns}
              from question q
             where q.district = @district and q.target = @target and q.state <> 'draft'
             order by q.sent_at desc, q.id
            """;
        return ListAsync(sql, new { district = Key.District(target), target }, cancel);
    }

    /// <returns>The deputy's draft on a target; null where there is none.</returns>
    public async Task<Question?> DraftAsync(string target, string deputy, CancellationToken cancel = default)
    {
        const string sql = $"select {QuestionRow.Columns} from question q where q.deputy = @deputy and q.target = @target and q.state = 'draft'";
        return (await ListAsync(sql, new { deputy, target }, cancel)).SingleOrDefault();
    }

    /// <summary>All of a deputy: drafts first, then sent last first.</summary>
    public Task<IReadOnlyList<Question>> OfDeputyAsync(string deputy, CancellationToken cancel = default)
    {
        const string sql = $"select {QuestionRow.Columns} from question q where q.deputy = @deputy order by case q.state when 'draft' then 0 else 1 end, q.sent_at desc, q.at desc, q.id";
        return ListAsync(sql, new { deputy }, cancel);
    }

    /// <summary>The ones that were sent, by whomever: those without an answer first, oldest first; then answered last first.</summary>
    /// <param name="count">How many at most.</param>
    public Task<IReadOnlyList<Question>> SentAsync(int count, CancellationToken cancel = default)
    {
        const string sql = $"""
            select {QuestionRow.Columns}
              from question q
             where q.state <> 'draft'
             order by case q.state when 'sent' then 0 else 1 end, q.answered_at desc, q.sent_at, q.id
             limit @count
            """;
        return ListAsync(sql, new { count }, cancel);
    }

    private async Task<IReadOnlyList<Question>> ListAsync(string sql, object values, CancellationToken cancel)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<QuestionRow>(new CommandDefinition(sql, values, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToQuestion())];
    }
}
