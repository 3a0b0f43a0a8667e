using System.CommandLine;
using Tracker.Cli.Output;
using Tracker.Ledger;
using Tracker.OpenData;

namespace Tracker.Cli.Commands;

/// <summary>tracker export: everything public, as files.</summary>
public static class ExportCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "csv: a file a table, with datapackage.json and csv-metadata.json; json: a file a table; xlsx: one workbook.", Required = true }.AcceptOnlyFromAmong([.. CodeNames<TableFormat>.All]);
        var folder = new Option<string>("--out") { Description = "The folder for the files; it is made where there is none.", Required = true };
        var archive = Archive.Option();
        var command = new Command("export", "Write everything public to files: targets with what came of them, rates, reports, statements, verdicts and the data dictionary.") { format, folder, archive };
        command.SetAction((call, cancel) => RunAsync(
            CodeNames<TableFormat>.Parse(call.GetRequiredValue(format)), call.GetRequiredValue(folder), call.GetRequiredValue(archive), call.InvocationConfiguration.Output, cancel));
        return command;
    }

    private static async Task<int> RunAsync(TableFormat format, string folder, string address, TextWriter output, CancellationToken cancel)
    {
        await using var ledger = await Archive.OpenAsync(address, cancel);
        var catalogue = await new CatalogueQueries(ledger).LoadAsync(cancel);
        var tables = new PublishedTables(ledger, catalogue);
        MakeFolder(folder);
        await (format switch
        {
            TableFormat.Csv => new DataPackage(tables, TimeProvider.System).WriteFolderAsync(folder, Tell, cancel),
            TableFormat.Json => WriteJsonAsync(folder, tables, Tell, cancel),
            TableFormat.Xlsx => WriteWorkbookAsync(Path.Combine(folder, "tracker.xlsx"), tables, Tell, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format has no writer here; add it beside the others."),
        });
        return CommandLine.Done;

        void Tell(string place, int rows) => output.WriteLine($"{place}: {rows}");
    }

    private static async Task WriteJsonAsync(string folder, PublishedTables tables, Action<string, int> written, CancellationToken cancel)
    {
        foreach (var table in tables.All)
        {
            var path = Path.Combine(folder, $"{table.Name}.json");
            await using var file = File.Create(path);
            written(path, await JsonFormat.WriteAsync(file, table, cancel));
        }
    }

    private static async Task WriteWorkbookAsync(string path, PublishedTables tables, Action<string, int> written, CancellationToken cancel)
    {
        await using var file = File.Create(path);
        await new Workbook(TimeProvider.System).WriteAsync(file, tables.All, (sheet, rows) => written($"{path}, {sheet}", rows), cancel);
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
