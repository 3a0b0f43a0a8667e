using Tracker.Ledger;
using Tracker.Web.Parts;
using Tracker.Web.Words;

namespace Tracker.Web.Pages;

/// <summary>What a report says, as its pages show it: the text in pages where it is held, and the statements by themselves.</summary>
/// <param name="Text">Null where the text is not held.</param>
/// <param name="Characters">How long the text is; null where it is not held.</param>
internal sealed record ReportReading(IReadOnlyList<Statement> Statements, IReadOnlyList<Unread> Unread, PagedText? Text, int? Characters)
{
    public static async Task<ReportReading> LoadAsync(ReportQueries reports, string id, CancellationToken cancel)
    {
        var statements = await reports.StatementsAsync(id, cancel);
        var unread = await reports.UnreadAsync(id, cancel);
        var text = await reports.TextAsync(id, cancel);
        return new(statements, unread, text is null ? null : PagedText.Of(text, TextMark.Of(text, statements, unread)), text?.Where.Length);
    }

    /// <summary>The statements that are marked nowhere although the text is held.</summary>
    public IReadOnlyList<Statement> Unplaced => Text is null ? [] : [.. Statements.Where(said => Text.PageOf(said.Id) is null)];

    /// <summary>The same of the figures that could not be read, each with its place among all of them.</summary>
    public IReadOnlyList<(int Number, Unread Figure)> UnplacedUnread =>
        Text is null ? [] : [.. Unread.Select((figure, number) => (number, figure)).Where(pair => Text.PageOf(TextMark.UnreadId(pair.number)) is null)];

    /// <summary>Where a statement of the report stands: in the text, or in the list of statements.</summary>
    public string AddressOf(Statement said)
    {
        if (Text?.PageOf(said.Id) is { } page)
            return $"{Paths.Report(said.Report, page)}#{said.Id}";
        var place = Statements.TakeWhile(other => other.Id != said.Id).Count();
        return $"{Paths.ReportList(said.Report, page: (place / SaidList.Size) + 1)}#{said.Id}";
    }
}
