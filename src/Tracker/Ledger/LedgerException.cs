namespace Tracker.Ledger;

/// <summary>What is wrong with an archive, as far as a reader or a clerk is told it apart.</summary>
public enum ArchiveFault
{
    /// <summary>It cannot be reached, opened or written for now; or what only its keeper can mend.</summary>
    Away,

    /// <summary>All connections to it are in use.</summary>
    Crowded,

    /// <summary>The disk it lies on has no space left.</summary>
    Full,

    /// <summary>Its file, or the disk it lies on, takes no writes.</summary>
    ReadOnly,

    /// <summary>A newer program has brought it to a schema that this one does not know.</summary>
    Newer,

    /// <summary>What is written is to be on a standby as well, and none follows.</summary>
    Alone,
}

/// <summary>The archive cannot be opened or used; the message says which, why, and what to do.</summary>
public sealed class LedgerException : Exception
{
    public LedgerException(string message) : base(message) { }

    public LedgerException(string message, Exception inner) : base(message, inner) { }

    public ArchiveFault Fault { get; init; }

    /// <summary>True where the same may go well a little later, without anybody mending anything here.</summary>
    public bool MayPass { get; init; }
}
