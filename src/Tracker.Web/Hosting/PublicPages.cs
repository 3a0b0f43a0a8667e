using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using Tracker.Web.Answering;
using Tracker.Web.Pages;
using Tracker.Web.Sharing;
using Tracker.Web.Workbench;

namespace Tracker.Web.Hosting;

/// <summary>The public pages: server-rendered, cached, compressed, without script and cookie; and beside them those that know who is asking.</summary>
internal static class PublicPages
{
    public static void AddPublicPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddLivePages();
        services.AddSecurityHeaders();
        services.AddRateLimiter(options =>
        {
            AddressThrottle.Define(options);
            ReadingLimits.Define(options);
            options.OnRejected = (refused, _) => new(ReadingLimits.IsLimited(refused.HttpContext) ? ReadingLimits.RefuseAsync(refused.HttpContext) : AddressThrottle.RefuseAsync(refused.HttpContext));
        });
        services.AddAccounts();
        services.AddWorkbench();
        services.AddSingleton<Stylesheet>();
        services.AddSingleton<YearLedgers>();
        services.AddSingleton<Sheets>();
        services.AddSingleton<SiteAddress>();
        services.AddSingleton(SvgPainter.Default);
        services.AddSingleton<SharePictures>();
        services.AddWithCatalogue<PromiseFiles>();
        services.AddSingleton<SiteContact>();
        services.AddPublicForms();
        // Chinese as it is, not as &#x…; entities.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<IConfiguration, KeptPages>(PublicCache.Define);
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IConfiguration>(AnswerTimes.Define);
        // Public pages hold no secret and take no cookie, so compressing them gives nothing away.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        CookielessAntiforgery.Wrap(services);
    }

    public static void MapPublicPages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        // Before the path base, which looks for the page already.
        app.Use(HeadAsGet);
        app.UseLanguages();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            CreateScopeForErrors = true,
            // That the archive is away is told once, by what watches it, and not by every request.
            SuppressDiagnosticsCallback = failed => ArchiveTrouble.Is(failed.Exception, app.Services.GetRequiredService<LedgerDb>()),
        });
        app.UseRouting();
        app.Use(RefusePosts);
        app.UseAccounts();
        app.UseOutputCache();
        app.UseWhen(AnswerTimes.Apply, pages => pages.UseRequestTimeouts());
        app.Use(AwaitArchive);
        app.Use(DrawnPages.DrawAsync);
        app.UseWhen(http => !AccountHosting.IsPrivate(http), pages => pages.UseResponseCompression());
        app.UseAntiforgery();
        app.UseFreshForms();
        var styles = app.Services.GetRequiredService<Stylesheet>();
        foreach (var sheet in new[] { styles.File, styles.Workbench })
            app.MapGet(sheet.Path, (HttpContext http) => sheet.Send(http)).CacheOutput(PublicCache.Policy).WithMetadata(NeedsNoArchive.Mark);
        app.MapHealth();
        app.MapPages();
        app.MapSharePictures();
        app.MapSheetFiles();
        app.MapAccounts();
        app.MapFigureFiles();
    }

    // Before the archive is ready there is nothing to draw but the page that says so.
    private static Task AwaitArchive(HttpContext http, RequestDelegate next)
    {
        var catalogue = http.RequestServices.GetRequiredService<CurrentCatalogue>();
        var needsNone = http.Features.Get<IExceptionHandlerFeature>() is not null || http.GetEndpoint()?.Metadata.GetMetadata<NeedsNoArchive>() is not null;
        return catalogue.IsLoaded || needsNone ? next(http) : throw catalogue.NotReady;
    }

    // Every component is mapped for POST as well; a page without a form has nothing to do with one.
    private static Task RefusePosts(HttpContext http, RequestDelegate next)
    {
        // What went wrong with a form is told by a page without one.
        if (http.Features.Get<IExceptionHandlerFeature>() is not null)
            http.Request.Method = HttpMethods.Get;
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false })
            return next(http);
        if (http.GetEndpoint()?.Metadata.GetMetadata<PublicFormAttribute>() is not null)
            return PublicForms.TakeAsync(http, next);
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }

    // Pages are mapped for GET alone. The server still sees HEAD and sends no body.
    private static Task HeadAsGet(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsHead(http.Request.Method))
            http.Request.Method = HttpMethods.Get;
        return next(http);
    }
}
