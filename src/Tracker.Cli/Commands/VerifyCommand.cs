using System.CommandLine;
using System.Globalization;
using Tracker.Ledger;
using Tracker.OpenData.Releases;

namespace Tracker.Cli.Commands;

/// <summary>tracker verify: whether an archive is whole.</summary>
public static class VerifyCommand
{
    public static Command Create()
    {
        var archive = Archive.Option();
        var rebuild = new Option<bool>("--rebuild") { Description = "Count the sums and judge the targets of every place anew before they are checked." };
        var release = new Option<string?>("--release") { Description = "Instead of an archive, the folder of a release, or one with the folders of several: files against their hashes, each release against the one before it, every verdict and rate against the rules." };
        var command = new Command("verify", "Recompute the chain of the trail, and the sums and verdicts of every place, look for rows that refer to nothing, and tell what does not fit.") { archive, rebuild, release };
        command.SetAction((call, cancel) => call.GetValue(release) is { } folder
            ? ReleaseAsync(folder, call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel)
            : RunAsync(call.GetRequiredValue(archive), call.GetValue(rebuild), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string address, bool rebuild, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        await using (var there = new LedgerDb(address))
            await there.RequireAsync(cancel);
        await using var ledger = await Archive.OpenAsync(address, cancel, judged: false); // What waits is told, not mended.
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

    /// <summary>Nothing but the files is needed: outsiders check what was published with what was published.</summary>
    private static async Task<int> ReleaseAsync(string folder, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var (code, before) = (CommandLine.Done, (CheckedRelease?)null);
        foreach (var one in Release.FoldersIn(folder) is { Count: > 0 } several ? several : [folder])
        {
            var found = await ReleaseCheck.RunAsync(one, before, cancel);
            foreach (var fault in found.Faults)
                await error.WriteLineAsync($"{one}: {fault}");
            if (found.Faults.Count > 0)
                code = CommandLine.Refused;
            else
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{one}: release {found.Release.Number} of {found.Release.JudgedOn:yyyy-MM-dd}: {found.Release.Files.Count} files are as they were given out, {found.Verdicts} verdicts and {found.Rates} lines of rates are what the rules give"));
            await output.WriteLineAsync($"{one}: it goes by {found.Hash}; compare that with what was published, on the site or elsewhere");
            before = found;
        }
        return code;
    }
}
