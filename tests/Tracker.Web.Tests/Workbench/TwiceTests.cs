using System.Net;
using System.Text;
using Tracker.Ledger;
using Tracker.Web.Tests.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Workbench;

/// <summary>Every form that writes, sent twice from one page as a double click does: it is done once, and the second answer is no error.</summary>
public sealed class TwiceTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Draft = "990102-2024-work";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TrailQueries Trail => host.Ask<TrailQueries>();

    [Theory]
    [InlineData("keep")]
    [InlineData("replies", "Until", "in a week")]
    [InlineData("publish", "Why", "会期将至")]
    [InlineData("discard", "Reason", "重复")]
    public async Task A_step_of_a_draft(string form, params string[] typed)
    {
        await OpenAsync();
        if (typed is ["Until", _])
            typed = ["Until", DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)];
        if (form == "publish")
            await AcceptAllAsync();

        await TwiceAsync(AccountsHost.Staff, $"/workbench/drafts/{Draft}", form, Pairs(typed));
    }

    [Fact]
    public async Task Taking_back_a_change()
    {
        await OpenAsync();
        await AcceptAllAsync();

        await TwiceAsync(AccountsHost.Staff, $"/workbench/changes/{await Trail.LastAsync(Cancel)}", "undo", ("Reason", "有误"));
    }

    [Theory]
    [InlineData(AccountsHost.Deputy, "question", "QuestionWords", "为何未列入？")]
    [InlineData(AccountsHost.Deputy, "rate", "Score", "4", "RatingReason", "进度清楚")]
    [InlineData(AccountsHost.Deputy, "note", "NoteWords", "会上再问")]
    [InlineData(AccountsHost.Deputy, "watch")]
    [InlineData(AccountsHost.Staff, "note", "NoteWords", "已催办")]
    [InlineData(AccountsHost.Staff, "reply", "Department", "区城管局", "RepliedOn", "2021-03-01", "ReplyWords", "已完成。")]
    public async Task A_form_on_a_target(string name, string form, params string[] typed) =>
        await TwiceAsync(name, $"/workbench/targets/{await host.TargetAsync("老旧小区改造")}", form, Pairs(typed));

    [Theory]
    [InlineData("send")]
    [InlineData("drop")]
    public async Task A_step_of_a_question(string form) => await TwiceAsync(AccountsHost.Deputy, $"/workbench/questions/{await QuestionAsync(form)}", form);

    [Fact]
    public async Task An_answer()
    {
        var id = await QuestionAsync("answer");
        await host.Ask<LedgerWriter>().SendQuestionAsync(id, "李四", AccountsHost.Deputy, Cancel);

        await TwiceAsync(AccountsHost.Staff, $"/workbench/questions/{id}", "answer", ("Department", "区教育局"), ("AnswerWords", "已全部启用。"));
    }

    [Theory]
    [InlineData("decide", "State", "accepted", "Reason", "属实")]
    [InlineData("forget")]
    public async Task A_step_of_a_proposal(string form, params string[] typed)
    {
        var proposed = new Proposed { Target = await host.TargetAsync("新增学位"), Kind = ProposalKind.Verdict, Text = $"应为5500个（{form}）", Evidence = "年鉴", By = new("读者", null) };
        await host.Ask<LedgerWriter>().ReceiveProposalAsync(proposed, new(form, DateTimeOffset.MaxValue), Cancel);

        await TwiceAsync(AccountsHost.Staff, $"/workbench/proposals/{proposed.Id}", form, Pairs(typed));
    }

    [Theory]
    [InlineData("seen")]
    [InlineData("unwatch", "Subject", "target")]
    public async Task A_step_of_the_watch_list(string form, params string[] typed)
    {
        var target = await host.TargetAsync("口袋公园");
        await host.Ask<LedgerWriter>().WatchAsync(target, AccountsHost.OtherDeputy, Cancel);
        await host.Ask<LedgerWriter>().ReplyAsync(target, "区城管局", $"已启用（{form}）。", new(2021, 3, 1), AccountsHost.Staff, Cancel);

        await TwiceAsync(AccountsHost.OtherDeputy, "/workbench/watch", form, typed.Length == 0 ? [] : [("Subject", target)]);
    }

    [Theory]
    [InlineData("title", "Shown", "别名")]
    [InlineData("duty", "Chosen", "deputy")]
    [InlineData("factor")]
    [InlineData("state")]
    public async Task A_change_of_an_account(string form, params string[] typed)
    {
        await host.AddAsync($"twice-{form}", Duty.Staff);

        await TwiceAsync(AccountsHost.Admin, $"/workbench/accounts/twice-{form}", form, Pairs(typed));
    }

    [Fact]
    public async Task Who_keeps_a_record() => await TwiceAsync(AccountsHost.Staff, $"/workbench/upkeep/{SampleArchive.Linjiang}", "upkeep", ("Owner", "区统计局"));

    private async Task TwiceAsync(string name, string address, string form, params (string Name, string Value)[] typed)
    {
        var visitor = await host.VisitAsAsync(name);
        var page = await visitor.PageAsync(address);

        using var first = await visitor.SendAsync(page, address, form, typed);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        var last = await Trail.LastAsync(Cancel);
        using var second = await visitor.SendAsync(page, address, form, typed);

        Assert.True(second.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, await second.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(last, await Trail.LastAsync(Cancel));
        var told = await visitor.PageAsync(second.LeadsTo());
        Assert.NotNull(told.QuerySelector("main [role=status]"));
        Assert.Empty(told.QuerySelectorAll("main [role=alert]"));
    }

    private async Task<string> QuestionAsync(string on) => await host.Ask<LedgerWriter>().DraftQuestionAsync(
        await host.TargetAsync("新增学位"), $"请说明情况（{on}）。", AccountsHost.Deputy, Cancel);

    private async Task OpenAsync()
    {
        var intake = host.Intake;
        var taken = Assert.Single(intake.Read(Encoding.UTF8.GetBytes("临溪区2024年政府工作报告\n\n一、2023年工作回顾\n城镇新增就业8620人。\n\n二、2024年工作安排\n今年的主要预期目标是：城镇新增就业8500人以上。\n"), "linxi.txt").Reports);
        await host.Ask<DraftWriter>().DiscardAsync(Draft, "另起", AccountsHost.Staff, Cancel);
        Assert.Equal(DraftOutcome.Done, await intake.OpenDraftAsync(host.Ask<LedgerDb>(), taken, AccountsHost.Staff, Cancel));
    }

    private async Task AcceptAllAsync() => Assert.Equal(DraftOutcome.Done, await host.Ask<DraftWriter>().ReviewAsync(
        Draft, [.. (await host.Ask<DraftQueries>().ItemsAsync(Draft, Cancel)).Select(item => item.Accept())], AccountsHost.Staff, cancel: Cancel));

    private static (string, string)[] Pairs(string[] typed) => [.. typed.Chunk(2).Select(pair => (pair[0], pair[1]))];
}
