using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace Tracker.Web.Hosting;

/// <summary>How the public pages are kept: a minute, one copy for each address and compression.</summary>
internal static class PublicCache
{
    public const string Policy = "public";

    // What an import changes shows on the pages after this long at the latest.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>The parameters that pages read; any other makes no copy of its own.</summary>
    private static readonly string[] Parameters =
    [
        "q", "place", "district", "year", "from", "to", "indicator", "domain", "measure", "role", "kind",
        "verdict", "headline", "checked", "order", "view", "page",
    ];

    public static void Define(OutputCacheOptions options) => options.AddPolicy(Policy, policy => policy
        .Expire(Kept)
        .SetVaryByQuery(Parameters)
        .VaryByValue(http => new KeyValuePair<string, string>("encoding", Encoding(http))));

    // The header's spellings are many, the answers three.
    private static string Encoding(HttpContext http)
    {
        var accepted = http.Request.Headers[HeaderNames.AcceptEncoding].ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "plain";
    }
}
