using Tracker.Ledger;
using Tracker.Web.Hosting;
using Tracker.Web.Parts;

namespace Tracker.Web.Pages;

/// <summary>Makes the deputies' sheet that an address names.</summary>
public sealed class Sheets(YearLedgers ledgers, ShiftQueries shifts, SiteAddress site, TimeProvider clock)
{
    // More than any district changes in a year; the sheet shows far fewer.
    private const int MostShifts = 1000;

    /// <returns>The district, null where there is none of that code; the sheet, null where nothing is held of that year.</returns>
    public async Task<(District? District, Sheet? Sheet)> FindAsync(string code, string year, HttpRequest request)
    {
        var (district, ledger) = await ledgers.FindAsync(code, year, request.HttpContext.RequestAborted);
        if (ledger is null)
            return (district, null);
        var changed = await shifts.ListAsync(new() { District = code, Year = ledger.Year + 1 }, 0, MostShifts, request.HttpContext.RequestAborted);
        return (district, Sheet.Of(ledger, changed, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), site.Of(request)));
    }
}
