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
    /// <exception cref="LedgerException">The archive was written all the while, somebody else gave one out, or the place is taken.</exception>
    public async Task<(Release Release, string Hash)> WriteAsync(string folder, string who = LedgerWriter.Program, CancellationToken cancel = default)
    {
        var (trail, day) = (new TrailQueries(ledger), Today);
        var previous = await trail.LastReleaseAsync(cancel);
        var number = (previous?.Number ?? 0) + 1;
        Directory.CreateDirectory(folder);
        var (place, part) = (Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture)), Path.Combine(folder, $".{Guid.NewGuid():n}.part"));
        // What was given out once is never written over: an archive that was restored may have forgotten it.
        if (Directory.Exists(place))
            throw new LedgerException($"{place} is there already, and {ledger.Name} has not entered it as given out. Move it away, or name another folder.");
        try
        {
            for (var times = 0; times < Tries; times++)
            {
                var before = await trail.LastAsync(cancel);
                var release = await WriteTablesAsync(part, number, previous, cancel);
                // Facts whose verdicts are not given yet, or verdicts of another day, would be refused by whoever checks it.
                if (await trail.LastAsync(cancel) != before || (await new ImportQueries(ledger).UnjudgedAsync(cancel)).Count > 0 || Today != day)
                    continue;
                var bytes = release.ToBytes();
                await File.WriteAllBytesAsync(Path.Combine(part, Release.FileName), bytes, cancel);
                Directory.Move(part, place);
                if (await new LedgerWriter(ledger, clock).EnterReleaseAsync(new(number, Release.HashOf(bytes)), previous, who, cancel))
                    return (release, Release.HashOf(bytes));
                Remove(place);
                throw new LedgerException($"Release {number} was given out by somebody else meanwhile. Call it again.");
            }
        }
        finally
        {
            Remove(part);
        }
        throw new LedgerException($"{ledger.Name} was written {Tries} times while it was read, or is not judged as of today. Call it again when it is quieter.");
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
            number, clock.GetUtcNow(), Today, Rules.MethodVersion, DataPackage.Version,
            previous, new(trail.Lines, trail.Head), files);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
