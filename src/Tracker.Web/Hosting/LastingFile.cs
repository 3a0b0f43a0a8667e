using System.Security.Cryptography;
using System.Text;

namespace Tracker.Web.Hosting;

/// <summary>A text that is written in parts within the program and sent in one answer that a browser may keep for ever.</summary>
/// <param name="Text">What is sent.</param>
/// <param name="Path">Its address; another text has another one.</param>
public sealed record LastingFile(string Text, string Path, string ContentType)
{
    /// <param name="name">As site in /site.0123456789.css; its parts are the resources under that name.</param>
    /// <param name="extension">Of the parts, which are joined in the order of their names, and of the whole.</param>
    /// <param name="between">Changes what the parts come to; nothing by default.</param>
    public static LastingFile Of(string name, string extension, string contentType, Func<string, string>? between = null)
    {
        var program = typeof(LastingFile).Assembly;
        var parts = program.GetManifestResourceNames().Where(part => part.StartsWith($"{name}/", StringComparison.Ordinal) && part.EndsWith(extension, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var text = string.Join('\n', parts.Select(part =>
        {
            using var reader = new StreamReader(program.GetManifestResourceStream(part)!);
            return reader.ReadToEnd();
        }));
        text = between?.Invoke(text) ?? text;
        return new(text, $"/{name}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10]}{extension}", contentType);
    }

    public IResult Send(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(Text, ContentType);
    }
}
