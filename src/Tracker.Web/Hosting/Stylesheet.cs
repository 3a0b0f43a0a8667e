using System.Text.RegularExpressions;

namespace Tracker.Web.Hosting;

/// <summary>The one stylesheet of all pages, and what the workbench adds to it.</summary>
public sealed partial class Stylesheet
{
    public LastingFile File { get; } = Of("site");

    public LastingFile Workbench { get; } = Of("workbench");

    /// <summary>Its address; another text has another one.</summary>
    public string Path => File.Path;

    private static LastingFile Of(string name) => LastingFile.Of(name, ".css", "text/css; charset=utf-8", text => Between().Replace(text, "$1"));

    // White space around these is for whoever writes the parts.
    [GeneratedRegex(@"\s*([{};,])\s*")]
    private static partial Regex Between();
}
