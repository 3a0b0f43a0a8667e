using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Web.Hosting;
using Tracker.Web.Words;

namespace Tracker.Web.Sharing;

/// <summary>A promise's picture: as SVG everywhere, as PNG where the machine can paint it.</summary>
internal static class ShareEndpoints
{
    private const int LongestId = 40; // Characters of an id that are repeated to whoever asked for it.

    public static void MapSharePictures(this WebApplication app)
    {
        app.MapGet("/targets/{id}/share.svg", SvgAsync).CacheOutput(PublicCache.Policy);
        app.MapGet("/targets/{id}/share.png", PngAsync).CacheOutput(PublicCache.Policy);
    }

    private static async Task<ContentHttpResult> SvgAsync(string id, SharePictures pictures, HttpRequest request, CancellationToken cancel) =>
        await pictures.FindAsync(id, request, cancel) is { } picture
            ? TypedResults.Text(picture.ToSvg(), "image/svg+xml; charset=utf-8")
            : NoSuch(id);

    private static async Task<Results<FileContentHttpResult, ContentHttpResult>> PngAsync(string id, SharePictures pictures, SvgPainter painter, HttpRequest request, CancellationToken cancel)
    {
        if (await pictures.FindAsync(id, request, cancel) is not { } picture)
            return NoSuch(id);
        return await painter.PaintAsync(picture.ToSvg(), cancel) is { } png
            ? TypedResults.Bytes(png, "image/png")
            : Missing(ShareText.NoPng.With(Paths.Share(id, "svg")));
    }

    private static ContentHttpResult NoSuch(string id) => Missing(ShareText.NoSuch.With(BriefText.Of(id, LongestId)));

    private static ContentHttpResult Missing(string words) => TypedResults.Text(words, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
}
