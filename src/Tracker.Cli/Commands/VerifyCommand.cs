using System.CommandLine;
using Tracker.Ledger;

namespace Tracker.Cli.Commands;

/// <summary>tracker verify: whether the trail is whole.</summary>
public static class VerifyCommand
{
    public static Command Create()
    {
        var archive = Archive.Option();
        var command = new Command("verify", "Recompute the chain of the trail, and tell the first line that does not fit.") { archive };
        command.SetAction((call, cancel) => RunAsync(call.GetRequiredValue(archive), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string address, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        await using var ledger = await Archive.OpenAsync(address, cancel);
        var check = await new TrailQueries(ledger).VerifyAsync(cancel);
        if (check.Broken is { } line)
        {
            await error.WriteLineAsync($"{ledger.Name}: line {line} of the trail is not what was written, or a line before it was changed, added or taken out. Compare with a backup.");
            return CommandLine.Refused;
        }
        await output.WriteLineAsync($"{ledger.Name}: {check.Lines} lines, the chain holds; head {check.Head}");
        return CommandLine.Done;
    }
}
