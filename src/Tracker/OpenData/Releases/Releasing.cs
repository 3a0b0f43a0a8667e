using System.Globalization;
using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.OpenData.Releases;

/// <summary>Gives out the public tables as they stand, in a folder of their own that is never written again.</summary>
public sealed class Releasing(LedgerDb ledger, Catalogue catalogue, TimeProvider clock)
{
    // Somebody may write while tables are read; then they are read again.
    private const int Tries = 3;

    /// <summary>Writes the next release; its verdicts are to be those of today.</summary>
    /// <param name="folder">Where releases lie, each in a folder by its number.</param>
    /// <returns>The release, with the hash that it goes by.</returns>
    /// <exception cref="LedgerException">The archive was written all the while, or somebody else gave one out.</exception>
    public async Task<(Release Release, string Hash)> WriteAsync(string folder, string who = LedgerWriter.Program, CancellationToken cancel = default)
    {
        var trail = new TrailQueries(ledger);
        var previous = await trail.LastReleaseAsync(cancel);
        var number = (previous?.Number ?? 0) + 1;
        Directory.CreateDirectory(folder);
        var (place, part) = (Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture)), Path.Combine(folder, $".{number.ToString(CultureInfo.InvariantCulture)}.part"));
        try
        {
            for (var times = 0; times < Tries; times++)
            {
                var before = await trail.LastAsync(cancel);
                var release = await WriteTablesAsync(part, number, previous, cancel);
                if (await trail.LastAsync(cancel) != before)
                    continue;
                var bytes = release.ToBytes();
                await File.WriteAllBytesAsync(Path.Combine(part, Release.FileName), bytes, cancel);
                // One that was written and never entered is nobody's.
                Remove(place);
                Directory.Move(part, place);
                if (await new LedgerWriter(ledger, clock).EnterReleaseAsync(new(number, Release.HashOf(bytes)), previous, who, cancel))
                    return (release, Release.HashOf(bytes));
                throw new LedgerException($"Release {number} was given out by somebody else meanwhile. Call it again.");
            }
        }
        finally
        {
            Remove(part);
        }
        throw new LedgerException($"{ledger.Name} was written {Tries} times while it was read. Call it again when it is quieter.");
    }

    private async Task<Release> WriteTablesAsync(string part, int number, ReleaseEntry? previous, CancellationToken cancel)
    {
        Remove(part);
        Directory.CreateDirectory(part);
        var files = await new DataPackage(new PublishedTables(ledger, catalogue), clock).WriteFolderAsync(part, cancel: cancel);
        var trail = await new TrailQueries(ledger).VerifyAsync(cancel);
        if (trail.Broken is { } line)
            throw new LedgerException($"{ledger.Name}: line {line} of the trail is not what was written; nothing is given out of it. See verify.");
        return new(
            number, clock.GetUtcNow(), DateOnly.FromDateTime(clock.GetLocalNow().DateTime), Rules.MethodVersion, DataPackage.Version,
            previous, new(trail.Lines, trail.Head), files);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
