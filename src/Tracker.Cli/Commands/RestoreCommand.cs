using System.CommandLine;
using Tracker.Ledger;

namespace Tracker.Cli.Commands;

/// <summary>tracker restore: an archive out of a backup.</summary>
public static class RestoreCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("file") { Description = "A backup that tracker backup made." };
        var archive = Archive.Option();
        var command = new Command("restore", "Bring a backup back into an empty place: a file that is not there yet, or an empty PostgreSQL database; and look through it before it is used.") { from, archive };
        command.SetAction((call, cancel) => RunAsync(call.GetRequiredValue(from), call.GetRequiredValue(archive), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string file, string address, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        await using var ledger = new LedgerDb(address);
        var (found, isSealed) = await new Restoring(ledger).RunAsync(file, cancel);
        if (!isSealed)
            await error.WriteLineAsync($"{file}.sha256 is not there: whether a bit of the backup has changed cannot be told.");
        await output.WriteLineAsync($"{ledger.Name}: restored from {file}; {found.Trail.Lines} lines of the trail, the chain holds; head {found.Trail.Head}");
        return CommandLine.Done;
    }
}
