using System.Data.Common;
using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>Marks what is served before the archive is ready.</summary>
internal sealed class NeedsNoArchive
{
    public static NeedsNoArchive Mark { get; } = new();
}

/// <summary>Errors that are the archive's own: they pass, and are no fault of the page.</summary>
internal static class ArchiveTrouble
{
    /// <summary>Seconds after which it is worth another try.</summary>
    public const int RetryAfter = 30;

    public static bool Is(Exception? error, LedgerDb ledger) => error is LedgerException or DbException && ledger.Explain(error) is not null;
}
