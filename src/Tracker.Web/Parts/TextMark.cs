using System.Globalization;

namespace Tracker.Web.Parts;

/// <summary>What is marked in a report's text: the clause of a statement, or a figure that could not be read.</summary>
/// <param name="Id">Its anchor on the page.</param>
/// <param name="Where">Its place in the document.</param>
public sealed record TextMark(string Id, Extent Where, Statement? Statement, Unread? Unread)
{
    /// <summary>The marks of those statements and figures that lie in the report's text; what lies elsewhere, or nowhere, has none.</summary>
    public static IReadOnlyList<TextMark> Of(ReportText text, IEnumerable<Statement> statements, IEnumerable<Unread> unread) =>
    [
        .. statements.Select(statement => new TextMark(statement.Id, statement.Where, statement, null))
            .Concat(unread.Select((figure, number) => new TextMark(UnreadId(number), figure.Where, null, figure)))
            .Where(mark => mark.Where.Length > 0 && text.Where.Contains(mark.Where)),
    ];

    /// <param name="number">Its place among the unread figures of its report, from 0.</param>
    public static string UnreadId(int number) => string.Create(CultureInfo.InvariantCulture, $"unread-{number + 1}");
}
