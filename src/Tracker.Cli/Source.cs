using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tracker.Ledger;
using Tracker.Reports;

namespace Tracker.Cli;

/// <summary>Where documents come from: a file, a folder, or an address.</summary>
internal static class Source
{
    /// <summary>The documents of a source: itself, or the files of a folder and those below it, by name; hidden ones are left aside.</summary>
    public static IReadOnlyList<string> Documents(string source) => !Directory.Exists(source)
        ? [source]
        : [.. Directory.EnumerateFiles(source, "*", new EnumerationOptions { RecurseSubdirectories = true }).Order(StringComparer.Ordinal)];

    /// <summary>About how many bytes a document is; 0 where nobody knows before it is fetched.</summary>
    public static long Length(string source) => !Report.IsAddress(source) && new FileInfo(source) is { Exists: true } file ? file.Length : 0;

    /// <summary>What a file is known by: its bytes, its format, and what is said beside it.</summary>
    /// <returns>Null for an address, and for a file that cannot be read; the reading says why.</returns>
    public static async Task<string?> KeyAsync(string source, Told told, CancellationToken cancel)
    {
        if (Report.IsAddress(source) || !File.Exists(source) || Length(source) > DocumentText.MaxBytes)
            return null;
        try
        {
            await using var file = File.OpenRead(source);
            var bytes = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
            var beside = string.Create(CultureInfo.InvariantCulture, $"{bytes}|{Path.GetExtension(source).ToLowerInvariant()}|{told.District}|{told.Year}|{told.Insist}");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(beside)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads a document without keeping its reports; one that cannot be opened is refused like one that holds no report.</summary>
    /// <param name="snapshots">The folder in which what an address gave is kept as it came; null to keep nothing.</param>
    public static async Task<ReadDocument> ReadAsync(Intake intake, string source, Told? told = null, bool anyPlace = false, string? snapshots = null, CancellationToken cancel = default)
    {
        if (!Report.IsAddress(source) && !File.Exists(source))
            return Refused(source, Directory.Exists(source) ? "is a folder; give the path of one document in it." : "no such file or folder; give the path or address of a report.");
        try
        {
            if (Report.IsAddress(source))
                return await FetchAsync(intake, source, told, anyPlace, snapshots, cancel);
            await using var file = File.OpenRead(source);
            return await intake.ReadAsync(file, source, told, anyPlace, cancel);
        }
        catch (FetchException refusal)
        {
            return new(source, [], [], [refusal.Message]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refused(source, $"cannot be read ({error.Message}); see that it is there and may be read, or save it as a file and give that.");
        }
    }

    /// <summary>Where the documents that came from addresses are kept: in a folder beside the archive, or where the archive would lie that is no file.</summary>
    public static string SnapshotsBeside(LedgerDb ledger) =>
        Path.Combine(ledger.Folder ?? Path.GetDirectoryName(LedgerDb.FileFor(Directory.GetCurrentDirectory()))!, Fetched.Folder);

    private static ReadDocument Refused(string source, string why) => new(source, [], [], [$"{source}: {why}"]);

    private static async Task<ReadDocument> FetchAsync(Intake intake, string address, Told? told, bool anyPlace, string? snapshots, CancellationToken cancel)
    {
        using var fetching = new Fetching(TimeProvider.System);
        var fetched = await fetching.FetchAsync(address, cancel: cancel);
        if (snapshots is not null)
            await fetched.KeepAsync(snapshots, cancel);
        using var bytes = new MemoryStream(fetched.Bytes);
        var read = await intake.ReadAsync(bytes, fetched.Address, told, anyPlace, cancel);
        return snapshots is null ? read : read.WithSnapshot(fetched.Hash);
    }
}
