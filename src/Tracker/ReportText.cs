namespace Tracker;

/// <summary>Where a report can be read word by word: its document, which may hold other reports and page furniture as well, and its own stretch of it.</summary>
/// <param name="Document">The document's own text, before any cleaning; places of statements count in it.</param>
/// <param name="Where">The report, from its first to its last word; all its statements lie in it.</param>
public sealed record ReportText(string Document, Extent Where);
