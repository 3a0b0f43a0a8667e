using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Tracker.Web.Accounts;
using Tracker.Web.Api;
using Tracker.Web.Words;

namespace Tracker.Web.Hosting;

/// <summary>How much one network address may ask for in a minute of what costs most: searches, the API, and files of all data (<see cref="LimitedAttribute"/>).</summary>
/// <remarks>This machine itself is not counted: behind a proxy that does not say whom it asks for all readers would be one.</remarks>
internal static class ReadingLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Define(RateLimiterOptions options) => options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        IsLimited(http) && http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)
            ? RateLimitPartition.GetSlidingWindowLimiter(AddressThrottle.From(address), _ => new()
            {
                PermitLimit = (int)Settings.ReadsPerMinute.Of(http.RequestServices.GetRequiredService<IConfiguration>()),
                Window = Window,
                SegmentsPerWindow = 6,
            })
            : RateLimitPartition.GetNoLimiter("others"));

    public static bool IsLimited(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<LimitedAttribute>() is not null;

    public static Task RefuseAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = $"{(int)Window.TotalSeconds}";
        return http.Request.Path.StartsWithSegments(ApiRoutes.Root)
            ? TypedResults.Problem("Too much was asked for from this network address within a minute. Try again in a minute; /data has all of it to download.", http.Request.Path, StatusCodes.Status429TooManyRequests, "Too many requests").ExecuteAsync(http)
            : Refusal.SendAsync(http, StatusCodes.Status429TooManyRequests, LayoutText.TooMuch, LayoutText.TooMuchWhy);
    }
}

/// <summary>Marks what one address may ask for only so often.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitedAttribute : Attribute;
