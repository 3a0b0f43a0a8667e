using Dapper;

namespace Tracker.Ledger;

/// <remarks>This part: promises on which what was later known gives another verdict than what the next report said.</remarks>
public sealed partial class PromiseQueries
{
    private const string Revised = $"""
        l.vintage = 'later' and b.vintage = 'later' and b.district = l.district and b.target = l.target
        and a.district = l.district and a.target = l.target and a.vintage = 'claimed'
        and {IsVerdict} and a.verdict <> b.verdict
        """;

    /// <summary>A page of them: those first whose later verdict the newest report gave.</summary>
    /// <param name="skip">How many come before it, 0 or more.</param>
    /// <param name="count">How many at most, 0 or more.</param>
    public async Task<IReadOnlyList<Promise>> RevisedAsync(int skip, int count, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        const string sql = $"""
            select s.id
              from report r
             cross join link l
             cross join assessment b
             cross join assessment a
             cross join statement s
             where l.report = r.id and {Revised} and s.district = l.district and s.id = l.target
             order by {NewestFirst}
             limit @count offset @skip
            """;
        return await ListedAsync(sql, new { skip, count }, cancel);
    }

    /// <summary>How many there are in all.</summary>
    public async Task<int> CountRevisedAsync(CancellationToken cancel = default)
    {
        const string sql = $"select count(*) from assessment b cross join link l cross join assessment a where {Revised}";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(sql, cancellationToken: cancel));
    }
}
