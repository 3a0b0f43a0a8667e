using System.CommandLine;
using System.Runtime.CompilerServices;
using Tracker.Cli.Output;
using Tracker.Ledger;

namespace Tracker.Cli.Commands;

/// <summary>tracker export: everything public, as files.</summary>
public static class ExportCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "csv, json, xlsx or site.", Required = true }.AcceptOnlyFromAmong("csv", "json", "xlsx", "site");
        var folder = new Option<string>("--out") { Description = "The folder for the files; it is made where there is none.", Required = true };
        var archive = Archive.Option();
        var command = new Command("export", "Write districts, indicators, reports, statements and verdicts to files.") { format, folder, archive };
        command.SetAction((call, cancel) => RunAsync(
            call.GetRequiredValue(format), call.GetRequiredValue(folder), call.GetRequiredValue(archive), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string format, string folder, string address, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (!CodeNames<TableFormat>.TryParse(format, out var table))
        {
            await error.WriteLineAsync($"--format {format} is not offered yet; export csv or json.");
            return CommandLine.Refused;
        }
        if (File.Exists(folder))
        {
            await error.WriteLineAsync($"--out {folder} is a file; name a folder.");
            return CommandLine.Refused;
        }

        var catalogue = Catalogue.Load();
        await using var ledger = await Archive.OpenAsync(address, catalogue, cancel);
        var reports = await new ReportQueries(ledger).AllAsync(cancel);
        Directory.CreateDirectory(folder);
        await WriteAsync("districts", Columns.OfDistrict, catalogue.Districts.ToAsyncEnumerable());
        await WriteAsync("indicators", Columns.OfIndicator, catalogue.Indicators.ToAsyncEnumerable());
        await WriteAsync("reports", Columns.OfReport, reports.ToAsyncEnumerable());
        await WriteAsync("statements", Columns.OfStatement, StatementsAsync(ledger, reports, cancel));
        await WriteAsync("assessments", Columns.OfAnswer, AnswersAsync(ledger, cancel));
        return CommandLine.Done;

        async Task WriteAsync<T>(string name, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows) =>
            await output.WriteLineAsync($"{Path.Combine(folder, name)}.{format}: {await TableFile.WriteAsync(folder, name, table, columns, rows, cancel)}");
    }

    private static async IAsyncEnumerable<Said> StatementsAsync(LedgerDb ledger, IReadOnlyList<Report> reports, [EnumeratorCancellation] CancellationToken cancel)
    {
        var queries = new ReportQueries(ledger);
        foreach (var report in reports)
        {
            foreach (var statement in await queries.StatementsAsync(report.Id, cancel))
                yield return new(statement, report.Year);
        }
    }

    private static async IAsyncEnumerable<Answered> AnswersAsync(LedgerDb ledger, [EnumeratorCancellation] CancellationToken cancel)
    {
        var queries = new PromiseQueries(ledger);
        foreach (var (district, year) in (await queries.CountsAsync(cancel)).Select(count => (count.District, count.Year)).Distinct())
        {
            foreach (var promise in await queries.OfYearAsync(district, year, cancel))
            {
                yield return promise.Claimed;
                if (promise.Later is { } later)
                    yield return later;
            }
        }
    }
}
