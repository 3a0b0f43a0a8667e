namespace Tracker.Ledger;

/// <summary>Makes a draft public inside a write: its reading takes the place of what is held of the report, the pairs that people decided are confirmed, and the draft is gone.</summary>
/// <param name="unchecked">True to publish also what nobody has decided on, as read by the program and not checked.</param>
internal sealed class Publishing(Writing write, DraftRow draft, bool @unchecked)
{
    public async Task<DraftOutcome> RunAsync(DateOnly today, string? why)
    {
        var all = await DraftLoading.AllAsync(write, draft);
        var items = all.Items.Select(row => row.ToItem()).ToList();
        if (!@unchecked && items.Exists(item => !item.IsDecided))
            return DraftOutcome.Undecided;
        var isOver = draft.ToDraft().ReplyUntil is { } last && today > last;
        if (!isOver && string.IsNullOrWhiteSpace(why))
            return DraftOutcome.ReplyOpen;
        var published = items.Where(item => item.State is not ItemState.Rejected)
            .Select(item => item.IsTaken ? item.Statement with { Checked = true, Confidence = 1 } : item.Statement with { Checked = false })
            .OrderBy(statement => statement.Where.Start).ToList();
        var head = draft.ToDraft();
        var text = all.DraftText is { Length: > 0 } held ? held.ToText() : null;
        var saved = await new ReportsSaving(write, replace: true, exact: true).SaveAsync(new(head.Report, published, head.Unread, text));
        var (before, after) = await Confirmation.SaveAsync(write, [.. (await AnswersAsync(all, published)).Select(row => row.ToLink())]);
        await write.RunAsync("delete from draft where report = @Report", draft);
        await write.TrailAsync(
            TrailText.Published, draft.Report,
            saved.Before with { Links = [.. saved.Before.Links, .. before], Draft = all.Draft, DraftText = all.DraftText, Items = all.Items, Answers = all.Answers },
            saved.After with { Links = after }, why);
        return DraftOutcome.Done;
    }

    /// <summary>The decisions that still stand: of this report's statements only those that are published are there to be paired.</summary>
    private async Task<IReadOnlyList<DraftAnswerRow>> AnswersAsync(Facts all, IReadOnlyList<Statement> published)
    {
        var own = all.Items.Select(row => row.Id).ToHashSet();
        var ids = published.Select(statement => statement.Id).ToHashSet();
        var standing = new List<DraftAnswerRow>();
        foreach (var row in all.Answers)
        {
            if (await IsThereAsync(row.ToLink().Target) && (row.ToLink().Outcome is not { } outcome || await IsThereAsync(outcome)))
                standing.Add(row);
        }
        return standing;

        async Task<bool> IsThereAsync(string id) => own.Contains(id)
            ? ids.Contains(id)
            : await write.FirstAsync<string>("select s.id from statement s where s.district = @district and s.id = @id", new { district = Key.District(id), id }) is not null;
    }
}
