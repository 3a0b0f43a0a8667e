using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Tracker.Web.Hosting;
using Tracker.Web.Words;

namespace Tracker.Web.Accounts;

/// <summary>How many passwords and codes may be tried from one address, of whatever accounts.</summary>
internal static class AddressThrottle
{
    public const string Policy = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static void Define(RateLimiterOptions options)
    {
        options.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(From(http.Connection.RemoteIpAddress), _ => new() { Window = Window, PermitLimit = (int)Settings.TriesPerAddress.Of(http.RequestServices.GetRequiredService<IConfiguration>()) })
            : RateLimitPartition.GetNoLimiter("reading"));
    }

    public static Task RefuseAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = $"{(int)Window.TotalSeconds}";
        return Refusal.SendAsync(http, StatusCodes.Status429TooManyRequests, AccountText.TooMany, AccountText.TooManyWhy);
    }

    // Whoever has one address of IPv6 has all of its network.
    internal static string From(IPAddress? address) => address switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
