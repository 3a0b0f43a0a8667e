using Xunit;

namespace Tracker.Tests;

/// <summary>Files that are used where they are at hand and are not the project's to keep: real reports, found in <c>shared</c> beside the checkout.</summary>
internal static class SharedFiles
{
    /// <summary>The path of a shared file or folder; skips the running test where it is missing.</summary>
    /// <param name="path">Under shared, with forward slashes: "reports/seeds".</param>
    public static string Path(string path)
    {
        var found = Find(path);
        Assert.SkipUnless(found is not null, $"shared/{path} is not beside the checkout; real reports are read only where they are at hand.");
        return found!;
    }

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "Tracker.sln")))
                continue;
            var full = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared", path));
            return File.Exists(full) || Directory.Exists(full) ? full : null;
        }
        return null;
    }
}
