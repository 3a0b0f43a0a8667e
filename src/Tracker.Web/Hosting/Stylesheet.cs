using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Tracker.Web.Hosting;

/// <summary>The one stylesheet of all pages: written in parts, sent in one answer that a browser may keep for ever.</summary>
public sealed partial class Stylesheet
{
    public Stylesheet()
    {
        var program = typeof(Stylesheet).Assembly;
        var parts = program.GetManifestResourceNames().Where(name => name.EndsWith(".css", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Text = Between().Replace(string.Concat(parts.Select(name =>
        {
            using var reader = new StreamReader(program.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        })), "$1");
        Path = $"/site.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..10]}.css";
    }

    public string Text { get; }

    /// <summary>Its address; another text has another one.</summary>
    public string Path { get; }

    // White space around these is for whoever writes the parts.
    [GeneratedRegex(@"\s*([{};,])\s*")]
    private static partial Regex Between();

    public IResult Send(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(Text, "text/css; charset=utf-8");
    }
}
