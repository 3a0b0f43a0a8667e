using System.CommandLine;
using Tracker.OpenData;

namespace Tracker.Cli.Commands;

/// <summary>tracker export: everything public, as files.</summary>
public static class ExportCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = $"{string.Join(" or ", CodeNames<TableFormat>.All)}.", Required = true }.AcceptOnlyFromAmong([.. CodeNames<TableFormat>.All]);
        var folder = new Option<string>("--out") { Description = "The folder for the files; it is made where there is none.", Required = true };
        var archive = Archive.Option();
        var command = new Command("export", "Write districts, indicators, reports, statements, verdicts and what stands beside them to files.") { format, folder, archive };
        command.SetAction((call, cancel) => RunAsync(
            CodeNames<TableFormat>.Parse(call.GetRequiredValue(format)), call.GetRequiredValue(folder), call.GetRequiredValue(archive), call.InvocationConfiguration.Output, cancel));
        return command;
    }

    private static async Task<int> RunAsync(TableFormat format, string folder, string address, TextWriter output, CancellationToken cancel)
    {
        var catalogue = Catalogue.Load();
        await using var ledger = await Archive.OpenAsync(address, catalogue, cancel);
        MakeFolder(folder);
        foreach (var table in new PublishedTables(ledger, catalogue).All)
            await output.WriteLineAsync($"{Path.Combine(folder, table.Name)}.{CodeNames<TableFormat>.Of(format)}: {await TableFile.WriteAsync(folder, table, format, cancel)}");
        return CommandLine.Done;
    }

    private static void MakeFolder(string folder)
    {
        if (File.Exists(folder))
            throw new IOException($"--out {folder} is a file; name a folder.");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"--out {folder} cannot be made ({error.Message}); name a folder that this account may write in.", error);
        }
    }
}
