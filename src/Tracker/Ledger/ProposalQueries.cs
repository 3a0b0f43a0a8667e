using Dapper;

namespace Tracker.Ledger;

public sealed record ProposalCount
{
    public int Total { get; init; }

    /// <summary>Not decided yet.</summary>
    public int Open { get; init; }
}

public sealed class ProposalQueries(LedgerDb ledger)
{
    /// <returns>Null where no proposal has that reference.</returns>
    public async Task<Proposal?> FindAsync(string id, CancellationToken cancel = default)
    {
        const string sql = $"select {ProposalRow.Columns} from proposal p where p.id = @id";
        return (await ListAsync(sql, new { id }, cancel)).SingleOrDefault();
    }

    /// <summary>The decided ones on a target, decided last first.</summary>
    public Task<IReadOnlyList<Proposal>> DecidedOfAsync(string target, CancellationToken cancel = default)
    {
        const string sql = $"""
            select {ProposalRow.Columns}
              from proposal p
             where p.district = @district and p.target = @target and p.state <> 'received'
             order by p.decided_at desc, p.id
            """;
        return ListAsync(sql, new { district = Key.District(target), target }, cancel);
    }

    /// <summary>A page of all: the open ones first, oldest first; then the decided ones, decided last first.</summary>
    /// <param name="skip">How many come before it, 0 or more.</param>
    /// <param name="count">How many at most, 0 or more.</param>
    public Task<IReadOnlyList<Proposal>> OpenFirstAsync(int skip, int count, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        const string sql = $"""
            select {ProposalRow.Columns}
              from proposal p
             order by case p.state when 'received' then 0 else 1 end, p.decided_at desc, p.at, p.id
             limit @count offset @skip
            """;
        return ListAsync(sql, new { skip, count }, cancel);
    }

    /// <summary>How many there are, and how many of them are open.</summary>
    public async Task<ProposalCount> CountAsync(CancellationToken cancel = default)
    {
        const string sql = "select count(*) as Total, coalesce(sum(case p.state when 'received' then 1 else 0 end), 0) as Open from proposal p";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.QuerySingleAsync<ProposalCount>(new CommandDefinition(sql, cancellationToken: cancel));
    }

    /// <summary>Who proposed it, for those who decide.</summary>
    public async Task<Proposer> ProposerAsync(string id, CancellationToken cancel = default)
    {
        const string sql = "select p.name as Name, p.contact as Contact from proposal p where p.id = @id";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.QuerySingleOrDefaultAsync<Proposer>(new CommandDefinition(sql, new { id }, cancellationToken: cancel)) ?? new(null, null);
    }

    private async Task<IReadOnlyList<Proposal>> ListAsync(string sql, object values, CancellationToken cancel)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<ProposalRow>(new CommandDefinition(sql, values, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToProposal())];
    }
}
