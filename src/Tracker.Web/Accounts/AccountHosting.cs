using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tracker.Ledger;
using Tracker.Reports;
using Tracker.Web.Words;

namespace Tracker.Web.Accounts;

/// <summary>Who may come in: only addresses under /workbench and /account know who is asking.</summary>
internal static class AccountHosting
{
    // The largest document that is taken, with the rest of its form.
    private const long MostSent = DocumentText.MaxBytes + (1024 * 1024);

    public static void AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton(all => new LedgerWriter(all.GetRequiredService<LedgerDb>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AccountQueries>();
        services.AddSingleton<AccountWriter>();
        services.AddSingleton<SignInWriter>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<SessionEvents>();
        services.AddSingleton<LateForms>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<PostingLimits>();
        services.AddSingleton<NewFactors>();
        services.AddDataProtection().SetApplicationName("tracker");
        services.AddSingleton(all => KeptKeys(all.GetRequiredService<LedgerDb>(), all.GetRequiredService<ILoggerFactory>()));
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((options, keys) => options.XmlRepository = keys);
        services.AddAuthentication()
            .AddCookie(Sessions.Scheme, options => Define(options, Sessions.Scheme, Sessions.Idle))
            .AddCookie(Sessions.Pending, options => Define(options, Sessions.Pending, Sessions.PendingFor));
        services.Configure<CookieAuthenticationOptions>(Sessions.Pending, options => options.SlidingExpiration = false);
        services.AddAuthorization(Define);
        services.Configure<AntiforgeryOptions>(options => Define(options.Cookie, "tracker-form"));
    }

    /// <summary>Before anything is answered out of the cache.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseWhen(IsPrivate, pages => pages.Use(KeepToOneself));
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseWhen(IsPrivate, pages => pages.Use(app.Services.GetRequiredService<PostingLimits>().TakeAsync));
        app.UseWhen(IsPrivate, pages => pages.Use(ReturnLargest));
    }

    /// <summary>Behind the check of forms.</summary>
    public static void UseFreshForms(this WebApplication app) => app.UseWhen(IsPrivate, pages => pages.Use(ReturnStaleForms));

    public static void MapAccounts(this WebApplication app) =>
        app.MapPost("/account/sign-out", (Delegate)SignOutAsync).WithMetadata(new RequireAntiforgeryTokenAttribute()).RequireAuthorization(new RequireDutyAttribute(Duty.Deputy));

    public static bool IsPrivate(HttpContext http) => http.Request.Path.StartsWithSegments("/workbench") || http.Request.Path.StartsWithSegments("/account");

    private static async Task<IResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(Sessions.Scheme);
        return Results.Redirect(Paths.SignIn(null, ToldWords.Out));
    }

    private static Task KeepToOneself(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.CacheControl = "no-store";
            headers["Referrer-Policy"] = "same-origin";
            headers["X-Robots-Tag"] = "noindex";
            return Task.CompletedTask;
        });
        return next(http);
    }

    // What is larger than any form here is not read, and its page says so.
    private static Task ReturnLargest(HttpContext http, RequestDelegate next)
    {
        if (http.Request.ContentLength is null or <= MostSent)
            return next(http);
        // The server reads the rest off and throws it away: a browser that is cut off in the middle shows no page.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        SendBack(http, ToldWords.TooLarge);
        return Task.CompletedTask;
    }

    // A form of a page that lay open while its reader signed out, or in as somebody else: to the page anew, which says so.
    private static Task ReturnStaleForms(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            SendBack(http, ToldWords.Stale);
            return Task.CompletedTask;
        }
        // A form that its page no longer has, since what it was for is done, or gone.
        http.Response.OnStarting(() =>
        {
            if (HttpMethods.IsPost(http.Request.Method) && http.Response.StatusCode == StatusCodes.Status400BadRequest)
            {
                if (http.Response.Headers.Location.Count == 0)
                    SendBack(http, ToldWords.Passed);
                else
                    http.Response.StatusCode = StatusCodes.Status303SeeOther; // The page itself leads on.
            }
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static void SendBack(HttpContext http, string told)
    {
        var back = http.Request.Path == "/account/sign-out" ? Paths.Workbench : (http.Request.PathBase + http.Request.Path).ToUriComponent();
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = Paths.Query(back, ("told", told), ("return", http.Request.Query["return"].FirstOrDefault()));
    }

    private static void Define(CookieAuthenticationOptions options, string name, TimeSpan lasts)
    {
        Define(options.Cookie, name);
        options.CookieManager = new SessionCookies();
        options.EventsType = typeof(SessionEvents);
        options.ExpireTimeSpan = lasts;
    }

    private static void Define(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static void Define(AuthorizationOptions options)
    {
        foreach (var duty in Enum.GetValues<Duty>())
            options.AddPolicy(CodeNames<Duty>.Of(duty), policy => policy.AddAuthenticationSchemes(Sessions.Scheme).RequireAuthenticatedUser().RequireAssertion(asked => SignedIn.May(asked.User, duty)));
    }

    private static IXmlRepository KeptKeys(LedgerDb ledger, ILoggerFactory logs)
    {
        if (ledger.Folder is not { } folder)
            return new LedgerKeys(new ProtectionKeys(ledger));
        var keys = new DirectoryInfo(Path.Combine(folder, "keys"));
        if (OperatingSystem.IsWindows())
            keys.Create();
        else
            Directory.CreateDirectory(keys.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new FileSystemXmlRepository(keys, logs);
    }
}
