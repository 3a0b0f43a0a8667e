using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>What is drawn for anybody, where it is not kept: it may be read from a standby, and carries a strong ETag of the very bytes that are sent. Who asks for a page that is kept with its ETag is told so out of the cache.</summary>
internal static class DrawnPages
{
    private const int TagBytes = 16; // Of the digest: chance alone makes no two answers alike.

    /// <summary>Between what keeps the pages and what compresses them: each compression has a tag of its own.</summary>
    public static async Task DrawAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IOutputCacheFeature>() is null)
        {
            await next(http);
            return;
        }
        LedgerDb.ReadFromStandby();
        var (response, sent) = (http.Response, http.Response.Body);
        using var drawn = new MemoryStream();
        response.Body = drawn;
        try
        {
            await next(http);
        }
        catch (Exception error) when (http.RequestAborted.IsCancellationRequested && error is not OperationCanceledException)
        {
            // A page whose loading was given up is drawn all the same, without what it was to show, and fails by that.
            throw new OperationCanceledException(error.Message, error, http.RequestAborted);
        }
        catch (Exception error) when (MayBeLostConnection(error, http))
        {
            drawn.SetLength(0);
            await DrawAnewAsync(http, next);
        }
        finally
        {
            response.Body = sent;
        }
        if (drawn.Length == 0)
            return;
        var page = drawn.GetBuffer().AsMemory(0, (int)drawn.Length);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            response.Headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(page.Span)[..TagBytes])}\"";
            if (response.Headers.CacheControl.Count == 0)
                response.Headers.CacheControl = "public, no-cache"; // A browser keeps it and asks each time whether it is still so.
        }
        response.ContentLength = page.Length;
        await sent.WriteAsync(page, http.RequestAborted);
    }

    // A connection out of the pool may lead to a server that has gone since; by then that is known, and another one is asked.
    private static bool MayBeLostConnection(Exception error, HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && !http.RequestAborted.IsCancellationRequested
        && http.RequestServices.GetRequiredService<LedgerDb>().Explain(error) is { MayPass: true, Fault: ArchiveFault.Away };

    private static async Task DrawAnewAsync(HttpContext http, RequestDelegate next)
    {
        var services = http.RequestServices;
        await using var fresh = services.CreateAsyncScope();
        http.Response.Clear();
        http.RequestServices = fresh.ServiceProvider;
        try
        {
            await next(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }
}
