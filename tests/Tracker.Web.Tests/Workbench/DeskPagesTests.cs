using System.Net;
using AngleSharp.Dom;
using Tracker.Ledger;
using Tracker.Web.Tests.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Workbench;

/// <summary>What deputies and staff answer to the record with, once they are signed in.</summary>
public sealed class DeskPagesTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Script = "<script>alert('一')</script>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/workbench/proposals", HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData("/workbench/proposals/nothing", HttpStatusCode.Forbidden, HttpStatusCode.NotFound)]
    [InlineData("/workbench/questions", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("/workbench/questions/nothing", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("/workbench/watch", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("/workbench/targets/980101-nothing", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("/en/workbench/targets/x'--", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    public async Task Each_page_is_open_to_its_duty(string address, HttpStatusCode deputy, HttpStatusCode staff)
    {
        using var asNobody = await host.CreateClient(new() { AllowAutoRedirect = false }).GetAsync(address, Cancel);
        using var asDeputy = await (await host.VisitAsAsync(AccountsHost.OtherDeputy)).GetAsync(address);
        using var asStaff = await (await host.VisitAsAsync(AccountsHost.Staff)).GetAsync(address);

        Assert.Contains("/account/sign-in", asNobody.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal((deputy, staff), (asDeputy.StatusCode, asStaff.StatusCode));
        Assert.True(asStaff.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_question_goes_from_draft_to_answer()
    {
        var (deputy, other, staff) = (await host.VisitAsAsync(AccountsHost.OtherDeputy), await host.VisitAsAsync(AccountsHost.Deputy), await host.VisitAsAsync(AccountsHost.Staff));
        var id = await host.TargetAsync("绿道");
        var drafted = (await deputy.PageAsync($"/workbench/targets/{id}")).GetElementById("QuestionWords")!.TextContent;
        Assert.Equal("《临江区2020年政府工作报告》提出“绿道达到45公里”；《临江区2021年政府工作报告》未见提及。请说明该项目标的完成情况，以及报告未列入结果的原因。", drafted);

        var question = await deputy.TakenAsync($"/workbench/targets/{id}", "question", ("QuestionWords", drafted + Script));

        foreach (var stranger in new[] { other, staff })
        {
            using var kept = await stranger.GetAsync(question);
            Assert.Equal(HttpStatusCode.NotFound, kept.StatusCode);
        }
        Assert.DoesNotContain("请说明", (await host.PageAsync($"/targets/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var sending = await deputy.PageAsync(question);
        foreach (var time in new[] { "once", "twice" })
        {
            using var sent = await deputy.SendAsync(sending, question, "send");
            Assert.True(sent.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, time);
        }
        using (var strange = await other.SendAsync(await staff.PageAsync(question), question, "answer", ("Department", "区园林局"), ("AnswerWords", "冒名的答复")))
            Assert.NotEqual(HttpStatusCode.OK, strange.StatusCode);

        Assert.Equal(question, await staff.TakenAsync(question, "answer", ("Department", "区园林局"), ("AnswerWords", "已建成40公里。" + Script)));
        var already = await staff.RefusedAsync(question, "answer", ("Department", "区园林局"), ("AnswerWords", "已建成41公里。"));
        Assert.Contains("已有答复", already.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("已建成41公里。", already.GetElementById("AnswerWords")!.TextContent);
        await staff.TakenAsync(question, "answer", ("Department", "区园林局"), ("AnswerWords", "已建成42公里。" + Script), ("Again", "1"));

        var page = await host.PageAsync($"/targets/{id}/answers");
        Assert.Empty(page.QuerySelectorAll("script"));
        foreach (var shown in new[] { "zhang的名字代表的询问", drafted + Script, "区园林局的答复", "已建成42公里。" + Script })
            Assert.Contains(shown, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("冒名", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_needs_words_and_not_too_many()
    {
        var deputy = await host.VisitAsAsync(AccountsHost.Deputy);
        var id = await host.TargetAsync("口袋公园");
        var desk = $"/workbench/targets/{id}";

        var missing = await deputy.RefusedAsync(desk, "question", ("QuestionWords", "  "));
        var longer = await deputy.RefusedAsync(desk, "question", ("QuestionWords", new string('问', 1001)));

        Assert.Contains("请写明要询问什么", missing.GetElementById("QuestionWords-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("至多 1000 字", longer.GetElementById("QuestionWords-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1001, longer.GetElementById("QuestionWords")!.TextContent.Length);
        Assert.Null(await host.Ask<QuestionQueries>().DraftAsync(id, AccountsHost.Deputy, Cancel));
    }

    [Fact]
    public async Task A_draft_is_dropped_by_its_deputy()
    {
        var deputy = await host.VisitAsAsync(AccountsHost.Deputy);
        var question = await deputy.TakenAsync($"/workbench/targets/{await host.TargetAsync("既有住宅加装电梯")}", "question", ("QuestionWords", "不问了"));

        Assert.Contains((await deputy.PageAsync("/workbench/questions")).QuerySelectorAll("main a"), link => link.GetAttribute("href") == question);
        Assert.Equal("/workbench/questions", await deputy.TakenAsync(question, "drop"));
        using var gone = await deputy.GetAsync(question);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_deputy_rates_and_notes_and_staff_does_not_rate()
    {
        var (deputy, staff) = (await host.VisitAsAsync(AccountsHost.OtherDeputy), await host.VisitAsAsync(AccountsHost.Staff));
        var id = await host.TargetAsync("保障性租赁住房");
        var desk = $"/workbench/targets/{id}";

        foreach (var score in new[] { "", "0", "6", "好", "99999999999" })
            Assert.NotNull((await deputy.RefusedAsync(desk, "rate", ("Score", score), ("RatingReason", "理由"))).GetElementById("score-fault"));
        Assert.NotNull((await deputy.RefusedAsync(desk, "rate", ("Score", "2"), ("RatingReason", new string('长', 201)))).GetElementById("RatingReason-fault"));
        await deputy.TakenAsync(desk, "rate", ("Score", "2"), ("RatingReason", Script));
        await deputy.TakenAsync(desk, "rate", ("Score", "2"), ("RatingReason", Script));
        await deputy.TakenAsync(desk, "note", ("NoteWords", Script));
        var longNote = await deputy.RefusedAsync(desk, "note", ("NoteWords", new string('长', 2001)));

        var own = await deputy.PageAsync(desk);
        Assert.Equal("2", own.QuerySelector("input[name=Score][checked]")!.GetAttribute("value"));
        Assert.Equal(Script, own.GetElementById("NoteWords")!.TextContent);
        Assert.Empty(own.QuerySelectorAll("main script"));
        Assert.NotNull(longNote.GetElementById("NoteWords-fault"));
        Assert.Equal(1, (await host.Ask<RatingQueries>().SummaryAsync(id, Cancel)).Count);
        var staffs = await staff.PageAsync(desk);
        Assert.Null(staffs.QuerySelector("input[name=Score]"));
        Assert.Equal("", staffs.GetElementById("NoteWords")!.TextContent);
        using var forged = await staff.SendAsync(own, desk, "rate", ("Score", "5"), ("RatingReason", "代评"));
        Assert.NotEqual(HttpStatusCode.OK, forged.StatusCode);
        Assert.Equal(1, (await host.Ask<RatingQueries>().SummaryAsync(id, Cancel)).Count);
    }

    [Fact]
    public async Task Staff_enters_a_reply_and_a_deputy_does_not()
    {
        var (deputy, staff) = (await host.VisitAsAsync(AccountsHost.Deputy), await host.VisitAsAsync(AccountsHost.Staff));
        var id = await host.TargetAsync("充电桩");
        var desk = $"/workbench/targets/{id}";

        var refused = await staff.RefusedAsync(desk, "reply", ("Department", ""), ("RepliedOn", "2999-01-01"), ("ReplyWords", " "));
        foreach (var field in new[] { "Department", "RepliedOn", "ReplyWords" })
            Assert.NotNull(refused.GetElementById($"{field}-fault"));
        await staff.TakenAsync(desk, "reply", ("Department", "区发展和改革局"), ("RepliedOn", "2021-03-01"), ("ReplyWords", "已建930个。"));
        await staff.TakenAsync(desk, "reply", ("Department", "区发展和改革局"), ("RepliedOn", "2021-03-01"), ("ReplyWords", "已建930个。"));

        Assert.Null((await deputy.PageAsync(desk)).GetElementById("ReplyWords"));
        var reply = Assert.Single(await host.Ask<ReplyQueries>().OfAsync(id, Cancel));
        Assert.Equal((AccountsHost.Staff, new DateOnly(2021, 3, 1)), (reply.EnteredBy, reply.Date));
    }

    [Fact]
    public async Task A_watched_target_shows_what_came_since()
    {
        var deputy = await host.VisitAsAsync(AccountsHost.Deputy);
        var id = await host.TargetAsync("养老服务站");
        await deputy.TakenAsync($"/workbench/targets/{id}", "watch");
        Assert.Contains("以来没有变化", (await deputy.PageAsync("/workbench/watch")).QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);

        await host.Ask<LedgerWriter>().ReplyAsync(id, "区民政局", "十处均已启用。", new(2021, 3, 1), AccountsHost.Staff, Cancel);
        Assert.Contains("十处均已启用。", (await deputy.PageAsync("/workbench/watch")).QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("养老服务站", (await (await host.VisitAsAsync(AccountsHost.OtherDeputy)).PageAsync("/workbench/watch")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await deputy.TakenAsync("/workbench/watch", "seen");
        Assert.DoesNotContain("十处均已启用。", (await deputy.PageAsync("/workbench/watch")).QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);
        await deputy.TakenAsync("/workbench/watch", "unwatch", ("Subject", id));
        Assert.Empty((await deputy.PageAsync("/workbench/watch")).QuerySelectorAll(".rows li"));
    }

    [Fact]
    public async Task Staff_decides_a_proposal_with_a_reason_and_once()
    {
        var staff = await host.VisitAsAsync(AccountsHost.Staff);
        var proposed = new Proposed { Target = await host.TargetAsync("新增学位"), Kind = ProposalKind.Verdict, Text = Script, Evidence = Script, By = new(Script, "读者@example.org") };
        await host.Ask<LedgerWriter>().ReceiveProposalAsync(proposed, new("nonce", DateTimeOffset.MaxValue), Cancel);
        var place = $"/workbench/proposals/{proposed.Id}";

        Assert.Contains((await staff.PageAsync("/workbench/proposals")).QuerySelectorAll("main a"), link => link.GetAttribute("href") == place);
        var page = await staff.PageAsync(place);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("读者@example.org", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        var refused = await staff.RefusedAsync(place, "decide", ("State", "received"), ("Reason", ""));
        Assert.NotNull(refused.GetElementById("state-fault"));
        Assert.NotNull(refused.GetElementById("Reason-fault"));

        await staff.TakenAsync(place, "decide", ("State", "accepted"), ("Reason", "属实"));
        var already = await staff.RefusedAsync(place, "decide", ("State", "refused"), ("Reason", "不属实"));
        Assert.Contains("已处理为“采纳”", already.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("不属实", already.GetElementById("Reason")!.TextContent);
        await staff.TakenAsync(place, "decide", ("State", "refused"), ("Reason", "不属实"), ("Again", "1"));
        await staff.TakenAsync(place, "forget");

        Assert.Equal(("不属实", ProposalState.Refused), ((await host.Ask<ProposalQueries>().FindAsync(proposed.Id, Cancel))!.Reason, (await host.Ask<ProposalQueries>().FindAsync(proposed.Id, Cancel))!.State));
        Assert.DoesNotContain("读者@example.org", (await staff.PageAsync(place)).Body!.TextContent, StringComparison.Ordinal);
        using var asDeputy = await (await host.VisitAsAsync(AccountsHost.OtherDeputy)).SendAsync(await staff.PageAsync(place), place, "decide", ("State", "accepted"), ("Reason", "冒名"), ("Again", "1"));
        Assert.Equal("不属实", (await host.Ask<ProposalQueries>().FindAsync(proposed.Id, Cancel))!.Reason);
    }

    [Fact]
    public async Task In_English_only_what_people_wrote_is_Chinese()
    {
        var deputy = await host.VisitAsAsync(AccountsHost.OtherDeputy);
        foreach (var address in new[] { "/en/workbench/questions", "/en/workbench/watch", $"/en/workbench/targets/{await host.TargetAsync("老旧小区改造")}" })
        {
            var page = await deputy.PageAsync(address);
            Assert.DoesNotContain(page.QuerySelector("main")!.QuerySelectorAll("h1, h2, label, button, legend, small, p.lead").Where(part => part.Closest("[lang=zh-CN]") is null && part.QuerySelector("[lang=zh-CN]") is null), part => part.TextContent.Any(c => c is >= '\u4e00' and <= '\u9fff'));
        }
    }
}
