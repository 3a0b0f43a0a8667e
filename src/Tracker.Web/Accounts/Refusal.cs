using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Web.Layout;

namespace Tracker.Web.Accounts;

/// <summary>Answers a request that is not let through to its page.</summary>
internal static class Refusal
{
    public static Task SendAsync(HttpContext http, int status, string title, string why) =>
        new RazorComponentResult<RefusedPage>(new { Title = title, Why = why, IsPublic = !AccountHosting.IsPrivate(http) }) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(http);
}
