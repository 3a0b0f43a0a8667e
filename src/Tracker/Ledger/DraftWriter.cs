using System.Globalization;

namespace Tracker.Ledger;

/// <summary>What a write on a draft came to.</summary>
public enum DraftOutcome
{
    Done,

    /// <summary>There is no such draft, or no such report.</summary>
    Unknown,

    /// <summary>A draft of this report is open: go on with that one, or discard it.</summary>
    AlreadyOpen,

    /// <summary>Somebody else has changed one of these statements since; nothing was written.</summary>
    ChangedSince,

    /// <summary>Somebody else is at one of these statements; nothing was written.</summary>
    Held,

    /// <summary>Statements are left that nobody has decided on.</summary>
    Undecided,

    /// <summary>Departments were not asked to reply, or still can; to publish all the same needs a reason.</summary>
    ReplyOpen,
}

/// <summary>Everything that is written of drafts: each call is one transaction, and one line in the trail where it changed a fact.</summary>
public sealed class DraftWriter(LedgerDb ledger, TimeProvider? clock = null)
{
    /// <summary>So long somebody has a statement to themselves without a sign of life.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(2);

    private readonly LedgerWriter writer = new(ledger, clock);
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <summary>Takes a document's reading in as a draft.</summary>
    /// <returns><see cref="DraftOutcome.AlreadyOpen"/> where there is one.</returns>
    public Task<DraftOutcome> OpenAsync(Report report, IReadOnlyList<Statement> statements, IReadOnlyList<Unread> unread, ReportText text, string who, CancellationToken cancel = default) =>
        writer.WriteAsync(who, write => new DraftSaving(write, report, unread, text).OpenAsync(statements), cancel);

    /// <summary>Opens a public report for review again. It stays public as it is until the draft is published.</summary>
    public Task<DraftOutcome> ReopenAsync(string report, string who, CancellationToken cancel = default) => writer.WriteAsync(who, async write =>
    {
        if (await ReportLoading.FindAsync(write, report) is not { } held)
            return DraftOutcome.Unknown;
        var statements = await ReportLoading.StatementsAsync(write, report);
        var unread = await ReportLoading.UnreadAsync(write, report);
        var text = await ReportLoading.TextAsync(write, report);
        return await new DraftSaving(write, held.ToReport(), [.. unread.Select(row => row.ToUnread())], text?.ToText() ?? new("", default)).OpenAsync([.. statements.Select(row => row.ToStatement())]);
    }, cancel);

    /// <summary>Changes statements of a draft: accepts, corrects, rejects, adds, splits or merges.</summary>
    /// <param name="changes">Each as the person saw it before, null for one that is added, and as it is to be; all or none.</param>
    /// <returns><see cref="DraftOutcome.ChangedSince"/> or <see cref="DraftOutcome.Held"/> where somebody else was there first.</returns>
    public Task<DraftOutcome> ReviewAsync(string report, IReadOnlyList<ItemChange> changes, string who, string? why = null, CancellationToken cancel = default) =>
        OnDraftAsync(report, who, async (write, draft) =>
        {
            var head = draft.ToDraft().Report;
            IReadOnlyList<DraftItemRow> before = [.. changes.Select(change => change.Before).OfType<DraftItem>().Select(item => DraftItemRow.Of(head, item))];
            IReadOnlyList<DraftItemRow> after = [.. changes.Select(change => DraftItemRow.Of(head, change.After))];
            if (!await FactTables.Items.StandsAsync(write, after, before))
                return DraftOutcome.ChangedSince;
            foreach (var row in after)
            {
                if (await HolderAsync(write, report, row.Id) is { } holder && holder != who)
                    return DraftOutcome.Held;
            }
            if (before.SequenceEqual(after))
                return DraftOutcome.Done;
            await write.RunAsync(DraftItemRow.Upsert, after);
            await write.TrailAsync(TrailText.DraftReviewed, report, before.Count == 0 ? null : new Facts { Items = before }, new Facts { Items = after }, why);
            return DraftOutcome.Done;
        }, cancel);

    /// <summary>Keeps decisions on what answers what, until they are published with the draft.</summary>
    public Task<DraftOutcome> PairAsync(string report, IReadOnlyList<Link> links, string who, CancellationToken cancel = default) =>
        OnDraftAsync(report, who, async (write, draft) =>
        {
            var before = new List<DraftAnswerRow>();
            var after = new List<DraftAnswerRow>();
            foreach (var row in links.Select(link => DraftAnswerRow.Of(report, link)))
            {
                var held = await write.FirstAsync<DraftAnswerRow>(FactTables.Answers.Find, row);
                if (held == row)
                    continue;
                after.Add(row);
                if (held is not null)
                    before.Add(held);
            }
            if (after.Count == 0)
                return DraftOutcome.Done;
            await write.RunAsync(DraftAnswerRow.Upsert, after);
            await write.TrailAsync(TrailText.DraftPaired, report, before.Count == 0 ? null : new Facts { Answers = before }, new Facts { Answers = after });
            return DraftOutcome.Done;
        }, cancel);

    /// <summary>Says whose task the draft is.</summary>
    /// <param name="keeper">Name of an account; null for nobody's.</param>
    public Task<DraftOutcome> KeepAsync(string report, string? keeper, string who, CancellationToken cancel = default) =>
        StageAsync(report, who, draft => draft with { Keeper = keeper }, cancel);

    /// <summary>Asks the departments it names to reply before it is published.</summary>
    /// <param name="until">The last day on which they can.</param>
    public Task<DraftOutcome> AskForRepliesAsync(string report, DateOnly until, string who, CancellationToken cancel = default) =>
        StageAsync(report, who, draft => draft with { Stage = CodeNames<DraftStage>.Of(DraftStage.Reply), ReplyUntil = until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, cancel);

    /// <summary>Makes it public. Links and verdicts follow with the next <see cref="LedgerWriter.ReplaceDerivedAsync"/> of its district.</summary>
    /// <param name="unchecked">True to publish also what nobody has decided on, told as read by the program and not checked.</param>
    /// <param name="why">Needed where departments were not asked to reply, or still can.</param>
    public Task<DraftOutcome> PublishAsync(string report, bool @unchecked, string? why, string who, CancellationToken cancel = default) =>
        OnDraftAsync(report, who, (write, draft) => new Publishing(write, draft, @unchecked).RunAsync(DateOnly.FromDateTime(clock.GetLocalNow().DateTime), why), cancel);

    /// <summary>Drops the draft; what is public stays as it is.</summary>
    public Task<DraftOutcome> DiscardAsync(string report, string why, string who, CancellationToken cancel = default) =>
        OnDraftAsync(report, who, async (write, draft) =>
        {
            var all = await DraftLoading.AllAsync(write, draft);
            await write.RunAsync("delete from draft where report = @report", new { report });
            await write.TrailAsync(TrailText.DraftDiscarded, report, all, null, why);
            return DraftOutcome.Done;
        }, cancel);

    /// <summary>Has a statement to oneself for <see cref="LockTime"/>; asked again, for longer. No fact, and so no line in the trail.</summary>
    /// <returns>Who has it: the one who asks, or somebody else.</returns>
    public Task<string> HoldAsync(string report, string item, string who, CancellationToken cancel = default) => writer.WriteAsync(who, async write =>
    {
        if (await HolderAsync(write, report, item) is { } holder && holder != who)
            return holder;
        await write.RunAsync(
            "insert into draft_lock (report, item, holder, until) values (@report, @item, @who, @until) on conflict (report, item) do update set holder = excluded.holder, until = excluded.until",
            new { report, item, who, until = Instant.Text(clock.GetUtcNow() + LockTime) });
        return who;
    }, cancel);

    /// <summary>Gives up what one has to oneself in a draft.</summary>
    public Task ReleaseAsync(string report, string who, CancellationToken cancel = default) =>
        writer.WriteAsync(who, write => write.RunAsync("delete from draft_lock where report = @report and holder = @who", new { report, who }), cancel);

    private Task<DraftOutcome> StageAsync(string report, string who, Func<DraftRow, DraftRow> change, CancellationToken cancel) => OnDraftAsync(report, who, async (write, draft) =>
    {
        var after = change(draft);
        if (after == draft)
            return DraftOutcome.Done;
        await write.RunAsync(DraftRow.Upsert, after);
        await write.TrailAsync(TrailText.DraftStaged, report, new Facts { Draft = draft }, new Facts { Draft = after });
        return DraftOutcome.Done;
    }, cancel);

    private Task<DraftOutcome> OnDraftAsync(string report, string who, Func<Writing, DraftRow, Task<DraftOutcome>> work, CancellationToken cancel) => writer.WriteAsync(who, async write =>
    {
        if (await DraftLoading.FindAsync(write, report) is not { } draft)
            return DraftOutcome.Unknown;
        await write.HoldAsync(draft.District, touches: false);
        return await DraftLoading.FindAsync(write, report) is { } held ? await work(write, held) : DraftOutcome.Unknown;
    }, cancel);

    private static Task<string?> HolderAsync(Writing write, string report, string item) =>
        write.FirstAsync<string>("select l.holder from draft_lock l where l.report = @report and l.item = @item and l.until > @now", new { report, item, now = write.Now });
}
