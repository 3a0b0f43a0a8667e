using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Tracker.Ledger;
using Tracker.OpenData;
using Tracker.OpenData.Releases;
using Tracker.Web.Hosting;

namespace Tracker.Web.Api;

/// <summary>The open data as files: each table as CSV or JSON, all as a workbook, and the described package in one zip.</summary>
internal static class Downloads
{
    public const string Root = "/data";
    public const string Releases = $"{Root}/releases";
    public const string Package = $"{Root}/tracker.zip";
    public const string Book = $"{Root}/tracker.xlsx";

    public static void MapDownloads(this WebApplication app)
    {
        var files = Group(app, "");
        files.MapGet(Package, (DataPackage package, HttpContext http) =>
            File(http, "application/zip", "tracker.zip", (output, cancel) => package.WriteZipAsync(output, cancel)));
        files.MapGet(Book, (PublishedTables tables, Workbook workbook, HttpContext http) =>
            File(http, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "tracker.xlsx", (output, cancel) => workbook.WriteAsync(output, tables.All, cancel: cancel)));
        files.MapGet($"{Root}/{{name}}.csv", (string name, PublishedTables tables, HttpContext http) =>
            Table(http, tables, name, "text/csv; charset=utf-8", "csv", (output, table, cancel) => CsvFormat.WriteAsync(output, table, cancel)));
        files.MapGet($"{Root}/{{name}}.json", (string name, PublishedTables tables, HttpContext http) =>
            Table(http, tables, name, "application/json; charset=utf-8", "json", (output, table, cancel) => JsonFormat.WriteAsync(output, table, cancel)));
    }

    /// <summary>The releases, as they were given out.</summary>
    public static void MapReleases(this WebApplication app)
    {
        var files = Group(app, Releases);
        files.MapGet("/{number:int}.zip", ReleaseAsync);
        files.MapGet("/{number:int}/{file}", ReleaseFileAsync);
    }

    private static async Task<IResult> ReleaseAsync(int number, ReleaseFiles shelf, HttpContext http) => await shelf.FindAsync(number, http.RequestAborted) is { } release
        ? File(http, "application/zip", $"tracker-release-{release.Number.ToString(CultureInfo.InvariantCulture)}.zip", (output, cancel) => shelf.WriteZipAsync(release, output, cancel))
        : NoRelease(number);

    private static async Task<IResult> ReleaseFileAsync(int number, string file, ReleaseFiles shelf, HttpContext http)
    {
        if (await shelf.FindAsync(number, http.RequestAborted) is not { } release || shelf.PathOf(release, file) is not { } path)
            return NoRelease(number);
        return File(http, file.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv; charset=utf-8" : "application/json; charset=utf-8", file, async (output, cancel) =>
        {
            await using var input = System.IO.File.OpenRead(path);
            await input.CopyToAsync(output, cancel);
        });
    }

    private static RouteGroupBuilder Group(WebApplication app, string prefix)
    {
        var files = app.MapGroup(prefix).WithMetadata(new LimitedAttribute());
        files.WithRequestTimeout(AnswerTimes.OfFiles);
        return files;
    }

    private static ProblemHttpResult NoRelease(int number) =>
        TypedResults.Problem($"Release {number.ToString(CultureInfo.InvariantCulture)}, or that file of it, is not there. {Root} lists the releases.", statusCode: StatusCodes.Status404NotFound, title: "Not found");

    public static string Of(PublishedTable table, string format) => $"{Root}/{table.Name}.{format}";

    private static IResult Table(HttpContext http, PublishedTables tables, string name, string type, string ending, Func<Stream, PublishedTable, CancellationToken, Task> write) =>
        tables.All.FirstOrDefault(known => known.Name == name) is { } table
            ? File(http, type, $"{name}.{ending}", (output, cancel) => write(output, table, cancel))
            : TypedResults.Problem($"There is no table “{BriefText.Of(name, 40)}”. There are {string.Join(", ", tables.All.Select(known => known.Name))}.", statusCode: StatusCodes.Status404NotFound, title: "Not found");

    // Sent as it is written, so that a large archive needs no more memory than a small one.
    private static PushStreamHttpResult File(HttpContext http, string type, string name, Func<Stream, CancellationToken, Task> write)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        return TypedResults.Stream(async output =>
        {
            LedgerDb.ReadFromStandby();
            await write(output, http.RequestAborted);
        }, type);
    }
}
