using System.Globalization;
using System.IO.Compression;

namespace Tracker.OpenData.Releases;

/// <summary>The releases in a folder, for those who are given them.</summary>
/// <param name="folder">Null where there is none.</param>
public sealed class ReleaseFiles(string? folder)
{
    /// <summary>Each with the hash that it goes by, the newest first. One whose own file cannot be read is left out.</summary>
    public async Task<IReadOnlyList<(Release Release, string Hash)>> ListAsync(CancellationToken cancel = default)
    {
        var all = new List<(Release, string)>();
        foreach (var one in folder is null ? [] : Release.FoldersIn(folder).Reverse())
        {
            if (await ReadAsync(one, cancel) is { } release)
                all.Add(release);
        }
        return all;
    }

    /// <returns>Null where there is none of that number.</returns>
    public async Task<Release?> FindAsync(int number, CancellationToken cancel = default) => folder is null ? null : (await ReadAsync(PlaceOf(number), cancel))?.Release;

    /// <summary>Where a file of a release lies; null for what is none of its own.</summary>
    public string? PathOf(Release release, string file)
    {
        var isOwn = file == Release.FileName || (release.Files.Any(own => own.Path == file) && file == Path.GetFileName(file));
        return isOwn && Path.Combine(PlaceOf(release.Number), file) is var path && File.Exists(path) ? path : null;
    }

    /// <summary>All its files in one zip, within a folder of its number.</summary>
    /// <param name="output">Is written asynchronously only, need not seek, and is left open.</param>
    public async Task WriteZipAsync(Release release, Stream output, CancellationToken cancel = default)
    {
        await using var late = new LateStream(output);
        await using var zip = await ZipArchive.CreateAsync(late, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        foreach (var path in release.Files.Select(file => file.Path).Prepend(Release.FileName).Select(name => PathOf(release, name)).OfType<string>())
        {
            await using var input = File.OpenRead(path);
            await using var entry = await zip.OpenEntryAsync($"{Number(release.Number)}/{Path.GetFileName(path)}", DateOnly.FromDateTime(release.Made.UtcDateTime), cancel);
            await input.CopyToAsync(entry, cancel);
        }
    }

    private string PlaceOf(int number) => Path.Combine(folder!, Number(number));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<(Release Release, string Hash)?> ReadAsync(string place, CancellationToken cancel)
    {
        try
        {
            return await Release.ReadAsync(place, cancel);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
