using System.Threading.RateLimiting;
using Tracker.Web.Hosting;
using Tracker.Web.Words;

namespace Tracker.Web.Accounts;

/// <summary>How many forms are taken from one account in a minute: far more than a person sends, and too few for a program that found a password.</summary>
public sealed class PostingLimits(IConfiguration settings) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(account =>
        RateLimitPartition.GetSlidingWindowLimiter(account, _ => new()
        {
            PermitLimit = (int)Settings.PostsPerMinute.Of(settings),
            Window = Window,
            SegmentsPerWindow = 6,
        }));

    /// <summary>Behind the check of who is asking. Whoever is nobody yet is counted by the address, where they sign in.</summary>
    public Task TakeAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.User.Identity?.Name is not { Length: > 0 } account)
            return next(http);
        using var lease = limiter.AttemptAcquire(account);
        if (lease.IsAcquired)
            return next(http);
        http.Response.Headers.RetryAfter = $"{(int)Window.TotalSeconds}";
        return Refusal.SendAsync(http, StatusCodes.Status429TooManyRequests, AccountText.TooManyForms, AccountText.TooManyFormsWhy);
    }

    public void Dispose() => limiter.Dispose();
}
