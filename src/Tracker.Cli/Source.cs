using Tracker.Ledger;
using Tracker.Reports;

namespace Tracker.Cli;

/// <summary>Where documents come from: a file, a folder, or an address.</summary>
internal static class Source
{
    /// <summary>The documents of a source: itself, or the files of a folder and those below it, by name; hidden ones are left aside.</summary>
    public static IReadOnlyList<string> Documents(string source) => !Directory.Exists(source)
        ? [source]
        : [.. Directory.EnumerateFiles(source, "*", new EnumerationOptions { RecurseSubdirectories = true }).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)];

    /// <summary>Reads a document without keeping it, of whatever place; what was refused is told.</summary>
    public static async Task<IReadOnlyList<TakenReport>> ReadAsync(Intake intake, string source, Told? told, Refusals refusals, CancellationToken cancel)
    {
        try
        {
            var (bytes, name) = await BytesAsync(source, snapshots: null, cancel);
            var read = intake.Read(bytes, name, told, anyPlace: true);
            foreach (var reason in read.Refusals)
                refusals.Add(reason);
            return read.Reports;
        }
        catch (IOException error)
        {
            refusals.Add(error.Message);
            return [];
        }
    }

    /// <summary>The bytes of a file or of what an address gives; more than a document may have where there are more. The name is the file's, or the address where they were found.</summary>
    /// <param name="snapshots">The folder in which what an address gave is kept as it came; null to keep nothing.</param>
    /// <exception cref="IOException">It cannot be read, or not be kept; says which and why.</exception>
    public static async Task<(byte[] Bytes, string Name)> BytesAsync(string source, string? snapshots, CancellationToken cancel)
    {
        if (DocumentText.IsAddress(source))
            return await FetchAsync(source, snapshots, cancel);
        if (!File.Exists(source))
            throw new FileNotFoundException($"{source}: no such file or folder; give the path or address of a report.");
        try
        {
            await using var stream = File.OpenRead(source);
            return (await BoundedBytes.ReadAsync(stream, cancel), source);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"{source}: cannot be read ({error.Message}); see that it may be read.", error);
        }
    }

    /// <summary>Where the documents that came from addresses are kept: in a folder beside the archive, or where the archive would lie that is no file.</summary>
    public static string SnapshotsBeside(LedgerDb ledger)
    {
        var archive = File.Exists(ledger.Name) ? ledger.Name : LedgerDb.FileFor(Directory.GetCurrentDirectory());
        return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(archive))!, "snapshots");
    }

    private static async Task<(byte[] Bytes, string Name)> FetchAsync(string address, string? snapshots, CancellationToken cancel)
    {
        using var fetching = new Fetching(TimeProvider.System);
        var fetched = await fetching.FetchAsync(address, cancel);
        if (snapshots is not null)
            await fetched.KeepAsync(snapshots, cancel);
        return (fetched.Bytes, fetched.Address);
    }
}
