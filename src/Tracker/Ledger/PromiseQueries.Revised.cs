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
        var targets = await new NewestReports(ledger).TakeAsync(
            skip, count,
            async some =>
            {
                await using var db = await ledger.OpenAsync(cancel);
                return await db.ExecuteScalarAsync<int>(new CommandDefinition($"select count(*) {RevisedOf(some)}", cancellationToken: cancel));
            },
            (some, from, most) => TargetsAsync($"select s.id {RevisedOf(some)} order by {NewestFirst} limit @most offset @from", new { from, most }, cancel),
            cancel);
        return await PromiseLoader.LoadAsync(ledger, targets, cancel);
    }

    private static string RevisedOf(string reports) => $"""
          from {reports} r
         cross join link l
         cross join assessment b
         cross join assessment a
         cross join statement s
         where l.report = r.id and {Revised} and s.district = l.district and s.id = l.target
        """;

    /// <summary>How many there are in all.</summary>
    public async Task<int> CountRevisedAsync(CancellationToken cancel = default)
    {
        const string sql = $"select count(*) from assessment b cross join link l cross join assessment a where {Revised}";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition(sql, cancellationToken: cancel));
    }
}
