using Tracker.Ledger;

namespace Tracker.Web.Tests.Hosting;

/// <summary>What stands beside the official figure once somebody answered.</summary>
public sealed class AnsweredPromiseTests(PromiseHost host) : IClassFixture<PromiseHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_nobody_answered_nothing_is_shown()
    {
        var address = await host.AddressAsync(2023, "充电桩");

        Assert.Null((await host.PageAsync(address)).GetElementById("answers"));
        Assert.Contains("尚无", (await host.PageAsync(address + "/answers")).QuerySelector(".wait")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_questions_and_ratings_stand_beside_the_figure_and_drafts_do_not()
    {
        var address = await host.AddressAsync(2023, "养老床位");
        await WriteAsync(address, async (writer, id) =>
        {
            await writer.ReplyAsync(id, "区民政局", "床位已于12月投入使用。", new(2024, 3, 1), "wang", Cancel);
            var question = await writer.DraftQuestionAsync(id, "请说明未列入结果的原因。", "zhang", Cancel);
            await writer.SendQuestionAsync(question, "张三", "zhang", Cancel);
            await writer.AnswerQuestionAsync(question, "区民政局", "统计口径调整。", "wang", cancel: Cancel);
            await writer.DraftQuestionAsync(id, "这只是草稿", "zhang", Cancel);
            await writer.KeepNoteAsync(id, "这只是笔记", "zhang", Cancel);
            await writer.RateAsync(id, 2, "说明不足", "zhang", Cancel);
            await writer.RateAsync(id, 4, "已补说明", "li", Cancel);
        });

        var text = (await host.PageAsync(address)).QuerySelector("main")!.TextContent;

        foreach (var shown in new[] { "区民政局的回复", "床位已于12月投入使用。", "张三代表的询问", "请说明未列入结果的原因。", "区民政局的答复", "统计口径调整。", "2 位代表评价；不足 3 位" })
            Assert.Contains(shown, text, StringComparison.Ordinal);
        foreach (var kept in new[] { "这只是草稿", "这只是笔记", "说明不足", "居中的评价为" })
            Assert.DoesNotContain(kept, text, StringComparison.Ordinal);
        var english = await host.PageAsync("/en" + address);
        Assert.Contains("Question by deputy 张三", english.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(english.ChineseUnmarked(), chinese => chinese.Contains("张三", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Three_ratings_have_a_middle()
    {
        var address = await host.AddressAsync(2023, "生产总值");
        await WriteAsync(address, async (writer, id) =>
        {
            foreach (var (deputy, score) in new[] { ("zhang", 2), ("li", 4), ("zhao", 5) })
                await writer.RateAsync(id, score, "理由", deputy, Cancel);
        });

        Assert.Contains("3 位代表评价，居中的评价为“较满意”", (await host.PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_much_is_answered_the_pages_stay_light()
    {
        var address = await host.AddressAsync(2023, "新增学位");
        await WriteAsync(address, async (writer, id) =>
        {
            for (var number = 10; number < 20; number++)
            {
                await writer.ReplyAsync(id, "区教育局", number + new string('复', 1998), new(2024, 3, 1), "wang", Cancel);
                var question = await writer.DraftQuestionAsync(id, new string('问', 1000), $"deputy{number}", Cancel);
                await writer.SendQuestionAsync(question, "张三", $"deputy{number}", Cancel);
                await writer.AnswerQuestionAsync(question, "区教育局", new string('答', 2000), "wang", cancel: Cancel);
            }
        });
        var page = await host.PageAsync(address);

        Assert.Contains("查看全部 20 条", page.QuerySelector($"a[href='{address}/answers']")!.TextContent, StringComparison.Ordinal);
        foreach (var shown in new[] { "", "/answers", "/answers?page=5" })
            Assert.InRange(await host.WeightAsync(address + shown), 1, Pages.MostBytes);
        Assert.Equal(4, (await host.PageAsync(address + "/answers?page=5")).QuerySelectorAll(".answers > li").Length);
        Assert.Contains("99", (await host.PageAsync(address + "/answers?page=99")).QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
    }

    private async Task WriteAsync(string address, Func<LedgerWriter, string, Task> write)
    {
        await using var ledger = new LedgerDb(host.File);
        await write(new(ledger), address.Split('/')[^1]);
    }
}
