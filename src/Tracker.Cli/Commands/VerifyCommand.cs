using System.CommandLine;
using Tracker.Ledger;

namespace Tracker.Cli.Commands;

/// <summary>tracker verify: whether an archive is whole.</summary>
public static class VerifyCommand
{
    public static Command Create()
    {
        var archive = Archive.Option();
        var rebuild = new Option<bool>("--rebuild") { Description = "Count the sums and judge the targets of every place anew before they are checked." };
        var command = new Command("verify", "Recompute the chain of the trail, and the sums and verdicts of every place, look for rows that refer to nothing, and tell what does not fit.") { archive, rebuild };
        command.SetAction((call, cancel) => RunAsync(call.GetRequiredValue(archive), call.GetValue(rebuild), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string address, bool rebuild, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        await using (var there = new LedgerDb(address))
            await there.RequireAsync(cancel);
        await using var ledger = await Archive.OpenAsync(address, cancel);
        var (trail, fault) = await new Verification(ledger).RunAsync(rebuild, cancel);
        if (fault is not null)
        {
            await error.WriteLineAsync(fault);
            return CommandLine.Refused;
        }
        var intake = new Intake(await new CatalogueQueries(ledger).LoadAsync(cancel));
        if (rebuild)
            await intake.AssessAllAsync(ledger, cancel);
        var waiting = await new ImportQueries(ledger).UnjudgedAsync(cancel);
        if (await intake.DifferingAsync(ledger, waiting, cancel) is [var (district, difference), ..] differing)
        {
            await error.WriteLineAsync($"{ledger.Name}: of {differing.Count} places the rules give otherwise today than what is held, the first of them {district}: {difference.Links} links, {difference.Assessments} verdicts, {difference.Goals} shifts of goals. Where the calendar has moved since the program last ran it brings them up by itself, or by --rebuild; else they were changed past the program.");
            return CommandLine.Refused;
        }
        await output.WriteLineAsync($"{ledger.Name}: the sums of every place fit its rows, and every verdict the rules");
        if (waiting.Count > 0)
            await output.WriteLineAsync($"{ledger.Name}: {waiting.Count} places wait to be judged by what was kept last, {waiting[0]} first; the site does so when it starts, or verify --rebuild.");
        await output.WriteLineAsync($"{ledger.Name}: {trail.Lines} lines, the chain holds; head {trail.Head}");
        return CommandLine.Done;
    }
}
