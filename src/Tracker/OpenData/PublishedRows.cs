using System.Runtime.CompilerServices;
using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.OpenData;

/// <summary>What the rows of the tables are made of, read from the archive as it is taken: a report or a district at a time.</summary>
internal sealed class PublishedRows(LedgerDb ledger, Catalogue catalogue)
{
    private readonly DistrictQueries districts = new(ledger);
    private readonly ReportQueries reports = new(ledger);
    private readonly PromiseQueries promises = new(ledger);

    public async IAsyncEnumerable<District> DistrictsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var entry in await districts.CataloguedAsync(cancel))
            yield return entry.District;
    }

    public async IAsyncEnumerable<Indicator> IndicatorsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var entry in await new IndicatorQueries(ledger).AllAsync(cancel))
            yield return entry.Indicator;
    }

    public async IAsyncEnumerable<Report> ReportsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var report in await reports.AllAsync(cancel))
            yield return report;
    }

    public async IAsyncEnumerable<Said> StatementsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var report in ReportsAsync(cancel))
        {
            var text = await reports.TextAsync(report.Id, cancel);
            foreach (var statement in await reports.StatementsAsync(report.Id, cancel))
                yield return new(statement, report.Year, text?.QuoteAt(statement.Where, report.Hash));
        }
    }

    public async IAsyncEnumerable<Answered> AnswersAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var promise in LedgersAsync(cancel).SelectMany(ledger => ledger.Promises))
        {
            yield return promise.Claimed;
            if (promise.Later is { } later)
                yield return later;
        }
    }

    public async IAsyncEnumerable<TargetLine> TargetsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var places = (await districts.AllAsync(cancel)).ToDictionary(entry => entry.District.Code, entry => entry.District);
        await foreach (var (district, year, promised) in LedgersAsync(cancel))
        {
            foreach (var promise in promised)
                yield return new(promise, year, places.GetValueOrDefault(district));
        }
    }

    public async IAsyncEnumerable<Rate> RatesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var rate in Rate.Of(await promises.CountsByFieldAsync(cancel: cancel)))
            yield return rate;
    }

    public IAsyncEnumerable<GoalpostShift> ShiftsAsync(CancellationToken cancel) =>
        HeldAsync(cancel).SelectMany(held => Goalposts.Of(held.Statements, held.Reports, catalogue));

    public async IAsyncEnumerable<Beside> BenchmarksAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var held = new Dictionary<string, IReadOnlyList<Statement>>();
        foreach (var code in (await districts.AllAsync(cancel)).Select(entry => entry.District.Code))
        {
            string[] line = [code, .. catalogue.Above(code)];
            foreach (var gone in held.Keys.Except(line).ToList())
                held.Remove(gone); // places come by code, so that those above are soon done with
            foreach (var place in line.Except(held.Keys).ToList())
                held[place] = (await districts.HoldingsAsync(place, cancel)).Statements;
            var said = line.SelectMany(place => held[place]).GroupBy(statement => statement.Indicator).ToDictionary(group => group.Key, group => group.ToList());
            foreach (var goal in held[code].Where(statement => statement.Role == Role.Target))
            {
                foreach (var benchmark in Ambition.Of(goal, said[goal.Indicator], catalogue))
                    yield return new(goal, benchmark);
            }
        }
    }

    public IAsyncEnumerable<PlanCourse> PlansAsync(CancellationToken cancel) => HeldAsync(cancel).SelectMany(held =>
    {
        var outcomes = held.Statements.Where(statement => statement.Role == Role.Outcome).ToList();
        return held.Statements
            .Where(statement => statement.Role == Role.Target && !statement.Period.IsOneYear)
            .Select(goal => PlanArithmetic.Of(goal, outcomes));
    });

    private async IAsyncEnumerable<(string District, int Year, IReadOnlyList<Promise> Promises)> LedgersAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var (district, year) in (await promises.CountsAsync(cancel)).Select(count => (count.District, count.Year)).Distinct())
            yield return (district, year, await promises.OfYearAsync(district, year, cancel));
    }

    private async IAsyncEnumerable<Holdings> HeldAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var entry in await districts.AllAsync(cancel))
            yield return await districts.HoldingsAsync(entry.District.Code, cancel);
    }
}
