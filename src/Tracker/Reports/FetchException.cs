namespace Tracker.Reports;

/// <summary>An address could not be fetched. The message is one line for a person: which address, why, and what to do.</summary>
public sealed class FetchException(string message, Exception? inner = null) : IOException(message, inner);
