using System.Runtime.CompilerServices;
using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.OpenData;

/// <summary>Everything public of an archive, as tables. Rows are read as they are taken, a report or a district at a time.</summary>
public sealed class PublishedTables(LedgerDb ledger, Catalogue catalogue)
{
    /// <summary>In the order in which they refer to each other: a table after those it names.</summary>
    public IReadOnlyList<PublishedTable> All =>
    [
        PublishedTable.Of("districts", Columns.OfDistrict, _ => catalogue.Districts.ToAsyncEnumerable()),
        PublishedTable.Of("indicators", Columns.OfIndicator, _ => catalogue.Indicators.ToAsyncEnumerable()),
        PublishedTable.Of("reports", Columns.OfReport, ReportsAsync),
        PublishedTable.Of("statements", Columns.OfStatement, StatementsAsync),
        PublishedTable.Of("assessments", Columns.OfAnswer, AnswersAsync),
        PublishedTable.Of("shifts", Columns.OfShift, cancel => HeldAsync(cancel).SelectMany(held => Goalposts.Of(held.Statements, held.Reports, catalogue))),
        PublishedTable.Of("benchmarks", Columns.OfBenchmark, BenchmarksAsync),
        PublishedTable.Of("plans", Columns.OfPlan, cancel => HeldAsync(cancel).SelectMany(Plans)),
    ];

    private async IAsyncEnumerable<Report> ReportsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var report in await new ReportQueries(ledger).AllAsync(cancel))
            yield return report;
    }

    private async IAsyncEnumerable<Said> StatementsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var queries = new ReportQueries(ledger);
        await foreach (var report in ReportsAsync(cancel))
        {
            var text = await queries.TextAsync(report.Id, cancel);
            foreach (var statement in await queries.StatementsAsync(report.Id, cancel))
                yield return new(statement, report.Year, text?.QuoteAt(statement.Where, report.Hash));
        }
    }

    private async IAsyncEnumerable<Promise> PromisesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var queries = new PromiseQueries(ledger);
        foreach (var (district, year) in (await queries.CountsAsync(cancel)).Select(count => (count.District, count.Year)).Distinct())
        {
            foreach (var promise in await queries.OfYearAsync(district, year, cancel))
                yield return promise;
        }
    }

    private async IAsyncEnumerable<Answered> AnswersAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var promise in PromisesAsync(cancel))
        {
            yield return promise.Claimed;
            if (promise.Later is { } later)
                yield return later;
        }
    }

    private async IAsyncEnumerable<Holdings> HeldAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var queries = new DistrictQueries(ledger);
        foreach (var entry in await queries.AllAsync(cancel))
            yield return await queries.HoldingsAsync(entry.District.Code, cancel);
    }

    private async IAsyncEnumerable<Beside> BenchmarksAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var queries = new DistrictQueries(ledger);
        var held = new Dictionary<string, IReadOnlyList<Statement>>();
        foreach (var code in (await queries.AllAsync(cancel)).Select(entry => entry.District.Code))
        {
            string[] line = [code, .. catalogue.Above(code)];
            foreach (var gone in held.Keys.Except(line).ToList())
                held.Remove(gone); // places come by code, so that those above are soon done with
            foreach (var place in line.Except(held.Keys).ToList())
                held[place] = (await queries.HoldingsAsync(place, cancel)).Statements;
            var said = line.SelectMany(place => held[place]).ToLookup(statement => statement.Indicator);
            foreach (var goal in held[code].Where(statement => statement.Role == Role.Target))
            {
                foreach (var benchmark in Ambition.Of(goal, [.. said[goal.Indicator]], catalogue))
                    yield return new(goal, benchmark);
            }
        }
    }

    private static IEnumerable<PlanCourse> Plans(Holdings held)
    {
        var outcomes = held.Statements.Where(statement => statement.Role == Role.Outcome).ToList();
        return held.Statements
            .Where(statement => statement.Role == Role.Target && !statement.Period.IsOneYear)
            .Select(goal => PlanArithmetic.Of(goal, outcomes));
    }
}
