using System.CommandLine;
using System.Globalization;
using Tracker.Ledger;
using Tracker.OpenData.Releases;

namespace Tracker.Cli.Commands;

/// <summary>tracker release: the public tables as they stand, given out for good.</summary>
public static class ReleaseCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var archive = Archive.Option();
        var folder = new Option<string?>("--out") { Description = "Where releases lie, each in a folder by its number; releases beside an archive's file by default." };
        var command = new Command("release", "Judge every place as of today and write the public tables with their hashes and that of the release before, for others to check by verify --release.") { folder, archive };
        command.SetAction((call, cancel) => RunAsync(call.GetValue(folder), call.GetRequiredValue(archive), clock ?? TimeProvider.System, call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string? folder, string address, TimeProvider clock, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        await using (var there = new LedgerDb(address))
            await there.RequireAsync(cancel);
        await using var ledger = await Archive.OpenAsync(address, cancel);
        if ((folder ?? Release.FolderOf(ledger)) is not { } place)
        {
            await error.WriteLineAsync("--out is missing: of an archive on a server say where releases lie.");
            return CommandLine.WrongUsage;
        }
        var catalogue = await new CatalogueQueries(ledger).LoadAsync(cancel);
        await new Intake(catalogue, clock).AssessAllAsync(ledger, cancel);
        var (release, hash) = await new Releasing(ledger, catalogue, clock).WriteAsync(place, cancel: cancel);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Path.Combine(place, $"{release.Number}")}: release {release.Number}, {release.Files.Count} files"));
        await output.WriteLineAsync($"It goes by {hash}; publish that also where nobody of this house can change it.");
        return CommandLine.Done;
    }
}
