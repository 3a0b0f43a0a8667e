using System.CommandLine;
using Tracker.Ledger;

namespace Tracker.Cli.Commands;

/// <summary>tracker verify: whether an archive is whole.</summary>
public static class VerifyCommand
{
    public static Command Create()
    {
        var archive = Archive.Option();
        var rebuild = new Option<bool>("--rebuild") { Description = "Count the sums of every place anew before they are checked." };
        var command = new Command("verify", "Recompute the chain of the trail and the sums of every place, look for rows that refer to nothing, and tell what does not fit.") { archive, rebuild };
        command.SetAction((call, cancel) => RunAsync(call.GetRequiredValue(archive), call.GetValue(rebuild), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string address, bool rebuild, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        await using (var there = new LedgerDb(address))
            await there.RequireAsync(cancel);
        await using var ledger = await Archive.OpenAsync(address, cancel);
        var check = await new TrailQueries(ledger).VerifyAsync(cancel);
        if (check.Broken is { } line)
        {
            await error.WriteLineAsync($"{ledger.Name}: line {line} of the trail is not what was written, or a line before it was changed, added or taken out. Compare with a backup.");
            return CommandLine.Refused;
        }
        var writer = new LedgerWriter(ledger);
        if (rebuild)
            await writer.RebuildSumsAsync(cancel);
        if (await writer.WrongSumsAsync(cancel) is { Count: > 0 } wrong)
        {
            await error.WriteLineAsync($"{ledger.Name}: the sums of {wrong.Count} places are not what their rows give, the first of them {wrong[0]}. Call it again with --rebuild.");
            return CommandLine.Refused;
        }
        if (await writer.LooseEndsAsync(cancel) is { Count: > 0 } loose)
        {
            await error.WriteLineAsync($"{ledger.Name}: rows refer to statements that are not there ({string.Join(", ", loose)}). Restore a backup, and report this.");
            return CommandLine.Refused;
        }
        await output.WriteLineAsync($"{ledger.Name}: the sums of every place fit its rows");
        await output.WriteLineAsync($"{ledger.Name}: {check.Lines} lines, the chain holds; head {check.Head}");
        return CommandLine.Done;
    }
}
