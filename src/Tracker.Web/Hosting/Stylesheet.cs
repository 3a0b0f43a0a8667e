using System.Text.RegularExpressions;

namespace Tracker.Web.Hosting;

/// <summary>The one stylesheet of all pages.</summary>
public sealed partial class Stylesheet
{
    public LastingFile File { get; } = LastingFile.Of("site", ".css", "text/css; charset=utf-8", text => Between().Replace(text, "$1"));

    /// <summary>Its address; another text has another one.</summary>
    public string Path => File.Path;

    // White space around these is for whoever writes the parts.
    [GeneratedRegex(@"\s*([{};,])\s*")]
    private static partial Regex Between();
}
