using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Ledger;
using Tracker.Web.Tests.Accounts;
using Tracker.Web.Tests.Hosting;
using Xunit;

namespace Tracker.Web.Tests.Workbench;

/// <summary>The pages that a report goes through on its way, with what people get wrong on them.</summary>
public sealed class ReportWayTests : IAsyncLifetime
{
    private const string Text = """
        临溪区2024年政府工作报告

        各位代表：
        现在，我代表区人民政府向大会报告工作，请予审议。

        一、2023年工作回顾
        过去一年，城镇新增就业8620人。

        二、2024年工作安排
        今年的主要预期目标是：地区生产总值增长6%左右；城镇新增就业8500人以上。
        """;

    private const string Report = "990102-2024-work", Page = $"/workbench/drafts/{Report}";

    private readonly AccountsHost host = new();
    private Visitor clerk = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DraftQueries Drafts => host.Ask<DraftQueries>();

    private ReportQueries Reports => host.Ask<ReportQueries>();

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        clerk = await host.VisitAsAsync(AccountsHost.Staff);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_pasted_report_is_shown_before_it_is_kept_and_kept_once_however_often_it_is_confirmed()
    {
        using var sent = await clerk.SendAsync("/workbench/import", "import", ("Pasted", Text));
        var preview = sent.LeadsTo();
        var page = await clerk.ReadyAsync(preview);
        Assert.Contains("目标 2 条，结果 1 条", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await Drafts.FindAsync(Report, Cancel));

        for (var times = 0; times < 2; times++)
        {
            using var opened = await clerk.SendAsync(page, preview, $"open-{Report}");
            Assert.StartsWith(Page, opened.LeadsTo(), StringComparison.Ordinal);
        }
        Assert.Equal(3, (await Drafts.ItemsAsync(Report, Cancel)).Count);
        Assert.Single((await host.Ask<TrailQueries>().OfAsync(Report, Cancel)));
    }

    [Theory]
    [InlineData("", "没有收到内容")]
    [InlineData(" \n ", "没有收到内容")]
    public async Task Nothing_sent_is_told_on_the_page(string pasted, string told)
    {
        using var answer = await clerk.SendAsync("/workbench/import", "import", ("Pasted", pasted));

        Assert.Contains(told, (await answer.ReadAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/report")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_that_is_not_public_is_not_fetched(string address)
    {
        using var sent = await clerk.SendAsync("/workbench/import", "import", ("Address", address));
        var page = await clerk.ReadyAsync(sent.LeadsTo());

        Assert.Contains(address, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("dl.facts"));
    }

    [Theory]
    [InlineData("今天天气很好。")]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("PK\u0003\u0004 not a document")]
    public async Task What_is_no_report_is_refused_in_words_and_as_text(string pasted)
    {
        using var sent = await clerk.SendAsync("/workbench/import", "import", ("Pasted", pasted));
        var page = await clerk.ReadyAsync(sent.LeadsTo());

        Assert.NotEmpty(page.QuerySelectorAll("main .note"));
        Assert.Empty(page.QuerySelectorAll("main input[value^=open], main script"));
    }

    [Fact]
    public async Task A_document_is_for_its_sender_alone()
    {
        using var sent = await clerk.SendAsync("/workbench/import", "import", ("Pasted", Text));

        using var others = await (await host.VisitAsAsync(AccountsHost.Admin)).GetAsync(sent.LeadsTo());

        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        Assert.Contains("请重新上传", (await others.ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_document_says_wrongly_of_itself_is_told_otherwise_by_a_person()
    {
        using var sent = await clerk.SendAsync("/workbench/import", "import", ("Pasted", Text));

        var page = await clerk.ReadyAsync($"{sent.LeadsTo()}?district=370202&year=2021");

        Assert.NotNull(page.QuerySelector("input[value='open-370202-2021-work']"));
    }

    [Fact]
    public async Task A_second_version_of_a_public_report_shows_the_difference_first()
    {
        await OpenAsync();
        await AcceptAllAsync();
        using var published = await clerk.SendAsync(Page, "publish", ("Why", "会期将至"));
        Assert.NotNull(await Reports.FindAsync(Report, Cancel));

        using var sent = await clerk.SendAsync("/workbench/import", "import", ("Pasted", Text.Replace("8500人", "8600人", StringComparison.Ordinal)));
        var page = await clerk.ReadyAsync(sent.LeadsTo());

        Assert.Contains("与已公开版本的差异：新增 1 条，改动 0 条，减少 1 条", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_publish_without_having_asked_for_replies_needs_a_reason_and_everything_decided()
    {
        await OpenAsync();
        Assert.Contains("还有未核对的语句", await RefusedAsync("publish", ("Why", "会期将至")), StringComparison.Ordinal);

        await AcceptAllAsync();
        Assert.Contains("仍要发布，请写明理由", await RefusedAsync("publish", ("Why", " ")), StringComparison.Ordinal);
        Assert.Null(await Reports.FindAsync(Report, Cancel));

        var page = await clerk.PageAsync(Page);
        using var published = await clerk.SendAsync(page, Page, "publish", ("Why", "会期将至"));
        Assert.NotNull(await Reports.FindAsync(Report, Cancel));
        using var again = await clerk.SendAsync(page, Page, "publish", ("Why", "会期将至"));
        Assert.EndsWith("told=passed", again.LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_publishes_what_nobody_has_checked_and_it_is_told_as_such()
    {
        await OpenAsync();
        Assert.Contains("还有未核对的语句", await RefusedAsync("publish", ("Why", "急用"), ("Unchecked", "1")), StringComparison.Ordinal);

        using var published = await (await host.VisitAsAsync(AccountsHost.Admin)).SendAsync(Page, "publish", ("Why", "急用"), ("Unchecked", "1"));

        Assert.All(await Reports.StatementsAsync(Report, Cancel), statement => Assert.False(statement.Checked));
        Assert.Contains("未核对", (await clerk.PageAsync("/districts/990102/2024")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "截止日期应在")]
    [InlineData("2020-01-01", "截止日期应在")]
    [InlineData("2999-01-01", "截止日期应在")]
    [InlineData("明天", "截止日期应在")]
    public async Task A_day_that_cannot_be_the_last_one_is_told(string until, string told)
    {
        await OpenAsync();

        Assert.Contains(told, await RefusedAsync("replies", ("Until", until)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_discarded_with_a_reason_and_brought_back_among_the_changes()
    {
        await OpenAsync();
        Assert.Contains("请写明作废理由", await RefusedAsync("discard", ("Reason", "")), StringComparison.Ordinal);
        using var discarded = await clerk.SendAsync(Page, "discard", ("Reason", "<b>重复</b>"));
        var trail = host.Ask<TrailQueries>();
        var line = await trail.LastAsync(Cancel);

        var page = await clerk.PageAsync($"/workbench/changes/{line}");
        Assert.Contains("<b>重复</b>", page.Body!.TextContent, StringComparison.Ordinal);
        using var refused = await clerk.SendAsync(page, $"/workbench/changes/{line}", "undo", ("Reason", " "));
        Assert.Contains("请写明撤销理由", (await refused.ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var undone = await clerk.SendAsync(page, $"/workbench/changes/{line}", "undo", ("Reason", "作废有误"));
        using var twice = await clerk.SendAsync(page, $"/workbench/changes/{line}", "undo", ("Reason", "作废有误"));

        Assert.NotNull(await Drafts.FindAsync(Report, Cancel));
        Assert.EndsWith("told=passed", twice.LeadsTo(), StringComparison.Ordinal);
        Assert.Contains("这项改动已撤销", (await clerk.PageAsync($"/workbench/changes/{line}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_built_upon_is_taken_back_after_what_was_built_on_it()
    {
        await OpenAsync();
        var opened = await host.Ask<TrailQueries>().LastAsync(Cancel);
        await AcceptAllAsync();

        using var refused = await clerk.SendAsync($"/workbench/changes/{opened}", "undo", ("Reason", "重复"));

        Assert.Contains("请先撤销较新的改动", (await refused.ReadAsync()).QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await Drafts.FindAsync(Report, Cancel));
    }

    [Fact]
    public async Task What_another_decided_meanwhile_is_not_written_over_unseen()
    {
        await host.Ask<LedgerWriter>().SaveReportAsync(Earlier, [Goal], [], null, cancel: Cancel);
        await OpenAsync();
        var (form, admin) = ($"pair-{Goal.Id}-claimed", await host.VisitAsAsync(AccountsHost.Admin));
        var (pairs, draft) = (await clerk.PageAsync($"{Page}/pairs"), await clerk.PageAsync(Page));
        using var decided = await admin.SendAsync($"{Page}/pairs", form, ("Chosen", "silent"), ("Outcome", ""), ("Proof", "1"), ("Reason", "口径不同"));
        using var taken = await admin.SendAsync(Page, "keep");

        using var late = await clerk.SendAsync(pairs, $"{Page}/pairs", form, ("Reason", "数字无误"));
        using var grabbed = await clerk.SendAsync(draft, Page, "keep");

        Assert.Contains("其间他人已定为“未见提及”", (await late.ReadAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("口径不同", Assert.Single(await Drafts.AnswersAsync(Report, Cancel)).Reason);
        Assert.Contains("承办人其间已改为“guan”", (await grabbed.ReadAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(AccountsHost.Admin, (await Drafts.FindAsync(Report, Cancel))!.Keeper);
    }

    [Theory]
    [InlineData("/workbench/drafts/000000-1900-work")]
    [InlineData("/workbench/drafts/%3Cscript%3E")]
    [InlineData("/workbench/drafts/000000-1900-work/review")]
    [InlineData("/workbench/drafts/000000-1900-work/pairs")]
    [InlineData("/workbench/import/0123456789abcdef")]
    [InlineData("/workbench/changes/999999")]
    [InlineData("/workbench/changes/-1")]
    public async Task What_is_not_there_is_said_not_to_be(string address)
    {
        using var answer = await clerk.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await answer.ReadAsync()).QuerySelector("main h1"));
    }

    [Fact]
    public async Task Text_and_statements_stand_side_by_side_before_the_circuit_starts()
    {
        await OpenAsync();

        var page = await clerk.PageAsync($"{Page}/review");

        Assert.Equal(["城镇新增就业 8620人", "地区生产总值 增长6%左右", "城镇新增就业 8500人以上"], page.QuerySelectorAll(".items .open").Select(item => item.TextContent.Trim()));
        Assert.Equal(3, page.QuerySelectorAll(".text mark[id]").Length);
        Assert.Single(page.QuerySelectorAll(".items [aria-current]"));
    }

    [Fact]
    public async Task A_pair_is_decided_otherwise_only_with_a_reason()
    {
        await host.Ask<LedgerWriter>().SaveReportAsync(Earlier, [Goal], [], null, cancel: Cancel);
        await OpenAsync();
        var choice = $"{Page}/pairs/{Goal.Id}/claimed";
        using var unseen = await clerk.SendAsync(choice, "decide", ("Chosen", "silent"), ("Outcome", ""), ("Reason", "口径不同"));
        Assert.Contains("请先核对检索结果", (await unseen.ReadAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var silent = await clerk.SendAsync(choice, "decide", ("Chosen", "silent"), ("Outcome", ""), ("Proof", "1"), ("Reason", ""));
        Assert.Contains("须写明理由", (await silent.ReadAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await Drafts.AnswersAsync(Report, Cancel));

        using var kept = await clerk.SendAsync(choice, "decide", ("Chosen", "silent"), ("Outcome", ""), ("Proof", "1"), ("Reason", "口径不同"));

        Assert.Equal((Answer.Silent, "口径不同"), (Assert.Single(await Drafts.AnswersAsync(Report, Cancel)).Answer, (await Drafts.AnswersAsync(Report, Cancel))[0].Reason));
    }

    [Fact]
    public async Task A_result_is_searched_for_and_put_in_the_place_of_the_one_proposed()
    {
        await host.Ask<LedgerWriter>().SaveReportAsync(Earlier, [Goal], [], null, cancel: Cancel);
        await OpenAsync();
        var choice = $"{Page}/pairs/{Goal.Id}/claimed";

        var all = await clerk.PageAsync(choice);
        var none = await clerk.PageAsync($"{choice}?find=高铁");

        Assert.Equal(["", "城镇新增就业8620人"], all.QuerySelectorAll("input[name=Outcome]").Select(input => input.ParentElement!.QuerySelector("span")?.TextContent.Trim('“', '”') ?? ""));
        Assert.True(all.QuerySelectorAll("input[name=Outcome]")[1].HasAttribute("checked"));
        Assert.Equal(2, none.QuerySelectorAll("input[name=Outcome]").Length); // What is chosen is always among them.
        using var other = await clerk.SendAsync(choice, "decide", ("Chosen", "other_measure"), ("Reason", "口径不同"));
        Assert.Equal(Answer.OtherMeasure, Assert.Single(await Drafts.AnswersAsync(Report, Cancel)).Answer);
    }

    private static Report Earlier => new() { Id = "990102-2023-work", District = "990102", Year = 2023, Kind = ReportKind.Work, Title = "临溪区2023年政府工作报告", Hash = new('a', 64) };

    private static Statement Goal => new()
    {
        Id = StatementId.Of("990102", Earlier.Id, "城镇新增就业8000人", 0), Report = Earlier.Id, District = "990102", Role = Role.Target, Period = Period.Of(2023), Indicator = "urban_jobs",
        Subject = "城镇新增就业", Domain = "jobs", Figure = new() { Value = new(8000, "人") }, Measure = Measure.Flow, Quote = "城镇新增就业8000人", Confidence = 0.9,
    };

    private async Task OpenAsync()
    {
        var intake = host.Intake;
        var taken = Assert.Single(intake.Read(Encoding.UTF8.GetBytes(Text), "linxi.txt").Reports);
        Assert.Equal(DraftOutcome.Done, await intake.OpenDraftAsync(host.Ask<LedgerDb>(), taken, AccountsHost.Staff, Cancel));
    }

    private async Task AcceptAllAsync() => Assert.Equal(DraftOutcome.Done, await host.Ask<DraftWriter>().ReviewAsync(
        Report, [.. (await Drafts.ItemsAsync(Report, Cancel)).Select(item => item.Accept())], AccountsHost.Staff, cancel: Cancel));

    private async Task<string> RefusedAsync(string form, params (string, string)[] typed)
    {
        using var answer = await clerk.SendAsync(Page, form, typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.ReadAsync()).QuerySelector("main")!.TextContent;
    }
}
