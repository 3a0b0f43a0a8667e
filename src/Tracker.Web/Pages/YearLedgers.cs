using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Parts;

namespace Tracker.Web.Pages;

/// <summary>Finds the ledger that an address names.</summary>
public sealed class YearLedgers(DistrictQueries districts, PromiseQueries promises, ReportQueries reports)
{
    /// <returns>The district, null where there is none of that code; the ledger, null where nothing is held of that year.</returns>
    /// <param name="year">As the address has it.</param>
    public async Task<(District? District, YearLedger? Ledger)> FindAsync(string code, string year, CancellationToken cancel)
    {
        var district = await districts.PlaceAsync(code, cancel);
        return district is not null && Period.TryParse(year, out var period) && period.IsOneYear
            ? (district, await LoadAsync(district, period.From, cancel))
            : (district, null);
    }

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
}
