using Dapper;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <remarks>This part: changes of facts taken back in one step, and the chain that tells whether the trail is whole.</remarks>
public abstract partial class LedgerTests
{
    [Fact]
    public async Task An_added_report_is_taken_back_with_all_that_came_with_it()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ConfirmLinkAsync(Sample.GrowthLink, "王", Cancel);
        var added = (await Trail.OfAsync(Sample.Next.Id, Cancel)).Single();

        var undone = await writer.UndoAsync(added.Id, "李", "传错了文件", Cancel);

        Assert.Equal((UndoOutcome.Undone, Sample.District), (undone.Outcome, Assert.Single(undone.Districts)));
        Assert.Null(await Reports.FindAsync(Sample.Next.Id, Cancel));
        Assert.Empty(await Reports.StatementsAsync(Sample.Next.Id, Cancel));
        Assert.Empty((await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed);
        var line = (await Trail.LatestAsync(1, Cancel))[0];
        Assert.Equal(("undone", "李", "传错了文件", added.Id), (line.What, line.Who, line.Why, line.Undoes));
    }

    [Fact]
    public async Task An_undoing_is_taken_back_in_turn()
    {
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, Sample.Unreadable, Sample.Text("原文"), cancel: Cancel);
        await writer.SaveReportAsync(Sample.Next, Sample.Claimed, [], null, cancel: Cancel);
        await writer.ConfirmLinkAsync(Sample.GrowthLink, "王", Cancel);
        var confirmed = (await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed;
        await writer.UndoAsync((await Trail.OfAsync(Sample.Earlier.Id, Cancel)).Single().Id, "李", cancel: Cancel);

        var redone = await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel);

        Assert.Equal(UndoOutcome.Undone, redone.Outcome);
        Assert.Equal(Sample.Earlier, await Reports.FindAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(Sample.Promised, await Reports.StatementsAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(Sample.Unreadable, await Reports.UnreadAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(Sample.Text("原文"), await Reports.TextAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(confirmed, (await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed);
    }

    [Fact]
    public async Task A_decision_that_a_report_is_silent_is_not_lost_with_the_report()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ConfirmLinkAsync(Sample.JobsLink, "王", Cancel);
        await writer.UndoAsync((await Trail.OfAsync(Sample.Next.Id, Cancel)).Single().Id, "李", cancel: Cancel);
        Assert.Empty((await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed);

        await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel);

        Assert.Equal(Sample.Jobs.Id, Assert.Single((await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed).Target);
    }

    [Fact]
    public async Task The_heads_of_lines_are_the_lines_without_what_stood_there()
    {
        await Sample.SaveAllAsync(writer);

        Assert.Equal((await Trail.LatestAsync(3, Cancel)).Select(line => line with { Before = null, After = null }), await Trail.HeadsAsync(null, 3, Cancel));
        Assert.Equal((await Trail.OfAsync(Sample.Next.Id, Cancel)).Select(line => line with { Before = null, After = null }), await Trail.HeadsAsync(Sample.Next.Id, 10, Cancel));
    }

    [Fact]
    public async Task A_replaced_report_comes_back_as_it_was()
    {
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, Sample.Unreadable, Sample.Text("原文"), cancel: Cancel);
        var corrected = Sample.Earlier with { Title = "更正", Hash = new('b', 64) };
        await writer.SaveReportAsync(corrected, [Sample.Growth with { Preliminary = true }], [], Sample.Text("更正后的原文"), replace: true, cancel: Cancel);

        await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel);

        Assert.Equal(Sample.Earlier, await Reports.FindAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(Sample.Promised.ToHashSet(), (await Reports.StatementsAsync(Sample.Earlier.Id, Cancel)).ToHashSet());
        Assert.Equal(Sample.Unreadable, await Reports.UnreadAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(Sample.Text("原文"), await Reports.TextAsync(Sample.Earlier.Id, Cancel));
    }

    [Fact]
    public async Task A_confirmed_link_is_taken_back_to_the_proposal_before_it()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ConfirmLinkAsync(Sample.GrowthLink with { Answer = Answer.OtherMeasure, Reason = "口径不同" }, "王", Cancel);

        await writer.UndoAsync(await Trail.LastAsync(Cancel), "王", cancel: Cancel);

        Assert.Equal(Sample.GrowthLink, (await Promises.FindAsync(Sample.Growth.Id, Cancel))!.Claimed.Link);
    }

    [Fact]
    public async Task What_has_been_changed_since_is_not_taken_back_and_nothing_is_written()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ConfirmLinkAsync(Sample.GrowthLink, "王", Cancel);
        var first = await Trail.LastAsync(Cancel);
        await writer.ConfirmLinkAsync(Sample.GrowthLink with { Reason = "改过" }, "李", Cancel);
        var last = await Trail.LastAsync(Cancel);

        Assert.Equal(UndoOutcome.ChangedSince, (await writer.UndoAsync(first, "王", cancel: Cancel)).Outcome);
        Assert.Equal(UndoOutcome.Undone, (await writer.UndoAsync(last, "王", cancel: Cancel)).Outcome);
        Assert.Equal(UndoOutcome.ChangedSince, (await writer.UndoAsync(last, "王", cancel: Cancel)).Outcome);
        Assert.Equal(last + 1, await Trail.LastAsync(Cancel));
        Assert.Equal(UndoOutcome.Undone, (await writer.UndoAsync(first, "王", cancel: Cancel)).Outcome);
    }

    [Fact]
    public async Task What_changed_no_facts_is_not_taken_back()
    {
        await Sample.SaveAllAsync(writer);
        var lines = await Trail.LatestAsync(10, Cancel);

        foreach (var what in new[] { "links and verdicts", "catalogue" })
            Assert.Equal(UndoOutcome.NothingToUndo, (await writer.UndoAsync(lines.Single(line => line.What == what).Id, "王", cancel: Cancel)).Outcome);
        Assert.Equal(UndoOutcome.Unknown, (await writer.UndoAsync(lines[0].Id + 1, "王", cancel: Cancel)).Outcome);
        Assert.Equal(lines, await Trail.LatestAsync(10, Cancel));
    }

    [Fact]
    public async Task What_was_taken_back_is_found_by_its_words_no_more_and_again_once_it_is_back()
    {
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);
        await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel);
        Assert.Equal(0, await FoundAsync());

        await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel);
        Assert.Equal(1, await FoundAsync());

        async Task<int> FoundAsync() => (await new SearchQueries(ledger, Sample.Catalogue).FindAsync(new() { Text = "绿道" }, Cancel)).Total;
    }

    [Fact]
    public async Task An_undoing_is_a_correction_that_everybody_sees()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ConfirmLinkAsync(Sample.GrowthLink, "王", Cancel);
        await writer.UndoAsync(await Trail.LastAsync(Cancel), "王", cancel: Cancel);

        var correction = (await new CorrectionQueries(ledger).OfTargetAsync(Sample.Growth.Id, Cancel))[0];

        Assert.Equal((CorrectionKind.Undone, Author.Person, Sample.Growth.Id), (correction.Kind, correction.By, correction.Subject));
        Assert.Equal((true, false), (correction.Links[0].Before!.Confirmed, correction.Links[0].After!.Confirmed));
    }

    [Fact]
    public async Task The_chain_of_the_trail_holds_and_tells_where_it_was_broken()
    {
        await Sample.SaveAllAsync(writer);
        var whole = await Trail.VerifyAsync(Cancel);
        Assert.Equal((4, null, (await Trail.LatestAsync(1, Cancel))[0].Hash), (whole.Lines, whole.Broken, whole.Head));

        var second = (await Trail.LatestAsync(10, Cancel))[2].Id;
        await TamperAsync("update trail set who = '别人' where id = @second", new { second });

        Assert.Equal(second, (await Trail.VerifyAsync(Cancel)).Broken);
    }

    [Fact]
    public async Task A_line_taken_out_of_the_middle_breaks_the_chain()
    {
        await Sample.SaveAllAsync(writer);
        var lines = await Trail.LatestAsync(10, Cancel);

        await TamperAsync("delete from trail where id = @Id", lines[2]);

        Assert.Equal(lines[1].Id, (await Trail.VerifyAsync(Cancel)).Broken);
    }

    [Fact]
    public async Task Lines_of_an_older_program_are_tied_in_by_the_first_that_has_a_hash()
    {
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);
        await TamperAsync("update trail set hash = null", null);
        await writer.SaveReportAsync(Sample.Next, Sample.Claimed, [], null, cancel: Cancel);
        Assert.Null((await Trail.VerifyAsync(Cancel)).Broken);

        await TamperAsync("update trail set what = 'nothing' where hash is null", null);

        Assert.Equal(await Trail.LastAsync(Cancel), (await Trail.VerifyAsync(Cancel)).Broken);
    }

    // As somebody with the database in hand would.
    private async Task TamperAsync(string sql, object? values)
    {
        await using var db = await ledger.OpenAsync(Cancel);
        await db.ExecuteAsync(ledger.OnPostgres ? "alter table trail disable trigger trail_guard" : "drop trigger if exists trail_keeps_lines; drop trigger if exists trail_loses_no_line");
        await db.ExecuteAsync(sql, values);
    }
}
