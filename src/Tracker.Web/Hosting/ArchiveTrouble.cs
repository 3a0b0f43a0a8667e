using System.Data.Common;
using Tracker.Ledger;
using Tracker.Web.Words;

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

    public static bool Is(Exception? error, LedgerDb ledger) => FaultOf(error, ledger) is not null;

    /// <summary>What a reader is told of it; null where it is none of the archive's.</summary>
    public static string? Words(Exception? error, LedgerDb ledger) => FaultOf(error, ledger) switch
    {
        null => null,
        ArchiveFault.Crowded => ErrorText.CrowdedWhy.With(RetryAfter),
        ArchiveFault.Full => ErrorText.FullWhy,
        ArchiveFault.ReadOnly => ErrorText.ReadOnlyWhy,
        ArchiveFault.Newer => ErrorText.NewerWhy.With(RetryAfter),
        ArchiveFault.Alone => ErrorText.AloneWhy.With(RetryAfter),
        _ => ErrorText.AwayWhy.With(RetryAfter),
    };

    private static ArchiveFault? FaultOf(Exception? error, LedgerDb ledger) => error is LedgerException or DbException ? ledger.Explain(error)?.Fault : null;
}
