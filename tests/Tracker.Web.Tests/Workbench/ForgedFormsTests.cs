using System.Net;
using System.Text;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using Tracker.Web.Tests.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Workbench;

/// <summary>Forms that no page gave to whoever sends them, each with a token that is good, and markup in what is typed.</summary>
public sealed class ForgedFormsTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Draft = "990102-2024-work", Script = "<script>alert('x')</script>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TrailQueries Trail => host.Ask<TrailQueries>();

    [Theory]
    [InlineData("/workbench/import", "import", "Pasted")]
    [InlineData($"/workbench/drafts/{Draft}", "publish", "Why")]
    [InlineData($"/workbench/drafts/{Draft}", "discard", "Reason")]
    [InlineData($"/workbench/drafts/{Draft}", "keep", "Wanted")]
    [InlineData($"/workbench/drafts/{Draft}/pairs", "sure", "Chosen")]
    [InlineData("/workbench/outcomes", "figures", "Source")]
    [InlineData("/workbench/outcomes/sent/0123456789abcdef", "confirm", "Why")]
    [InlineData("/workbench/proposals/nothing", "decide", "Reason")]
    [InlineData("/workbench/changes/1", "undo", "Reason")]
    [InlineData("/workbench/accounts", "add", "Name")]
    [InlineData($"/workbench/accounts/{AccountsHost.Deputy}", "duty", "Chosen")]
    public async Task A_form_of_staff_sent_by_a_deputy_is_refused(string address, string form, string field)
    {
        await OpenAsync();
        var deputy = await host.VisitAsAsync(AccountsHost.Deputy);
        var last = await Trail.LastAsync(Cancel);

        using var answer = await deputy.ForgeAsync(address, form, (field, "admin"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("无权", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(last, await Trail.LastAsync(Cancel));
    }

    [Theory]
    [InlineData(AccountsHost.Deputy, "targets", "reply", "Department", "区政府", "RepliedOn", "2021-03-01", "ReplyWords", "冒名")]
    [InlineData(AccountsHost.Deputy, "questions", "answer", "Department", "区政府", "AnswerWords", "冒名")]
    [InlineData(AccountsHost.Staff, "targets", "question", "QuestionWords", "冒名")]
    [InlineData(AccountsHost.Staff, "targets", "rate", "Score", "5", "RatingReason", "冒名")]
    [InlineData(AccountsHost.Staff, "questions", "drop")]
    [InlineData(AccountsHost.Deputy, "questions", "send")]
    [InlineData(AccountsHost.Deputy, "questions", "drop")]
    public async Task A_form_that_a_page_shows_to_others_alone_writes_nothing(string name, string page, string form, params string[] typed)
    {
        var target = await host.TargetAsync("充电桩");
        var question = await host.Ask<LedgerWriter>().DraftQuestionAsync(target, "请说明进度。", AccountsHost.OtherDeputy, Cancel);
        var visitor = await host.VisitAsAsync(name);
        var last = await Trail.LastAsync(Cancel);

        using var answer = await visitor.ForgeAsync($"/workbench/{page}/{(page == "targets" ? target : question)}", form, [.. typed.Chunk(2).Select(pair => (pair[0], pair[1]))]);

        Assert.EndsWith("told=passed", answer.LeadsTo(), StringComparison.Ordinal);
        Assert.Equal(last, await Trail.LastAsync(Cancel));
    }

    [Fact]
    public async Task A_table_that_another_sent_is_not_confirmed_by_its_number()
    {
        using var sent = await (await host.VisitAsAsync(AccountsHost.Staff)).SendFileAsync("/workbench/outcomes", "file", "Table", "a.csv", new StringContent($"区县,年份,指标,数值,来源\n{SampleArchive.Linjiang},2009,gdp,5%,公报\n"));
        var last = await Trail.LastAsync(Cancel);

        using var answer = await (await host.VisitAsAsync(AccountsHost.Admin)).ForgeAsync(sent.LeadsTo(), "confirm", ("Mark", ""), ("Why", "冒名"));

        Assert.Contains("/outcomes/sent/", sent.LeadsTo(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(last, await Trail.LastAsync(Cancel));
    }

    [Fact]
    public async Task A_note_that_names_another_is_still_one_s_own()
    {
        var target = await host.TargetAsync("养老服务站");
        await host.Ask<LedgerWriter>().KeepNoteAsync(target, "会上再问", AccountsHost.OtherDeputy, Cancel);

        using var answer = await (await host.VisitAsAsync(AccountsHost.Deputy)).ForgeAsync($"/workbench/targets/{target}", "note", ("NoteWords", "冒名"), ("Who", AccountsHost.OtherDeputy), ("Account", AccountsHost.OtherDeputy));

        Assert.EndsWith("told=saved", answer.LeadsTo(), StringComparison.Ordinal);
        Assert.Equal("会上再问", await host.Ask<OwnQueries>().NoteAsync(target, AccountsHost.OtherDeputy, Cancel));
    }

    [Fact]
    public async Task Markup_that_staff_types_is_text_on_every_page_that_shows_it()
    {
        await OpenAsync();
        var (staff, target) = (await host.VisitAsAsync(AccountsHost.Staff), await host.TargetAsync("老旧小区改造"));
        Assert.Equal($"/workbench/targets/{target}", await staff.TakenAsync($"/workbench/targets/{target}", "reply", ("Department", Script), ("RepliedOn", "2021-03-01"), ("ReplyWords", Script)));
        await AcceptAllAsync();
        await staff.TakenAsync($"/workbench/drafts/{Draft}", "publish", ("Why", Script));
        var published = (await Trail.OfAsync(Draft, Cancel)).First(line => line.Why == Script);
        await staff.TakenAsync($"/workbench/changes/{published.Id}", "undo", ("Reason", Script));

        foreach (var address in new[] { $"/workbench/targets/{target}", $"/targets/{target}/answers", "/workbench/changes", $"/workbench/changes/{published.Id}", $"/workbench/changes/{published.Id}?told={Script}", $"/workbench/changes?subject={Script}" })
        {
            var page = await staff.PageAsync(address);
            Assert.Empty(page.QuerySelectorAll("main script, header script"));
            if (!address.Contains("subject", StringComparison.Ordinal))
                Assert.Contains(Script, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_session_that_ended_writes_nothing_in_a_page_that_stays_open()
    {
        var sessions = host.Ask<Sessions>();
        await host.AddAsync("sun", Duty.Staff);
        var held = (await host.Accounts.SecretsAsync("sun", Cancel))!;
        var who = new SignedIn { Name = "sun", Title = "孙", Duty = Duty.Staff, Stamp = held.Stamp };
        Assert.True(await sessions.StandsAsync(who, Duty.Staff, Cancel));
        Assert.False(await sessions.StandsAsync(who, Duty.Admin, Cancel));

        await host.Writer.SignOutEverywhereAsync("sun", "sun", Cancel);

        Assert.False(await sessions.StandsAsync(who, Duty.Staff, Cancel));
    }

    private async Task OpenAsync()
    {
        if (await host.Ask<DraftQueries>().FindAsync(Draft, Cancel) is not null)
            return;
        var taken = Assert.Single(host.Ask<Intake>().Read(Encoding.UTF8.GetBytes($"临溪区2024年政府工作报告\n\n一、2023年工作回顾\n城镇新增就业8620人。\n\n二、2024年工作安排\n今年的主要预期目标是：城镇新增就业8500人以上。{Script}\n"), "linxi.txt").Reports);
        Assert.Equal(DraftOutcome.Done, await host.Ask<Intake>().OpenDraftAsync(host.Ask<LedgerDb>(), taken, AccountsHost.Staff, Cancel));
    }

    private async Task AcceptAllAsync() => Assert.Equal(DraftOutcome.Done, await host.Ask<DraftWriter>().ReviewAsync(
        Draft, [.. (await host.Ask<DraftQueries>().ItemsAsync(Draft, Cancel)).Select(item => item.Accept())], AccountsHost.Staff, cancel: Cancel));
}
