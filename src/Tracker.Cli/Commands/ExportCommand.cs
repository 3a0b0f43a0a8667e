using System.CommandLine;
using System.Runtime.CompilerServices;
using Tracker.Assessing;
using Tracker.Cli.Output;
using Tracker.Ledger;

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
        var reports = await new ReportQueries(ledger).AllAsync(cancel);
        MakeFolder(folder);
        await WriteAsync("districts", Columns.OfDistrict, catalogue.Districts.ToAsyncEnumerable());
        await WriteAsync("indicators", Columns.OfIndicator, catalogue.Indicators.ToAsyncEnumerable());
        await WriteAsync("reports", Columns.OfReport, reports.ToAsyncEnumerable());
        await WriteAsync("statements", Columns.OfStatement, StatementsAsync(ledger, reports, cancel));
        await WriteAsync("assessments", Columns.OfAnswer, AnswersAsync(ledger, cancel));
        var held = await HoldingsAsync(ledger, cancel);
        await WriteAsync("shifts", Columns.OfShift, held.SelectMany(one => Goalposts.Of(one.Statements, one.Reports, catalogue)).ToAsyncEnumerable());
        var all = held.SelectMany(one => one.Statements).ToList();
        var goals = all.Where(statement => statement.Role == Role.Target).ToList();
        await WriteAsync("benchmarks", Columns.OfBenchmark, goals.SelectMany(goal => Ambition.Of(goal, all, catalogue).Select(benchmark => new Beside(goal, benchmark))).ToAsyncEnumerable());
        var outcomes = all.Where(statement => statement.Role == Role.Outcome).ToLookup(statement => statement.District);
        await WriteAsync("plans", Columns.OfPlan, goals.Where(goal => !goal.Period.IsOneYear).Select(goal => PlanArithmetic.Of(goal, [.. outcomes[goal.District]])).ToAsyncEnumerable());
        return CommandLine.Done;

        async Task WriteAsync<T>(string name, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows) =>
            await output.WriteLineAsync($"{Path.Combine(folder, name)}.{CodeNames<TableFormat>.Of(format)}: {await TableFile.WriteAsync(folder, name, format, columns, rows, cancel)}");
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

    private static async Task<IReadOnlyList<Holdings>> HoldingsAsync(LedgerDb ledger, CancellationToken cancel)
    {
        var (queries, held) = (new DistrictQueries(ledger), new List<Holdings>());
        foreach (var entry in await queries.AllAsync(cancel))
            held.Add(await queries.HoldingsAsync(entry.District.Code, cancel));
        return held;
    }

    private static async IAsyncEnumerable<Said> StatementsAsync(LedgerDb ledger, IReadOnlyList<Report> reports, [EnumeratorCancellation] CancellationToken cancel)
    {
        var queries = new ReportQueries(ledger);
        foreach (var report in reports)
        {
            var text = await queries.TextAsync(report.Id, cancel);
            foreach (var statement in await queries.StatementsAsync(report.Id, cancel))
                yield return new(statement, report.Year, text?.QuoteAt(statement.Where, report.Hash));
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
