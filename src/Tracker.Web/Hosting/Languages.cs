using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Tracker.Web.Words;

namespace Tracker.Web.Hosting;

/// <summary>The site in two languages: each page under its own path in Chinese, and under /en in English.</summary>
internal static class Languages
{
    private static readonly ProviderCultureResult InChinese = new(Language.Chinese), InEnglish = new(Language.English);

    /// <summary>The address alone decides, so that a kept copy and a link that is passed on say the same to everybody.</summary>
    public static void UseLanguages(this WebApplication app)
    {
        app.UsePathBase(Paths.EnglishBase);
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new(Language.Chinese),
            SupportedCultures = [new CultureInfo(Language.Chinese), new CultureInfo(Language.English)],
            SupportedUICultures = [new CultureInfo(Language.Chinese), new CultureInfo(Language.English)],
            RequestCultureProviders = [new CustomRequestCultureProvider(OfAddress)],
        });
    }

    private static Task<ProviderCultureResult?> OfAddress(HttpContext http) =>
        Task.FromResult<ProviderCultureResult?>(http.Request.PathBase == Paths.EnglishBase ? InEnglish : InChinese);
}
