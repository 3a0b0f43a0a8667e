namespace Tracker.Benchmarks;

/// <summary>Real reports and annotations, measured on where they are at hand: in <c>shared</c> beside the checkout.</summary>
internal static class Shared
{
    /// <param name="path">Under shared, with forward slashes.</param>
    /// <returns>Null where it is not there.</returns>
    public static string? Find(string path) => Checkout() is { Parent: { } above } && Path.Combine(above.FullName, "shared", path) is var found && Path.Exists(found) ? found : null;

    /// <param name="path">Under the checkout, with forward slashes.</param>
    public static string Own(string path) => Path.Combine(Checkout()!.FullName, path);

    private static DirectoryInfo? Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Tracker.sln")))
            folder = folder.Parent;
        return folder;
    }
}
