using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;

namespace Tracker.Web.Hosting;

/// <summary>The public pages: server-rendered, cached, compressed, without script and cookie.</summary>
internal static class PublicPages
{
    public static void AddPublicPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<Stylesheet>();
        // Chinese as it is, not as &#x…; entities.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddOutputCache(PublicCache.Define);
        // Pages hold no secret and take no cookie, so compressing them gives nothing away.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        CookielessAntiforgery.Wrap(services);
    }

    public static void MapPublicPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseAntiforgery();
        app.MapGet(app.Services.GetRequiredService<Stylesheet>().Path, (Stylesheet stylesheet, HttpContext http) => stylesheet.Send(http)).CacheOutput(PublicCache.Policy);
        app.MapRazorComponents<App>();
    }
}
