using System.IO.Compression;

namespace Tracker.OpenData;

internal static class ZipEntries
{
    /// <summary>Opens a new entry that bears a day instead of the time it was written, so that the same content gives the same file.</summary>
    public static Task<Stream> OpenEntryAsync(this ZipArchive zip, string name, DateOnly day, CancellationToken cancel)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new(day, TimeOnly.MinValue, TimeSpan.Zero);
        return entry.OpenAsync(cancel);
    }
}
