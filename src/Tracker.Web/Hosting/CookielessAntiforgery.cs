using Microsoft.AspNetCore.Antiforgery;

namespace Tracker.Web.Hosting;

/// <summary>
/// Server-rendered pages store an antiforgery token, and with it a cookie and no-store, on every page: that rules out output caching.
/// Pages marked [RequireAntiforgeryToken(false)] take no posts, or only such as anybody may send, and get a token that is not stored.
/// </summary>
internal sealed class CookielessAntiforgery(IAntiforgery inner) : IAntiforgery
{
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
        NeedsNoCookie(httpContext) ? inner.GetTokens(httpContext) : inner.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => inner.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => inner.IsRequestValidAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        if (!NeedsNoCookie(httpContext))
            inner.SetCookieTokenAndHeader(httpContext);
    }

    public Task ValidateRequestAsync(HttpContext httpContext) => inner.ValidateRequestAsync(httpContext);

    public static void Wrap(IServiceCollection services)
    {
        services.AddAntiforgery();
        var stock = services.Last(service => service.ServiceType == typeof(IAntiforgery));
        services.Remove(stock);
        services.AddSingleton<IAntiforgery>(all =>
            new CookielessAntiforgery((IAntiforgery)ActivatorUtilities.CreateInstance(all, stock.ImplementationType!)));
    }

    private static bool NeedsNoCookie(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false };
}
