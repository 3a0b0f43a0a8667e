using System.Globalization;
using Microsoft.Extensions.Caching.Memory;
using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Parts;
using Tracker.Web.Words;

namespace Tracker.Web.Pages;

/// <summary>Finds the ledger that an address names. Those asked for last are kept for as long as nothing is written: on the day of the congress a few are read by many, filtered and sorted in many ways.</summary>
public sealed class YearLedgers(DistrictQueries districts, PromiseQueries promises, ReportQueries reports, TrailQueries trail) : IDisposable
{
    // A promise with its outcome and its share of the lists takes some 4 KB.
    private const int MostPromises = 20_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostPromises });

    /// <returns>The district, null where there is none of that code; the ledger, null where nothing is held of that year.</returns>
    /// <param name="year">As the address has it.</param>
    public async Task<(District? District, YearLedger? Ledger)> FindAsync(string code, string year, CancellationToken cancel)
    {
        if (!Period.TryParse(year, out var period) || !period.IsOneYear)
            return (await districts.PlaceAsync(code, cancel), null);
        // Asked before the rest: what is written in between is then loaded once more, and nothing older is ever kept for newer.
        var state = await trail.LastAsync(cancel);
        if (kept.TryGetValue((code, period.From), out Kept? found) && found!.State == state)
            return (found.Ledger.District, found.Ledger);
        var district = await districts.PlaceAsync(code, cancel);
        var ledger = district is null ? null : await LoadAsync(district, period.From, cancel);
        if (ledger is not null)
            kept.Set((code, period.From), new Kept(state, ledger), new MemoryCacheEntryOptions { Size = 1 + ledger.Promises.Count });
        return (district, ledger);
    }

    /// <summary>The address of a promise's line in the ledger of its year, on whichever page of it that is.</summary>
    public async Task<string> AddressOfAsync(Promise promise, CancellationToken cancel)
    {
        var (target, year) = (promise.Target, promise.LedgerYear);
        var (_, ledger) = await FindAsync(target.District, year.ToString(CultureInfo.InvariantCulture), cancel);
        var before = ledger?.Promises.TakeWhile(other => other.Target.Id != target.Id).Count() ?? 0;
        return $"{Paths.Query(Paths.Year(target.District, year), ("page", before / YearPage.PageSize + 1))}#{target.Id}";
    }

    public void Dispose() => kept.Dispose();

    private async Task<YearLedger?> LoadAsync(District district, int year, CancellationToken cancel)
    {
        var held = await reports.OfDistrictAsync(district.Code, cancel);
        var targets = await promises.OfYearAsync(district.Code, year, cancel);
        var setting = held.Where(report => report.Year == year && report.SetsGoals).ToList();
        return setting.Count == 0 && targets.Count == 0 ? null : new()
        {
            District = district,
            Year = year,
            Years = [.. held.Where(report => report.SetsGoals).Select(report => report.Year).Distinct().Order()],
            Setting = setting,
            Answering = [.. held.Where(report => targets.Any(promise => promise.Target.Period.IsOneYear && Assessor.Answers(report, promise.Target)))],
            Promises = targets,
        };
    }

    private sealed record Kept(long State, YearLedger Ledger);
}
