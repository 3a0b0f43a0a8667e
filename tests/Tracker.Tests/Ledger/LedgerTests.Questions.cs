using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    private QuestionQueries Questions => new(ledger);

    private RatingQueries Ratings => new(ledger);

    private ReplyQueries Replies => new(ledger);

    private OwnQueries Own => new(ledger);

    [Fact]
    public async Task A_deputy_has_one_draft_on_a_target_and_the_trail_has_none_of_its_words()
    {
        await Sample.SaveAllAsync(writer);
        var first = await writer.DraftQuestionAsync(Sample.Growth.Id, "请说明原因。", "zhang", Cancel);
        var second = await writer.DraftQuestionAsync(Sample.Growth.Id, "请说明差距的原因。", "zhang", Cancel);
        var again = await writer.DraftQuestionAsync(Sample.Growth.Id, "请说明差距的原因。", "zhang", Cancel);
        var other = await writer.DraftQuestionAsync(Sample.Growth.Id, "请说明。", "li", Cancel);

        Assert.Equal((first, first), (second, again));
        Assert.NotEqual(first, other);
        Assert.Equal("请说明差距的原因。", (await Questions.DraftAsync(Sample.Growth.Id, "zhang", Cancel))!.Text);
        Assert.Equal([first], (await Questions.OfDeputyAsync("zhang", Cancel)).Select(question => question.Id));
        Assert.Empty(await Questions.SentOfAsync(Sample.Growth.Id, Cancel));
        var lines = await Trail.OfAsync(first, Cancel);
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.DoesNotContain("请说明", line.After, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_is_sent_once_and_by_its_deputy_alone()
    {
        await Sample.SaveAllAsync(writer);
        var id = await writer.DraftQuestionAsync(Sample.Growth.Id, "请说明原因。", "zhang", Cancel);

        Assert.Equal(Handled.Unknown, await writer.SendQuestionAsync(id, "李四", "li", Cancel));
        Assert.Equal(Handled.Unknown, await writer.DropQuestionAsync(id, "li", Cancel));
        Assert.Equal(Handled.Unknown, await writer.AnswerQuestionAsync(id, "区统计局", "答复", "wang", cancel: Cancel));
        Assert.Equal(Handled.Unknown, await writer.SendQuestionAsync("nothing", "张三", "zhang", Cancel));
        Assert.Equal(Handled.Done, await writer.SendQuestionAsync(id, "张三", "zhang", Cancel));
        Assert.Equal(Handled.Already, await writer.SendQuestionAsync(id, "张三", "zhang", Cancel));
        Assert.Equal(Handled.Unknown, await writer.DropQuestionAsync(id, "zhang", Cancel));
        var sent = Assert.Single(await Questions.SentOfAsync(Sample.Growth.Id, Cancel));
        Assert.Equal(("张三", QuestionState.Sent), (sent.Name, sent.State));
        Assert.NotNull(sent.SentAt);
        Assert.NotEqual(id, await writer.DraftQuestionAsync(Sample.Growth.Id, "再请说明。", "zhang", Cancel));
    }

    [Fact]
    public async Task An_answer_is_not_changed_without_saying_so()
    {
        await Sample.SaveAllAsync(writer);
        var id = await writer.DraftQuestionAsync(Sample.Growth.Id, "请说明原因。", "zhang", Cancel);
        await writer.SendQuestionAsync(id, "张三", "zhang", Cancel);
        var waiting = await writer.DraftQuestionAsync(Sample.Jobs.Id, "请说明。", "zhang", Cancel);
        await writer.SendQuestionAsync(waiting, "张三", "zhang", Cancel);

        Assert.Equal(Handled.Done, await writer.AnswerQuestionAsync(id, "区统计局", "初步数为7.9%。", "wang", cancel: Cancel));
        Assert.Equal(Handled.Done, await writer.AnswerQuestionAsync(id, "区统计局", "初步数为7.9%。", "wang", cancel: Cancel));
        Assert.Equal(Handled.Already, await writer.AnswerQuestionAsync(id, "区统计局", "另一答复。", "wang", cancel: Cancel));
        Assert.Equal(Handled.Done, await writer.AnswerQuestionAsync(id, "区统计局", "另一答复。", "wang", again: true, Cancel));
        Assert.Equal(("另一答复。", QuestionState.Answered), ((await Questions.FindAsync(id, Cancel))!.Answer, (await Questions.FindAsync(id, Cancel))!.State));
        Assert.Equal([waiting, id], (await Questions.SentAsync(10, Cancel)).Select(question => question.Id));
        Assert.Equal(2, (await Trail.OfAsync(id, Cancel)).Count(line => line.What == "question answered"));
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away()
    {
        await Sample.SaveAllAsync(writer);
        var id = await writer.DraftQuestionAsync(Sample.Growth.Id, "请说明原因。", "zhang", Cancel);

        Assert.Equal(Handled.Done, await writer.DropQuestionAsync(id, "zhang", Cancel));
        Assert.Null(await Questions.FindAsync(id, Cancel));
    }

    [Fact]
    public async Task A_deputy_rates_a_target_once_and_may_think_again()
    {
        await Sample.SaveAllAsync(writer);
        Assert.True(await writer.RateAsync(Sample.Growth.Id, 2, "低于目标", "zhang", Cancel));
        Assert.False(await writer.RateAsync(Sample.Growth.Id, 2, "低于目标", "zhang", Cancel));
        Assert.True(await writer.RateAsync(Sample.Growth.Id, 4, "已有说明", "zhang", Cancel));
        await writer.RateAsync(Sample.Growth.Id, 5, "好", "li", Cancel);
        await writer.RateAsync(Sample.Growth.Id, 1, "差", "zhao", Cancel);

        Assert.Equal(new(3, 4, 4), await Ratings.SummaryAsync(Sample.Growth.Id, Cancel));
        Assert.Equal((4, "已有说明"), ((await Ratings.FindAsync(Sample.Growth.Id, "zhang", Cancel))!.Score, (await Ratings.FindAsync(Sample.Growth.Id, "zhang", Cancel))!.Reason));
        Assert.Null(await Ratings.FindAsync(Sample.Jobs.Id, "zhang", Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => writer.RateAsync(Sample.Growth.Id, 0, "无", "zhang", Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => writer.RateAsync(Sample.Growth.Id, 6, "无", "zhang", Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => writer.RateAsync("990101-nothing", 3, "无", "zhang", Cancel));
    }

    [Fact]
    public async Task A_reply_is_entered_once()
    {
        await Sample.SaveAllAsync(writer);
        var day = new DateOnly(2025, 3, 1);
        Assert.True(await writer.ReplyAsync(Sample.Growth.Id, "区发展和改革局", "数据为快报数。", day, "wang", Cancel));
        Assert.False(await writer.ReplyAsync(Sample.Growth.Id, "区发展和改革局", "数据为快报数。", day, "wang", Cancel));

        var reply = Assert.Single(await Replies.OfAsync(Sample.Growth.Id, Cancel));
        Assert.Equal(("区发展和改革局", "数据为快报数。", day, "wang"), (reply.Department, reply.Text, reply.Date, reply.EnteredBy));
        Assert.Single(await Trail.OfAsync(Sample.Growth.Id, Cancel), line => line.What == "reply entered");
    }

    [Fact]
    public async Task A_note_is_its_writer_s_alone_and_stands_in_no_trail()
    {
        await Sample.SaveAllAsync(writer);
        Assert.True(await writer.KeepNoteAsync(Sample.Growth.Id, "会上要问", "zhang", Cancel));
        Assert.False(await writer.KeepNoteAsync(Sample.Growth.Id, "会上要问", "zhang", Cancel));

        Assert.Equal("会上要问", await Own.NoteAsync(Sample.Growth.Id, "zhang", Cancel));
        Assert.Equal("", await Own.NoteAsync(Sample.Growth.Id, "li", Cancel));
        var line = Assert.Single(await Trail.OfAsync("account/zhang", Cancel));
        Assert.Equal((null, null), (line.Before, line.After));
        Assert.True(await writer.KeepNoteAsync(Sample.Growth.Id, " ", "zhang", Cancel));
        Assert.Equal("", await Own.NoteAsync(Sample.Growth.Id, "zhang", Cancel));
    }

    [Fact]
    public async Task A_watch_list_says_what_was_seen_when()
    {
        await Sample.SaveAllAsync(writer);
        Assert.Equal(Handled.Done, await writer.WatchAsync(Sample.Growth.Id, "zhang", Cancel));
        Assert.Equal(Handled.Already, await writer.WatchAsync(Sample.Growth.Id, "zhang", Cancel));
        Assert.Empty(await Own.WatchedAsync("li", Cancel));
        var later = DateTimeOffset.UtcNow.AddDays(1);
        await new LedgerWriter(ledger, new StoppedClock(later)).SeeWatchedAsync("zhang", Cancel);

        var watch = Assert.Single(await Own.WatchedAsync("zhang", Cancel));
        Assert.Equal(Sample.Growth.Id, watch.Subject);
        Assert.True(watch.Seen > watch.Since);
        Assert.True(await writer.UnwatchAsync(Sample.Growth.Id, "zhang", Cancel));
        Assert.False(await writer.UnwatchAsync(Sample.Growth.Id, "zhang", Cancel));
        Assert.Equal(3, (await Trail.OfAsync("account/zhang", Cancel)).Count);
    }
}
