using Microsoft.Net.Http.Headers;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>The table of a year's figures as a file to fill in.</summary>
internal static class FigureFiles
{
    public static void MapFigureFiles(this WebApplication app) =>
        app.MapGet("/workbench/outcomes.csv", SendAsync).RequireAuthorization(new RequireDutyAttribute(Duty.Staff));

    // Without a place or a year, or of one that there is not, there are the headings alone.
    private static async Task<IResult> SendAsync(string? district, string? year, OutcomeDesk desk, DistrictQueries districts, HttpContext http)
    {
        var cancel = http.RequestAborted;
        var rows = new List<IReadOnlyList<string>>();
        if (Period.TryParse(year, out var period) && period.IsOneYear && await districts.PlaceAsync(district ?? "", cancel) is { } place)
            rows.AddRange((await desk.RowsAsync(place.Code, period.From, cancel)).Rows.Select(row => row.Cells(place.Code, period.From)));
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = rows.Count > 0 ? $"outcomes-{district}-{period.From}.csv" : "outcomes.csv" }.ToString();
        return Results.Bytes(await FigureTable.BytesAsync(FigureTable.Lines(rows), cancel), "text/csv; charset=utf-8");
    }
}
