using Dapper;

namespace Tracker.Ledger;

/// <remarks>This part: what keeps the record true.</remarks>
public sealed partial class LedgerWriter
{
    /// <summary>Keeps who sees to a district's record and until when its next report is to be held, in the place of what was seen.</summary>
    /// <param name="seen">As the person saw it.</param>
    /// <exception cref="ArgumentException">The owner is too long or no plain line, the date is far from its report, it has no reason, or the archive has no such district.</exception>
    public Task<UpkeepSaved> SaveUpkeepAsync(Upkeep seen, Upkeep wanted, string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => UpkeepSaving.RunAsync(write, seen, wanted), cancel);

    /// <summary>Keeps what some addresses answered. The check has one line in the trail, once it is over (<see cref="EndCheckAsync"/>).</summary>
    /// <param name="answers">Of each address one.</param>
    /// <returns>What that makes of each, with what was known.</returns>
    public Task<IReadOnlyList<SourceCheck>> KeepAnswersAsync(IReadOnlyList<(string Address, SourceAnswer Answer)> answers, CancellationToken cancel = default) =>
        WriteAsync<IReadOnlyList<SourceCheck>>(Program, async write =>
        {
            var values = new DynamicParameters();
            var addresses = Key.In(values, [.. answers.Select(answer => answer.Address)]);
            var held = (await write.QueryAsync<SourceCheckRow>($"select {SourceCheckRow.Columns} from source_check c where c.address in {addresses}", values)).ToDictionary(row => row.Address);
            SourceCheck[] checks = [.. answers.Select(answer => SourceCheck.After(held.GetValueOrDefault(answer.Address)?.ToCheck(), answer.Address, answer.Answer, write.At))];
            await write.RunAsync(SourceCheckRow.Upsert, checks.Select(SourceCheckRow.Of));
            return checks;
        }, cancel);

    /// <summary>Adds the one line of a check of addresses.</summary>
    public Task EndCheckAsync(CheckedSources came, CancellationToken cancel = default) =>
        WriteAsync(Program, async write =>
        {
            await write.TrailAsync(TrailText.SourcesChecked, "sources", null, came);
            return true;
        }, cancel);
}

/// <summary>What a check of addresses came to.</summary>
/// <param name="District">Whose sources were asked; null for all.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="Dead">How many of them are dead.</param>
/// <param name="NewlyDead">Those that were not before.</param>
public sealed record CheckedSources(string? District, int Asked, int Dead, IReadOnlyList<string> NewlyDead);
