using System.CommandLine;
using Tracker.Ledger;

namespace Tracker.Cli.Commands;

/// <summary>tracker move: an archive from a file to a server, or back.</summary>
public static class MoveCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "The archive to move: a file, or a PostgreSQL connection string. It stays as it is.", Required = true };
        var to = new Option<string>("--to") { Description = "Where to: a file that is not there yet, or an empty PostgreSQL database.", Required = true };
        var command = new Command("move", "Move everything an archive holds into an empty one, and prove that it arrived.") { from, to };
        command.SetAction((call, cancel) => RunAsync(call.GetRequiredValue(from), call.GetRequiredValue(to), call.InvocationConfiguration.Output, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string from, string to, TextWriter output, CancellationToken cancel)
    {
        await using var source = new LedgerDb(from);
        await using var target = new LedgerDb(to);
        var moved = await new Moving(source, target).RunAsync(table => output.WriteLine($"{table.Name}: {table.Rows} rows, {table.Hash}"), cancel);
        await output.WriteLineAsync($"{target.Name}: {moved.Sum(table => table.Rows)} rows arrived as they were sent");
        return CommandLine.Done;
    }
}
