using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tracker.Ledger;

namespace Tracker.OpenData.Releases;

/// <summary>What was given out at one time, and how to tell that it still is that: the file <see cref="FileName"/> in its folder.</summary>
/// <remarks>It holds the hash of the release before it and of the archive's trail, and the trail holds its own: what was given out once cannot be changed later without changing all that came after.</remarks>
/// <param name="Number">From 1 on.</param>
/// <param name="Made">When.</param>
/// <param name="JudgedOn">The day that the verdicts are of.</param>
/// <param name="Method">Version of the method that they were given by.</param>
/// <param name="Columns">Version of the tables and their columns.</param>
/// <param name="Previous">The release before it; null for the first.</param>
/// <param name="Trail">The trail of the archive as it was.</param>
/// <param name="Files">All files beside it.</param>
public sealed record Release(
    int Number, DateTimeOffset Made, DateOnly JudgedOn, string Method, string Columns, ReleaseEntry? Previous, TrailHead Trail, IReadOnlyList<WrittenFile> Files)
{
    public const string FileName = "release.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The file of a release as bytes.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];

    /// <summary>The hash that a release goes by: SHA-256 of its file, in lower-case hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <exception cref="InvalidDataException">There is no such file, or it is no release's.</exception>
    public static async Task<(Release Release, string Hash)> ReadAsync(string folder, CancellationToken cancel = default)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new InvalidDataException($"{folder} holds no {FileName}; name the folder of a release, or one with the folders of several.");
        var bytes = await File.ReadAllBytesAsync(path, cancel);
        try
        {
            var release = JsonSerializer.Deserialize<Release>(bytes, Json) ?? throw new JsonException("It is empty.");
            if (release.Files.Any(file => file is null))
                throw new JsonException("It lists a file without a name.");
            return (release, HashOf(bytes));
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} is no release's: {error.Message.ReplaceLineEndings(" ")} Fetch the release again.", error);
        }
    }

    /// <summary>Where the releases of an archive lie unless told otherwise: beside its file; null for one on a server.</summary>
    public static string? FolderOf(LedgerDb ledger) => ledger.Folder is { } folder ? Path.Combine(folder, "releases") : null;

    /// <summary>The folders of releases within one, by number.</summary>
    public static IReadOnlyList<string> FoldersIn(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateDirectories(folder)
            .Where(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out _) && File.Exists(Path.Combine(path, FileName)))
            .OrderBy(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture)),
    ];
}

/// <summary>How many lines the trail had, and the hash of its last.</summary>
public sealed record TrailHead(long Lines, string Hash);
