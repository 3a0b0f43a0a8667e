using System.Text.Json;

namespace Tracker.Web.Copying;

/// <summary>The folder that a copy is written to: beside its place, and put there once it is whole.</summary>
internal sealed class CopyFolder : IDisposable
{
    /// <summary>Tells a folder that holds a copy, and what it is a copy of.</summary>
    private const string Mark = "copy.json";

    private readonly string place, beside;
    private bool isPut;

    /// <exception cref="IOException">Something else lies there, or nothing can be written beside it.</exception>
    public CopyFolder(string place)
    {
        this.place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(place));
        if (File.Exists(this.place))
            throw new IOException($"--out {place} is a file; name a folder.");
        if (Directory.Exists(this.place) && Directory.EnumerateFileSystemEntries(this.place).Any() && !File.Exists(Path.Combine(this.place, Mark)))
            throw new IOException($"--out {place} holds something else than an earlier copy of the site; name an empty folder, or one that is not there yet.");
        beside = $"{this.place}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(beside);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"--out {place} cannot be made ({error.Message}); name a folder that this account may write in.", error);
        }
    }

    /// <summary>Makes a file, and the folders it lies in.</summary>
    /// <param name="file">Of <see cref="CopyAddress.File"/>.</param>
    public FileStream Create(string file)
    {
        var path = Path.Combine(beside, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.Create(path);
    }

    /// <summary>Puts what was written in its place; an earlier copy goes.</summary>
    public void Put(StaticCopy copy, CopyTold told)
    {
        using (var mark = Create(Mark))
            JsonSerializer.Serialize(mark, new { made = copy.Made, state = copy.State, files = told.Files, bytes = told.Bytes });
        var earlier = $"{beside}.earlier";
        if (Directory.Exists(place))
            Directory.Move(place, earlier);
        try
        {
            Directory.Move(beside, place);
        }
        catch when (Directory.Exists(earlier))
        {
            Directory.Move(earlier, place);
            throw;
        }
        isPut = true;
        if (Directory.Exists(earlier))
            Directory.Delete(earlier, recursive: true);
    }

    public void Dispose()
    {
        if (!isPut && Directory.Exists(beside))
            Directory.Delete(beside, recursive: true);
    }
}
