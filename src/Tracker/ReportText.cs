namespace Tracker;

/// <summary>Where a report can be read word by word: its document, which may hold other reports and page furniture as well, and its own stretch of it.</summary>
/// <param name="Document">The document's own text, before any cleaning; places of statements count in it.</param>
/// <param name="Where">The report, from its first to its last word; all its statements lie in it.</param>
public sealed record ReportText(string Document, Extent Where)
{
    /// <summary>A clause of it with what stands around it, to be found again by.</summary>
    /// <param name="where">The clause's place in the document.</param>
    /// <param name="hash">The document's hash.</param>
    /// <returns>Null where the place is unknown, or lies beyond the text.</returns>
    public TextQuote? QuoteAt(Extent where, string hash) => where.Length > 0 && where.End <= Document.Length ? TextQuote.Of(Document, where, hash) : null;
}
