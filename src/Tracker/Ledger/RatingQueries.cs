using Dapper;

namespace Tracker.Ledger;

public sealed class RatingQueries(LedgerDb ledger)
{
    public async Task<RatingSummary> SummaryAsync(string target, CancellationToken cancel = default)
    {
        const string sql = "select a.score from rating a where a.district = @district and a.target = @target";
        await using var db = await ledger.OpenAsync(cancel);
        return RatingSummary.Of(await db.QueryAsync<int>(new CommandDefinition(sql, new { district = Key.District(target), target }, cancellationToken: cancel)));
    }

    /// <returns>Null where the deputy has not rated it.</returns>
    public async Task<Rating?> FindAsync(string target, string deputy, CancellationToken cancel = default)
    {
        const string sql = "select a.target, a.deputy, a.score, a.reason, a.at from rating a where a.district = @district and a.target = @target and a.deputy = @deputy";
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QuerySingleOrDefaultAsync<RatingRow>(new CommandDefinition(sql, new { district = Key.District(target), target, deputy }, cancellationToken: cancel)))?.ToRating();
    }
}

internal sealed record RatingRow
{
    public string Target { get; init; } = "";
    public string Deputy { get; init; } = "";
    public int Score { get; init; }
    public string Reason { get; init; } = "";
    public string At { get; init; } = "";

    public Rating ToRating() => new() { Target = Target, Deputy = Deputy, Score = Score, Reason = Reason, At = Instant.Value(At) };
}
