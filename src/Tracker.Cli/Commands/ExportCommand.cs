using System.CommandLine;
using System.Globalization;
using Tracker.Cli.Output;
using Tracker.Ledger;
using Tracker.OpenData;
using Tracker.Web.Copying;

namespace Tracker.Cli.Commands;

/// <summary>tracker export: everything public, as files.</summary>
public static class ExportCommand
{
    // All pages instead of the tables behind them.
    private const string Site = "site";

    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "csv: a file a table, with datapackage.json and csv-metadata.json; json: a file a table; xlsx: one workbook; site: the whole public site as files that need no server.", Required = true }.AcceptOnlyFromAmong([.. CodeNames<TableFormat>.All, Site]);
        var folder = new Option<string>("--out") { Description = "The folder for the files; it is made where there is none. A site takes the place of an earlier one, and of nothing else.", Required = true };
        var site = new Option<string?>("--address") { Description = "site: the web address that the copy will have, for QR codes, citations and what other sites show of it; Site__Address by default." };
        var archive = Archive.Option();
        var command = new Command("export", "Write everything public to files: targets with what came of them, rates, reports, statements, verdicts and the data dictionary; or the pages that show it.") { format, folder, site, archive };
        command.SetAction((call, cancel) =>
        {
            var (to, from, output) = (call.GetRequiredValue(folder), call.GetRequiredValue(archive), call.InvocationConfiguration.Output);
            return call.GetRequiredValue(format) is var asked && asked == Site
                ? CopySiteAsync(to, call.GetValue(site), from, output, call.InvocationConfiguration.Error, cancel)
                : RunAsync(CodeNames<TableFormat>.Parse(asked), to, from, output, cancel);
        });
        return command;
    }

    private static async Task<int> CopySiteAsync(string folder, string? site, string archive, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        // There is no copying a site that is not there; the default archive is made where it is asked for first.
        if (archive != LedgerDb.FileFor(Directory.GetCurrentDirectory()))
        {
            await using var there = new LedgerDb(archive);
            await there.RequireAsync(cancel);
        }
        await (await Archive.OpenAsync(archive, cancel)).DisposeAsync();
        try
        {
            var told = new CopyTold(0, 0, "");
            await Progress.RunAsync(error, "Copying", async step => told = await SiteCopy.WriteAsync(archive, folder, site, step, cancel));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{folder}: {told.Files} files, {told.Bytes / 1e6:0.0} MB, of archive state {told.State}; open {Path.Combine(folder, "index.html")}"));
            return CommandLine.Done;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync($"Stopped before the end; {folder} is as it was. Call it again for the whole.");
            return CommandLine.Refused;
        }
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
