namespace Tracker.Ledger;

/// <summary>What is held of a draft, inside a write.</summary>
internal static class DraftLoading
{
    public static Task<DraftRow?> FindAsync(Writing write, string report) =>
        write.FirstAsync<DraftRow>($"select {DraftRow.Columns} from draft d where d.report = @report", new { report });

    /// <summary>All of it, as a line of the trail keeps it.</summary>
    public static async Task<Facts> AllAsync(Writing write, DraftRow draft) => new()
    {
        Draft = draft,
        DraftText = await write.FirstAsync<TextRow>($"select {TextRow.Columns} from draft_text t where t.report = @Report", draft),
        Items = await write.QueryAsync<DraftItemRow>($"select {DraftItemRow.Columns} from draft_item i where i.report = @Report order by i.id", draft),
        Answers = await write.QueryAsync<DraftAnswerRow>($"select {DraftAnswerRow.Columns} from draft_answer a where a.report = @Report order by a.target, a.vintage", draft),
    };
}
