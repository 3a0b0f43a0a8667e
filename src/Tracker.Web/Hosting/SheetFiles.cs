using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Tracker.Web.Pages;
using Tracker.Web.Parts;
using Tracker.Web.Words;

namespace Tracker.Web.Hosting;

/// <summary>The deputies' sheet as a file to take along.</summary>
internal static class SheetFiles
{
    public static void MapSheetFiles(this WebApplication app) =>
        app.MapGet("/districts/{code}/{year}/sheet.html", SendAsync).CacheOutput(PublicCache.Policy);

    private static async Task<Results<RazorComponentResult<SheetFile>, RedirectHttpResult>> SendAsync(string code, string year, Sheets sheets, HttpContext http)
    {
        // Where there is none, the page says so in words.
        if ((await sheets.FindAsync(code, year, http.Request)).Sheet is not { Ledger.Promises.Count: > 0 } sheet)
            return TypedResults.Redirect(Paths.Of($"/districts/{Uri.EscapeDataString(code)}/{Uri.EscapeDataString(year)}/sheet"));
        http.Response.Headers.ContentDisposition = Named(sheet.Ledger).ToString();
        return new RazorComponentResult<SheetFile>(new { Sheet = sheet });
    }

    private static ContentDispositionHeaderValue Named(YearLedger ledger) => new("attachment")
    {
        FileName = $"tracker-{ledger.District.Code}-{ledger.Year}{(Language.IsEnglish ? "-en" : "")}.html",
        FileNameStar = SheetText.FileName.With(Names.Of(ledger.District), ledger.Year) + ".html",
    };
}
