using Microsoft.AspNetCore.Http.Timeouts;
using Tracker.Web.Accounts;
using Tracker.Web.Words;

namespace Tracker.Web.Hosting;

/// <summary>How long a public answer may take before it is given up, so that what hangs does not gather. What is kept is sent without a look at the clock.</summary>
/// <remarks>Documents that staff send are bounded by their size and by how slowly the server lets them come; the query of a file cannot be given up half-way.</remarks>
internal static class AnswerTimes
{
    /// <summary>Files of all data are sent as they are written.</summary>
    public static readonly TimeSpan OfFiles = TimeSpan.FromMinutes(30);

    /// <summary>A live page's connection is to last.</summary>
    public static bool Apply(HttpContext http) => !AccountHosting.IsPrivate(http) && !http.Request.Path.StartsWithSegments("/_blazor");

    public static void Define(RequestTimeoutOptions options, IConfiguration configuration) => options.DefaultPolicy = new()
    {
        Timeout = Settings.AnswerSeconds.SecondsOf(configuration),
        TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        WriteTimeoutResponse = RefuseAsync,
    };

    // What draws pages draws one alone.
    private static async Task RefuseAsync(HttpContext http)
    {
        var services = http.RequestServices;
        await using var fresh = services.CreateAsyncScope();
        http.RequestServices = fresh.ServiceProvider;
        await Refusal.SendAsync(http, StatusCodes.Status504GatewayTimeout, LayoutText.TooLong, LayoutText.TooLongWhy);
        http.RequestServices = services;
    }
}
