namespace Tracker.Ledger;

/// <summary>Opens a draft inside a write: of a document that was read, or of a report that is public.</summary>
internal sealed class DraftSaving(Writing write, Report report, IReadOnlyList<Unread> unread, ReportText text)
{
    /// <summary>What a person checked of the public reading is taken as accepted, at its place in the new text.</summary>
    public async Task<DraftOutcome> OpenAsync(IReadOnlyList<Statement> statements)
    {
        await write.HoldAsync(report.District, touches: false);
        if (await DraftLoading.FindAsync(write, report.Id) is not null)
            return DraftOutcome.AlreadyOpen;
        var held = (await ReportLoading.FindAsync(write, report.Id))?.ToReport();
        var items = held is null ? statements : Reread.Merge(await HeldAsync(), statements, new HashSet<string>(), await FinderAsync(held));
        var draft = DraftRow.Of(report, unread, write.Now, write.Who);
        var after = new Facts { Draft = draft, DraftText = TextRow.Of(report, text), Items = [.. items.Select(Item)] };
        await write.RunAsync(DraftRow.Upsert, draft);
        await write.RunAsync(TextRow.UpsertDraft, after.DraftText);
        await write.RunAsync(DraftItemRow.Upsert, after.Items);
        await write.TrailAsync(TrailText.DraftOpened, report.Id, null, after);
        return DraftOutcome.Done;
    }

    private DraftItemRow Item(Statement statement) => DraftItemRow.Of(report, new(statement, statement.Checked ? ItemState.Accepted : ItemState.Proposed));

    private async Task<IReadOnlyList<Statement>> HeldAsync() =>
        [.. (await ReportLoading.StatementsAsync(write, report.Id)).Select(row => row.ToStatement())];

    private async Task<Func<Statement, Extent?>> FinderAsync(Report held)
    {
        var heldText = (await ReportLoading.TextAsync(write, report.Id))?.ToText();
        return statement => held.Hash == report.Hash ? statement.Where : ReportSaving.Find(text, statement, heldText, held.Hash);
    }
}
