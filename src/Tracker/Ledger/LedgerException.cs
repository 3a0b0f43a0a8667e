namespace Tracker.Ledger;

/// <summary>The archive cannot be opened or used; the message says which, why, and what to do.</summary>
public sealed class LedgerException : Exception
{
    public LedgerException(string message) : base(message) { }

    public LedgerException(string message, Exception inner) : base(message, inner) { }

    /// <summary>True where the same may go well a little later, without anybody mending anything here.</summary>
    public bool MayPass { get; init; }
}
