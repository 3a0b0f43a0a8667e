using Dapper;

namespace Tracker.Ledger;

/// <remarks>This part: promises on which what was later known gives another verdict than what the next report said.</remarks>
public sealed partial class PromiseQueries
{
    private const string Revised = """
        b.district = l.district and b.target = l.target and b.vintage = l.vintage and l.vintage = 'later'
        and a.district = l.district and a.target = l.target and a.vintage = 'claimed'
        and a.verdict in ('exceeded', 'met', 'nearly', 'missed', 'unreported', 'not_comparable') and a.verdict <> b.verdict
        """;

    /// <summary>A page of them: those first whose later verdict the newest report gave.</summary>
    /// <param name="skip">How many come before it, 0 or more.</param>
    /// <param name="count">How many at most, 0 or more.</param>
    public Task<IReadOnlyList<Promise>> RevisedAsync(int skip, int count, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        const string picked = $"""
            select n.district, n.id, row_number() over (order by n.answered desc, n.date desc, n.report, n.headline desc, n.district, n.year, n.number, n.id) as place
              from (select s.district, s.id, r.year as answered, coalesce(r.date, '') as date, r.id as report, s.headline, s.year, s.number
                      from report r
                     cross join link l
                     cross join assessment b
                     cross join assessment a
                     cross join statement s
                     where l.report = r.id and {Revised} and s.district = l.district and s.id = l.target
                     order by r.year desc, coalesce(r.date, '') desc, r.id, s.headline desc, s.district, s.year, s.number, s.id
                     limit @count offset @skip) n
            """;
        return PromiseLoader.LoadAsync(ledger, picked, "p.place", new { skip, count }, cancel);
    }

    /// <summary>How many there are in all.</summary>
    public async Task<int> CountRevisedAsync(CancellationToken cancel = default)
    {
        const string sql = $"select count(*) from assessment b join link l on l.district = b.district and l.target = b.target join assessment a on a.district = b.district and a.target = b.target where {Revised}";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(sql, cancellationToken: cancel));
    }
}
