using Microsoft.AspNetCore.Authentication.Cookies;

namespace Tracker.Web.Accounts;

/// <summary>Over https a cookie's name begins with __Host-, which keeps other hosts of the domain from setting it; over http a browser would refuse that.</summary>
internal sealed class SessionCookies : ICookieManager
{
    private readonly ChunkingCookieManager stock = new();

    public string? GetRequestCookie(HttpContext context, string key) => stock.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => stock.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => stock.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
