using System.Globalization;
using Tracker.Cli.Output;
using Tracker.Ledger;
using Tracker.Reports;

namespace Tracker.Cli.Commands;

/// <summary>One check of the addresses of sources: asked, kept some at a time, and told.</summary>
internal sealed class SourceChecking(LedgerDb ledger, AddressRound round, TimeProvider clock)
{
    // Answers that are kept in one transaction.
    private const int AtOnce = 50;

    private readonly LedgerWriter writer = new(ledger, clock);
    private readonly List<(string Address, SourceAnswer Answer)> waiting = [];
    private readonly List<SourceCheck> checks = [];

    // Until one site has answered, it may be this machine that cannot be had.
    private bool anyAnswered;

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string? district, DateTimeOffset? before, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (district is not null && await new DistrictQueries(ledger).PlaceAsync(district, cancel) is null)
        {
            await error.WriteLineAsync($"The archive has no district {district}. Give the code of one that it has.");
            return CommandLine.Refused;
        }
        var addresses = await new SourceQueries(ledger).ToAskAsync(district, before, cancel);
        try
        {
            await Progress.RunAsync(error, "sources", addresses.Count, step => AskAsync(addresses, step, cancel));
        }
        finally
        {
            // What was asked before it was stopped is kept as well.
            if (checks.Count > 0)
                await writer.EndCheckAsync(new(district, checks.Count, checks.Count(check => check.IsDead), [.. checks.Where(check => check.IsNewlyDead).Select(check => check.Address)]), CancellationToken.None);
        }
        if (waiting.Count > 0)
        {
            await error.WriteLineAsync($"{ledger.Name}: none of {waiting.Count} addresses answered anything. Nothing was kept: see that this machine can reach the network, and call it again.");
            return CommandLine.Refused;
        }
        return await TellAsync(output, error);
    }

    private async Task AskAsync(IReadOnlyList<string> addresses, Action step, CancellationToken cancel)
    {
        await foreach (var asked in round.AskAsync(addresses, cancel))
        {
            waiting.Add(asked);
            anyAnswered |= asked.Answer.Status is not null;
            if (anyAnswered && waiting.Count >= AtOnce)
                await KeepAsync(cancel);
            step();
        }
        if (anyAnswered || waiting.DistinctBy(asked => new Uri(asked.Address).IdnHost).Take(2).Count() < 2)
            await KeepAsync(cancel);
    }

    private async Task KeepAsync(CancellationToken cancel)
    {
        foreach (var batch in waiting.Chunk(AtOnce))
            checks.AddRange(await writer.KeepAnswersAsync(batch, cancel));
        waiting.Clear();
    }

    private async Task<int> TellAsync(TextWriter output, TextWriter error)
    {
        var refusals = new Refusals(error);
        foreach (var check in checks.Where(check => check.IsDead).OrderBy(check => check.Address, StringComparer.Ordinal))
            refusals.Add(string.Create(CultureInfo.InvariantCulture, $"{check.Address}: dead since {check.DeadSince:yyyy-MM-dd} ({Words(check.Answer)})"));
        foreach (var check in checks.Where(check => check.Answer.State is SourceState.Moved).OrderBy(check => check.Address, StringComparer.Ordinal))
            await output.WriteLineAsync($"{check.Address}: moved to {check.Answer.Place}");
        await output.WriteLineAsync($"{ledger.Name}: {checks.Count} addresses asked: {Counts()}; {checks.Count(check => check.IsDead)} dead, {checks.Count(check => check.IsNewlyDead)} of them newly");
        return refusals.Code;
    }

    private string Counts() => checks.Count == 0
        ? "none"
        : string.Join(", ", checks.CountBy(check => check.Answer.State).OrderBy(state => state.Key).Select(state => $"{state.Value} {CodeNames<SourceState>.Of(state.Key)}"));

    private static string Words(SourceAnswer answer) =>
        answer.Status is { } status ? string.Create(CultureInfo.InvariantCulture, $"{CodeNames<SourceState>.Of(answer.State)}, {status}") : CodeNames<SourceState>.Of(answer.State);
}
