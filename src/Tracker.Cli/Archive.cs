using System.CommandLine;
using Tracker.Ledger;

namespace Tracker.Cli;

/// <summary>Which archive a command works on, and how it is made ready.</summary>
internal static class Archive
{
    public static Option<string> Option() => new("--db")
    {
        Description = $"The archive: a file, or a PostgreSQL connection string. By default {LedgerDb.DefaultAddress} beside the nearest Tracker.sln upwards, else in this folder.",
        DefaultValueFactory = _ => DefaultFile(Directory.GetCurrentDirectory()),
    };

    /// <summary>Opens an archive, brings it up to this program and its catalogue, and fills an empty one with the seeds.</summary>
    /// <exception cref="LedgerException">It cannot be opened or used.</exception>
    public static async Task<LedgerDb> OpenAsync(string address, Catalogue catalogue, CancellationToken cancel)
    {
        var ledger = new LedgerDb(address);
        await ledger.MigrateAsync(cancel);
        await Seeding.SeedIfEmptyAsync(ledger, catalogue, cancel: cancel);
        return ledger;
    }

    internal static string DefaultFile(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (File.Exists(Path.Combine(above.FullName, "Tracker.sln")))
                return Path.Combine(above.FullName, LedgerDb.DefaultAddress);
        }
        return Path.Combine(folder, LedgerDb.DefaultAddress);
    }
}
