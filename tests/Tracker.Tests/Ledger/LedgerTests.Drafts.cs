using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <remarks>This part: readings that people go through before they are public.</remarks>
public abstract partial class LedgerTests
{
    private DraftWriter Drafting => new(ledger);

    private DraftQueries Drafts => new(ledger);

    [Fact]
    public async Task A_draft_holds_what_was_read_and_shows_nothing_of_it_in_public()
    {
        await OpenAsync();

        var draft = (await Drafts.FindAsync(Sample.Earlier.Id, Cancel))!;
        Assert.Equal((Sample.Earlier, DraftStage.Review, "王", "王"), (draft.Report, draft.Stage, draft.OpenedBy, draft.Keeper));
        Assert.Equal(Sample.Unreadable, draft.Unread);
        Assert.Equal(Sample.Text("原文"), await Drafts.TextAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(Sample.Promised.Select(statement => new DraftItem(statement, ItemState.Proposed)), await Drafts.ItemsAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal((4, 0), ((await Drafts.AllAsync(Cancel))[0].Total, (await Drafts.AllAsync(Cancel))[0].Decided));
        Assert.Null(await Reports.FindAsync(Sample.Earlier.Id, Cancel));
        Assert.Empty(await Promises.OfYearAsync(Sample.District, 2024, Cancel));
    }

    [Fact]
    public async Task A_second_draft_of_a_report_is_refused_and_the_first_stays()
    {
        await OpenAsync();
        await ReviewAsync(Accepted(Sample.Growth));

        Assert.Equal(DraftOutcome.AlreadyOpen, await OpenAsync());
        Assert.Equal(ItemState.Accepted, await StateAsync(Sample.Growth));
    }

    [Fact]
    public async Task A_new_version_of_a_public_report_keeps_what_people_checked_and_shows_what_differs()
    {
        await writer.SaveReportAsync(Sample.Earlier, [Sample.Growth with { Checked = true }, Sample.Jobs], [], Sample.Text("旧"), cancel: Cancel);
        var read = new[] { Sample.Growth with { Role = Role.Context }, Sample.Schools };

        await Drafting.OpenAsync(Sample.Earlier with { Hash = new('c', 64) }, read, [], Sample.Text("新"), "王", Cancel);

        Assert.Equal((ItemState.Accepted, Role.Target), (await StateAsync(Sample.Growth), (await ItemAsync(Sample.Growth)).Statement.Role));
        var difference = await Drafts.DifferenceAsync(Sample.Earlier.Id, (await Drafts.ItemsAsync(Sample.Earlier.Id, Cancel)).Select(item => item.Statement), Cancel);
        Assert.Equal([(Sample.Jobs.Id, null), (null, Sample.Schools.Id)], difference.Select(change => (change.Before?.Id, change.After?.Id)));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        await OpenAsync();
        var seen = await ItemAsync(Sample.Growth);
        await ReviewAsync(new ItemChange(seen, seen with { State = ItemState.Rejected }));

        var late = await Drafting.ReviewAsync(Sample.Earlier.Id, [new(seen, seen with { State = ItemState.Accepted }), Accepted(Sample.Jobs)], "李", cancel: Cancel);

        Assert.Equal(DraftOutcome.ChangedSince, late);
        Assert.Equal((ItemState.Rejected, ItemState.Proposed), (await StateAsync(Sample.Growth), await StateAsync(Sample.Jobs)));
    }

    [Fact]
    public async Task A_statement_that_somebody_is_at_waits_for_them_and_not_for_ever()
    {
        await OpenAsync();
        var (now, later) = (new StoppedClock(DateTimeOffset.UnixEpoch), new StoppedClock(DateTimeOffset.UnixEpoch + DraftWriter.LockTime));
        Assert.Equal("王", await new DraftWriter(ledger, now).HoldAsync(Sample.Earlier.Id, Sample.Growth.Id, "王", Cancel));

        Assert.Equal("王", await new DraftWriter(ledger, now).HoldAsync(Sample.Earlier.Id, Sample.Growth.Id, "李", Cancel));
        Assert.Equal(DraftOutcome.Held, await new DraftWriter(ledger, now).ReviewAsync(Sample.Earlier.Id, [Accepted(Sample.Growth)], "李", cancel: Cancel));
        Assert.Equal("王", Assert.Single(await new DraftQueries(ledger, now).LocksAsync(Sample.Earlier.Id, Cancel)).Holder);
        Assert.Empty(await new DraftQueries(ledger, later).LocksAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(DraftOutcome.Done, await new DraftWriter(ledger, later).ReviewAsync(Sample.Earlier.Id, [Accepted(Sample.Growth)], "李", cancel: Cancel));
    }

    [Fact]
    public async Task A_draft_is_published_once_all_is_decided_and_departments_could_reply_or_a_reason_is_given()
    {
        await OpenAsync();

        Assert.Equal(DraftOutcome.Undecided, await Drafting.PublishAsync(Sample.Earlier.Id, false, "急用", "王", Cancel));
        await ReviewAsync([.. Sample.Promised.Select(Accepted)]);
        Assert.Equal(DraftOutcome.ReplyOpen, await Drafting.PublishAsync(Sample.Earlier.Id, false, " ", "王", Cancel));
        await Drafting.AskForRepliesAsync(Sample.Earlier.Id, new(2026, 3, 7), "王", Cancel);
        Assert.Equal(DraftOutcome.ReplyOpen, await On(2026, 3, 7).PublishAsync(Sample.Earlier.Id, false, null, "王", Cancel));
        Assert.Equal(DraftOutcome.Done, await On(2026, 3, 8).PublishAsync(Sample.Earlier.Id, false, null, "王", Cancel));

        Assert.All(await Reports.StatementsAsync(Sample.Earlier.Id, Cancel), statement => Assert.Equal((true, 1), (statement.Checked, statement.Confidence)));
        Assert.Null(await Drafts.FindAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(DraftOutcome.Unknown, await Drafting.PublishAsync(Sample.Earlier.Id, false, "再来", "王", Cancel));

        DraftWriter On(int year, int month, int day) => new(ledger, new StoppedClock(new(year, month, day, 12, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task What_was_rejected_is_not_published_also_where_somebody_had_checked_it_before()
    {
        await writer.SaveReportAsync(Sample.Earlier, [Sample.Growth with { Checked = true }, Sample.Jobs], [], Sample.Text("原文"), cancel: Cancel);
        Assert.Equal(DraftOutcome.Done, await Drafting.ReopenAsync(Sample.Earlier.Id, "王", Cancel));
        var seen = await ItemAsync(Sample.Growth);
        await ReviewAsync(new ItemChange(seen, seen with { State = ItemState.Rejected }));

        await Drafting.PublishAsync(Sample.Earlier.Id, @unchecked: true, "更正", "王", Cancel);

        Assert.Equal((Sample.Jobs.Id, false), (Assert.Single(await Reports.StatementsAsync(Sample.Earlier.Id, Cancel)) is var left ? left.Id : "", left.Checked));
    }

    [Fact]
    public async Task Pairs_that_were_decided_are_confirmed_with_the_draft_but_not_those_of_what_was_rejected()
    {
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);
        await Drafting.OpenAsync(Sample.Next, Sample.Claimed, [], Sample.Text("原文"), "王", Cancel);
        await Drafting.PairAsync(Sample.Next.Id, [Sample.GrowthLink, Sample.JobsLink, Sample.GrowthLink with { Target = Sample.Schools.Id, Outcome = Sample.Trees.Id, Answer = Answer.OtherMeasure }], "王", Cancel);
        Assert.Equal(3, (await Drafts.AnswersAsync(Sample.Next.Id, Cancel)).Count);
        var trees = new DraftItem(Sample.Trees, ItemState.Proposed);
        await Drafting.ReviewAsync(Sample.Next.Id, [new(trees, trees with { State = ItemState.Rejected })], "王", cancel: Cancel);

        await Drafting.PublishAsync(Sample.Next.Id, @unchecked: true, "会期将至", "王", Cancel);

        var confirmed = (await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed;
        Assert.Equal(new[] { Sample.Growth.Id, Sample.Jobs.Id }.Order(), confirmed.Select(link => link.Target));
    }

    [Fact]
    public async Task Publishing_is_taken_back_in_one_step_and_the_draft_is_there_again()
    {
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);
        await Drafting.OpenAsync(Sample.Next, Sample.Claimed, [], Sample.Text("原文"), "王", Cancel);
        await Drafting.PairAsync(Sample.Next.Id, [Sample.GrowthLink], "王", Cancel);
        var (draft, items, answers) = (await Drafts.FindAsync(Sample.Next.Id, Cancel), await Drafts.ItemsAsync(Sample.Next.Id, Cancel), await Drafts.AnswersAsync(Sample.Next.Id, Cancel));
        await Drafting.PublishAsync(Sample.Next.Id, @unchecked: true, "会期将至", "王", Cancel);

        await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", "发现漏页", Cancel);

        Assert.Null(await Reports.FindAsync(Sample.Next.Id, Cancel));
        Assert.Empty((await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed);
        Assert.Equivalent(draft, await Drafts.FindAsync(Sample.Next.Id, Cancel));
        Assert.Equal(items, await Drafts.ItemsAsync(Sample.Next.Id, Cancel));
        Assert.Equal(answers, await Drafts.AnswersAsync(Sample.Next.Id, Cancel));
        await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel);
        Assert.NotNull(await Reports.FindAsync(Sample.Next.Id, Cancel));
        Assert.Single((await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed);
        Assert.Null(await Drafts.FindAsync(Sample.Next.Id, Cancel));
    }

    [Fact]
    public async Task A_report_that_was_published_anew_since_is_not_taken_back_below_it()
    {
        await OpenAsync();
        await Drafting.PublishAsync(Sample.Earlier.Id, @unchecked: true, "会期将至", "王", Cancel);
        var first = await Trail.LastAsync(Cancel);
        await Drafting.ReopenAsync(Sample.Earlier.Id, "王", Cancel);
        await ReviewAsync(Accepted(Sample.Growth));
        await Drafting.PublishAsync(Sample.Earlier.Id, @unchecked: true, "更正", "王", Cancel);
        var second = await Trail.LastAsync(Cancel);

        Assert.Equal(UndoOutcome.ChangedSince, (await writer.UndoAsync(first, "李", cancel: Cancel)).Outcome);
        Assert.Equal(UndoOutcome.Undone, (await writer.UndoAsync(second, "李", cancel: Cancel)).Outcome);
    }

    [Fact]
    public async Task All_that_was_done_to_a_draft_is_taken_back_step_by_step_from_the_last_to_the_first()
    {
        await OpenAsync();
        var start = await Trail.LastAsync(Cancel);
        var (draft, items) = (await Drafts.FindAsync(Sample.Earlier.Id, Cancel), await Drafts.ItemsAsync(Sample.Earlier.Id, Cancel));
        await ReviewAsync([.. Sample.Promised.Select(Accepted)]);
        await ReviewAsync(new ItemChange(null, new(Sample.Promised[0] with { Id = $"{Sample.District}-added00000" }, ItemState.Added)));
        await Drafting.KeepAsync(Sample.Earlier.Id, "李", "王", Cancel);
        await Drafting.AskForRepliesAsync(Sample.Earlier.Id, new(2026, 3, 7), "李", Cancel);
        await Drafting.DiscardAsync(Sample.Earlier.Id, "重复", "李", Cancel);
        var end = await Trail.LastAsync(Cancel);
        Assert.Equal(5, end - start);

        await using var restarted = new LedgerDb(address);
        for (var line = end; line > start; line--)
            Assert.Equal(UndoOutcome.Undone, (await new LedgerWriter(restarted).UndoAsync(line, "王", cancel: Cancel)).Outcome);

        Assert.Equivalent(draft, await Drafts.FindAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(items, await Drafts.ItemsAsync(Sample.Earlier.Id, Cancel));
        Assert.Null((await Trail.VerifyAsync(Cancel)).Broken);
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_leaves_no_line()
    {
        await OpenAsync();
        await ReviewAsync(Accepted(Sample.Growth));
        var last = await Trail.LastAsync(Cancel);
        var seen = await ItemAsync(Sample.Growth);

        await ReviewAsync(new ItemChange(seen, seen));
        await Drafting.KeepAsync(Sample.Earlier.Id, "王", "王", Cancel);

        Assert.Equal(last, await Trail.LastAsync(Cancel));
    }

    private Task<DraftOutcome> OpenAsync() => Drafting.OpenAsync(Sample.Earlier, Sample.Promised, Sample.Unreadable, Sample.Text("原文"), "王", Cancel);

    private async Task ReviewAsync(params ItemChange[] changes) => Assert.Equal(DraftOutcome.Done, await Drafting.ReviewAsync(Sample.Earlier.Id, changes, "王", cancel: Cancel));

    private static ItemChange Accepted(Statement statement) => new(new(statement, ItemState.Proposed), new(statement, ItemState.Accepted));

    private async Task<DraftItem> ItemAsync(Statement statement) => (await Drafts.ItemsAsync(Sample.Earlier.Id, Cancel)).Single(item => item.Statement.Id == statement.Id);

    private async Task<ItemState> StateAsync(Statement statement) => (await ItemAsync(statement)).State;
}
