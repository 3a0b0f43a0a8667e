using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Tracker.Web.Parts;
using Tracker.Web.Words;

namespace Tracker.Web.Hosting;

/// <summary>How the public pages are kept: until something they show changes (<see cref="KeptPages"/>), and no longer than <see cref="Settings.CacheSeconds"/> says; one copy for each address, language and compression.</summary>
/// <remarks>Written out because the stock policy sorts the names of all parameters anew for each request, which costs as much as the rest of the answer.</remarks>
/// <param name="everyParameter">True where another parameter gets another answer, be it that it is not known.</param>
internal sealed class PublicCache(TimeSpan kept, KeptPages pages, bool everyParameter) : IOutputCachePolicy
{
    public const string Policy = "public";
    public const string ApiPolicy = "api";

    /// <summary>The parameters that pages read; any other makes no copy of its own.</summary>
    private static readonly FrozenSet<string> Parameters = new[]
    {
        "q", "place", "district", "year", "from", "to", "indicator", "domain", "measure", "role", "kind",
        "verdict", "headline", "checked", "order", "view", "page",
    }.Concat(Recomputing.Parameters).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Define(OutputCacheOptions options, IConfiguration configuration, KeptPages pages)
    {
        // Two ids may differ in case alone.
        options.UseCaseSensitivePaths = true;
        var kept = Settings.CacheSeconds.SecondsOf(configuration);
        options.AddPolicy(Policy, new PublicCache(kept, pages, everyParameter: false));
        options.AddPolicy(ApiPolicy, new PublicCache(kept, pages, everyParameter: true));
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var keeps = kept > TimeSpan.Zero && HttpMethods.IsGet(request.Method);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (keeps, keeps, keeps, keeps);
        context.ResponseExpirationTimeSpan = kept;
        context.CacheVaryByRules.QueryKeys = "";
        context.CacheVaryByRules.CacheKeyPrefix = Key(request);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.ContainsKey(HeaderNames.SetCookie))
            context.AllowCacheStorage = false;
        context.Tags.Add(KeptPages.TagOf(context.HttpContext.Request.Path));
        context.Tags.Add(KeptPages.Every);
        return ValueTask.CompletedTask;
    }

    private string Key(HttpRequest request)
    {
        var form = $"{pages.State(KeptPages.TagOf(request.Path))} {Language.Code} {Encoding(request)}";
        return request.QueryString.HasValue
            ? form + new QueryBuilder(request.Query.Where(pair => everyParameter || Parameters.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)).ToQueryString()
            : form;
    }

    // The header's spellings are many, the answers three.
    private static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers[HeaderNames.AcceptEncoding].ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "plain";
    }
}
