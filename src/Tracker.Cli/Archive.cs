using System.CommandLine;
using Tracker.Ledger;

namespace Tracker.Cli;

/// <summary>Which archive a command works on, and how it is made ready.</summary>
internal static class Archive
{
    public static Option<string> Option() => new("--db")
    {
        Description = $"The archive: a file, or a PostgreSQL connection string. By default {LedgerDb.DefaultAddress} beside the nearest Tracker.sln upwards, else in this folder.",
        DefaultValueFactory = _ => LedgerDb.FileFor(Directory.GetCurrentDirectory()),
    };

    /// <summary>Opens an archive and brings it up to this program. Only the default one is filled with the seeds, linked and judged: whoever names another wants what they put into it.</summary>
    /// <param name="judged">False for a command that judges by itself what waits for it.</param>
    /// <exception cref="LedgerException">It cannot be opened or used.</exception>
    public static async Task<LedgerDb> OpenAsync(string address, CancellationToken cancel, bool judged = true)
    {
        var ledger = new LedgerDb(address);
        await Intake.PrepareAsync(ledger, Catalogue.Load(), seeded: Path.GetFullPath(address) == LedgerDb.FileFor(Directory.GetCurrentDirectory()), judged, cancel: cancel);
        return ledger;
    }
}
