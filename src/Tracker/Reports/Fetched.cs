namespace Tracker.Reports;

/// <summary>What an address gave: kept as it came, it proves later what was read.</summary>
/// <param name="Address">Where it was found, after all redirects.</param>
/// <param name="At">When it had come in whole.</param>
/// <param name="Bytes">Without the compression of the transfer.</param>
/// <param name="Hash">SHA-256 of <paramref name="Bytes"/>, lower-case hex.</param>
/// <param name="Extension">What it is, as a file's ending: .html, .docx, .pdf, .md or .txt.</param>
public sealed record Fetched(string Address, DateTimeOffset At, byte[] Bytes, string Hash, string Extension)
{
    /// <summary>The name of the folder beside an archive that snapshots are kept in.</summary>
    public const string Folder = "snapshots";

    /// <summary>Keeps the snapshot in a folder, which is made, under its hash and extension; what is there already is left.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public async Task<string> KeepAsync(string folder, CancellationToken cancel = default)
    {
        var file = Path.Combine(folder, Hash + Extension);
        if (File.Exists(file))
            return file;
        Directory.CreateDirectory(folder);
        // Its name vouches for what is in it, so it gets it only once it is whole.
        var part = Path.Combine(folder, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(part, Bytes, cancel);
        File.Move(part, file, overwrite: true);
        return file;
    }
}
