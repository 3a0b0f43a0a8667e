using System.Globalization;
using Dapper;

namespace Tracker.Ledger;

/// <summary>One write: who changed what, and what stood there before and after.</summary>
public sealed record TrailLine
{
    public required long Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Who { get; init; }

    /// <summary>What was done: "report added", "report replaced", "links and verdicts", "verdicts changed", "links confirmed", "catalogue", or what was done to an account.</summary>
    public required string What { get; init; }

    /// <summary>The id of what it was done to: a report, a district, a target; of an account its name behind "account/".</summary>
    public required string Subject { get; init; }

    /// <summary>JSON; null where nothing stood there.</summary>
    public string? Before { get; init; }

    /// <summary>JSON; null where nothing stands there now.</summary>
    public string? After { get; init; }

    /// <summary>The reason that was given; null where none was asked for.</summary>
    public string? Why { get; init; }

    /// <summary>The line that this one takes back; null where it takes none back.</summary>
    public long? Undoes { get; init; }

    /// <summary>Ties it to all lines before it; null for lines of a program that had no chain yet.</summary>
    public string? Hash { get; init; }
}

/// <summary>What recomputing the chain of the trail came to.</summary>
/// <param name="Lines">How many lines there are.</param>
/// <param name="Broken">The first line whose hash is not that of what it and all before it say; null where all are.</param>
/// <param name="Head">The hash of the last line: whoever noted it before can tell that nothing was taken off the end.</param>
public sealed record TrailCheck(long Lines, long? Broken, string Head);

/// <summary>A release of the public tables, as the trail has it.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Sha256">Of the file that lists what was given out.</param>
public sealed record ReleaseEntry(int Number, string Sha256);

public sealed class TrailQueries(LedgerDb ledger)
{
    /// <summary>What was done to a report, a district or a target, newest first.</summary>
    public Task<IReadOnlyList<TrailLine>> OfAsync(string subject, CancellationToken cancel = default)
    {
        const string sql = $"select {TrailRow.Columns} from trail t where t.subject = @subject order by t.id desc";
        return LinesAsync(sql, new { subject }, cancel);
    }

    /// <returns>Null where there is no line of that number.</returns>
    public async Task<TrailLine?> FindAsync(long id, CancellationToken cancel = default) =>
        (await LinesAsync($"select {TrailRow.Columns} from trail t where t.id = @id", new { id }, cancel)).SingleOrDefault();

    /// <summary>What was done last, newest first.</summary>
    /// <param name="count">How many at most.</param>
    public Task<IReadOnlyList<TrailLine>> LatestAsync(int count, CancellationToken cancel = default)
    {
        const string sql = $"select {TrailRow.Columns} from trail t order by t.id desc limit @count";
        return LinesAsync(sql, new { count }, cancel);
    }

    /// <summary>What was done last, newest first, without what stood there before and after: of a report that can be its whole text.</summary>
    /// <param name="subject">Of one report, district or target; null for all.</param>
    /// <param name="count">How many at most.</param>
    public Task<IReadOnlyList<TrailLine>> HeadsAsync(string? subject, int count, CancellationToken cancel = default)
    {
        var sql = $"select {TrailRow.Heads} from trail t {(subject is null ? "" : "where t.subject = @subject")} order by t.id desc limit @count";
        return LinesAsync(sql, new { subject, count }, cancel);
    }

    /// <summary>The release that was entered last; null where there is none.</summary>
    public async Task<ReleaseEntry?> LastReleaseAsync(CancellationToken cancel = default) =>
        (await LinesAsync($"select {TrailRow.Columns} from trail t where t.what = @what order by t.id desc limit 1", new { what = TrailText.Released }, cancel)).SingleOrDefault() is { } line
            ? TrailText.Read<ReleaseEntry>(line.After)
            : null;

    /// <summary>The id of the last line, 0 where there is none. Every write adds a line, and one that is seen later has a greater id: as long as it is the same, so is the archive.</summary>
    public async Task<long> LastAsync(CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<long>(new CommandDefinition("select coalesce(max(id), 0) from trail", cancellationToken: cancel));
    }

    /// <summary>What was done after a given line, first things first, without what stood there before and after.</summary>
    public Task<IReadOnlyList<TrailLine>> AfterAsync(long line, CancellationToken cancel = default) =>
        LinesAsync($"select {TrailRow.Heads} from trail t where t.id > @line order by t.id", new { line }, cancel);

    /// <summary>When what is held of a district last changed: one of its reports, or its links and verdicts.</summary>
    /// <param name="code">GB/T 2260 code.</param>
    /// <returns>Null where nothing is held of it.</returns>
    public async Task<DateTimeOffset?> LastOfDistrictAsync(string code, CancellationToken cancel = default)
    {
        const string sql = "select max(t.at) from trail t where t.subject in (select @code union all select r.id from report r where r.district = @code)";
        await using var db = await ledger.OpenAsync(cancel);
        var at = await db.ExecuteScalarAsync<string?>(new CommandDefinition(sql, new { code }, cancellationToken: cancel));
        return at is null ? null : DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
    }

    /// <summary>Recomputes the chain from the first line to the last.</summary>
    public async Task<TrailCheck> VerifyAsync(CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var (count, previous) = (0L, TrailChain.Start);
        await foreach (var row in db.QueryUnbufferedAsync<TrailRow>($"select {TrailRow.Columns} from trail t order by t.id").WithCancellation(cancel))
        {
            count++;
            previous = TrailChain.Next(previous, row);
            if (row.Hash is { } hash && hash != previous)
                return new(count, row.Id, hash);
        }
        return new(count, null, previous);
    }

    private async Task<IReadOnlyList<TrailLine>> LinesAsync(string sql, object values, CancellationToken cancel)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<TrailRow>(new CommandDefinition(sql, values, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToLine())];
    }
}
