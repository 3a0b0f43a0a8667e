using Dapper;

namespace Tracker.Ledger;

/// <summary>The public part of the trail. What is added and judged for the first time is no correction.</summary>
public sealed class CorrectionQueries(LedgerDb ledger)
{
    // Who keeps a record is no part of it: of what was undone those lines are left aside that name nothing else.
    private const string Public = $$"""
        (t.what in ('{{TrailText.ReportReplaced}}', '{{TrailText.LinksConfirmed}}', '{{TrailText.VerdictsChanged}}')
            or (t.what = '{{TrailText.Undone}}' and coalesce(t.before, '') not like '{"upkeep":%' and coalesce(t.after, '') not like '{"upkeep":%')
            or (t.what = '{{TrailText.OutcomesEntered}}' and t.before is not null))
        """;

    /// <summary>A page of all corrections, newest first.</summary>
    /// <param name="skip">How many come before it, 0 or more.</param>
    /// <param name="count">How many at most, 0 or more.</param>
    public async Task<IReadOnlyList<Correction>> ListAsync(int skip, int count, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        const string sql = $"select {TrailRow.Columns} from trail t where {Public} order by t.id desc limit @count offset @skip";
        return [.. (await LinesAsync(sql, new { skip, count }, cancel)).Select(CorrectionReader.Read)];
    }

    /// <summary>How many there are in all.</summary>
    public async Task<int> CountAsync(CancellationToken cancel = default)
    {
        const string sql = $"select count(*) from trail t where {Public}";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(sql, cancellationToken: cancel));
    }

    /// <summary>What was corrected of one target, newest first: of each correction only what is the target's own.</summary>
    public async Task<IReadOnlyList<Correction>> OfTargetAsync(string id, CancellationToken cancel = default)
    {
        const string sql = $"""
            with lines as (select t.id from trail t where t.subject in (@id, @district)
                            union
                           select t.id from statement s join trail t on t.subject = s.report where s.district = @district and s.id = @id
                            union
                           select t.id from trail t where t.what in ('{TrailText.LinksConfirmed}', '{TrailText.OutcomesEntered}', '{TrailText.Undone}'))
            select {TrailRow.Columns}
              from lines n
              join trail t on t.id = n.id
             where {Public} and (t.before like @named or t.after like @named)
             order by t.id desc
            """;
        var lines = await LinesAsync(sql, new { id, district = Key.District(id), named = $"%\"{id}\"%" }, cancel);
        return [.. lines.Select(line => CorrectionReader.Of(id, CorrectionReader.Read(line))).OfType<Correction>()];
    }

    private async Task<IEnumerable<TrailLine>> LinesAsync(string sql, object values, CancellationToken cancel)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<TrailRow>(new CommandDefinition(sql, values, cancellationToken: cancel))).Select(row => row.ToLine());
    }
}
