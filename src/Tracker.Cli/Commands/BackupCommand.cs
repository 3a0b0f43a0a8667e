using System.CommandLine;
using Tracker.Ledger;

namespace Tracker.Cli.Commands;

/// <summary>tracker backup: a copy of an archive that is in use.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        var to = new Argument<string>("to") { Description = "A file that is not there yet; with --keep a folder." };
        var keep = new Option<int?>("--keep") { Description = "Name the backup by the time, and delete the oldest of the folder beyond so many." };
        keep.Validators.Add(said =>
        {
            if (said.GetValueOrDefault<int?>() is < 1)
                said.AddError("--keep takes 1 or more.");
        });
        var archive = Archive.Option();
        var command = new Command("backup", "Copy an archive while it is used: a SQLite file by its own online backup, a PostgreSQL archive by pg_dump; with its SHA-256 beside it.") { to, keep, archive };
        command.SetAction((call, cancel) => RunAsync(call.GetRequiredValue(archive), call.GetRequiredValue(to), call.GetValue(keep), call.InvocationConfiguration.Output, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string address, string to, int? keep, TextWriter output, CancellationToken cancel)
    {
        await using var ledger = new LedgerDb(address);
        var backup = new Backup(ledger);
        if (keep is { } most)
            to = await backup.KeepAsync(to, most, cancel);
        else
            await backup.WriteAsync(to, cancel);
        await output.WriteLineAsync($"{to}: backup of {ledger.Name}, {new FileInfo(to).Length} bytes");
        return CommandLine.Done;
    }
}
