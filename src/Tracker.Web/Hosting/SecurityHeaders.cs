namespace Tracker.Web.Hosting;

/// <summary>What browsers are told that an answer of this site may do: its own script, sheet and pictures and no other, in nobody's frame.</summary>
internal static class SecurityHeaders
{
    // Written into a page is no script and no sheet; a few numbers, such as how many columns a table has, are in style attributes.
    private const string Own = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors";

    /// <summary>What a page says of itself where it is a file: its own files alone, and no script that is written into it.</summary>
    public const string InFile = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'";

    /// <summary>The same of a page that carries its one sheet in it.</summary>
    public const string InOneFile = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'";

    // Put together once: they go with every answer.
    private const string Alone = $"{Own} 'none'";
    private const string Framed = $"{Own} *";

    private static readonly TimeSpan SecureFor = TimeSpan.FromDays(365);

    public static void AddSecurityHeaders(this IServiceCollection services) => services.AddHsts(options => options.MaxAge = SecureFor);

    public static void UseSecurityHeaders(this WebApplication app)
    {
        app.UseHsts();
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                Tell(http);
                return Task.CompletedTask;
            });
            return next(http);
        });
    }

    private static void Tell(HttpContext http)
    {
        var headers = http.Response.Headers;
        var isFramed = http.GetEndpoint()?.Metadata.GetMetadata<FramedAttribute>() is not null;
        headers.ContentSecurityPolicy = isFramed ? Framed : Alone;
        if (!isFramed)
            headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
    }
}

/// <summary>Marks a page that other sites may put into theirs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FramedAttribute : Attribute;
