using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Playwright;
using Tracker.Ledger;
using Tracker.Tests.Ledger;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>A draft is gone through: many statements at once, and with typing that nothing can take away.</summary>
public sealed partial class ReviewTests(Browser browser) : BrowserTest(browser)
{
    private const string Report = "990102-2024-work";

    [Fact]
    public async Task Many_statements_are_changed_from_the_keyboard_seen_beforehand_and_taken_back_in_one_step()
    {
        await using var app = new App();
        await app.StartAsync(write: WithDraftAsync);
        var page = await OpenAsync(app, People.Clerk);
        await page.GetByRole(AriaRole.Search).GetByLabel(new Regex("^性质")).SelectOptionAsync("结果");
        var count = await CountAsync(page);
        var bulk = await OpenBulkAsync(page);
        await bulk.GetByLabel("改法").SelectOptionAsync("改性质");
        await bulk.GetByLabel(new Regex("^性质")).SelectOptionAsync("目标");
        await bulk.GetByLabel(new Regex("^性质")).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(bulk.GetByRole(AriaRole.Button, new() { Name = "预览" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"将改 {count} 条，不改 0 条");
        await Expect(bulk.GetByText("结果 → 目标；未核对 → 已改")).ToHaveCountAsync(count);
        await AssertOpenAsync(page);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已核 0/");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex($"已核 {count}/.*已改 {count} 条"));
        await Expect(page.GetByRole(AriaRole.Application)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("已核 0/.*已撤销上一步"));
        await page.GotoAsync($"{app.Address}/workbench/changes?subject={Report}");
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(1 + 3);
    }

    [Fact]
    public async Task Only_what_is_ticked_changes_and_what_a_colleague_is_at_stays_and_says_so()
    {
        await using var app = new App();
        await app.StartAsync(write: WithDraftAsync);
        var (wang, zhao) = (await OpenAsync(app, People.Clerk), await OpenAsync(app, People.Colleague));
        await zhao.Keyboard.PressAsync("e");
        await Expect(wang.GetByText("zhao 正在修改")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        foreach (var key in new[] { "v", "j", "v", "j", "v" })
            await wang.Keyboard.PressAsync(key);
        var bulk = await OpenBulkAsync(wang);
        await Expect(bulk.GetByLabel("范围")).ToHaveValueAsync("ticked");
        await Expect(bulk.GetByRole(AriaRole.Option, new() { Name = "选中的 3 条" })).ToHaveCountAsync(1);
        await bulk.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();

        await Expect(bulk.GetByText("将改 2 条，不改 1 条")).ToBeVisibleAsync();
        await Expect(bulk.GetByText("zhao 正在修改")).ToBeVisibleAsync();
        await bulk.GetByRole(AriaRole.Button, new() { Name = "改这 2 条" }).ClickAsync();
        await Expect(wang.GetByRole(AriaRole.Status)).ToContainTextAsync("已核 2/");
        await zhao.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(zhao.GetByRole(AriaRole.Status)).ToContainTextAsync("已核 3/");
    }

    [Fact]
    public async Task A_change_that_cannot_be_understood_is_told_and_escape_leads_back_to_the_list()
    {
        await using var app = new App();
        await app.StartAsync(write: WithDraftAsync);
        var page = await OpenAsync(app, People.Clerk);
        var bulk = await OpenBulkAsync(page);
        await bulk.GetByLabel("改法").SelectOptionAsync("改年份");
        await bulk.GetByLabel(new Regex("^年份")).FillAsync("去年");
        await bulk.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await Expect(bulk.GetByRole(AriaRole.Alert)).ToContainTextAsync("“去年”不是年份");

        await page.Keyboard.PressAsync("Escape");

        await Expect(bulk).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Application)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Typing_that_was_not_saved_is_there_again_after_the_server_was_killed_and_goes_once_it_is_saved()
    {
        await using var app = new App();
        await app.StartAsync(write: WithDraftAsync);
        var page = await OpenAsync(app, People.Clerk);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("e");
        await page.GetByLabel(new Regex("^事项")).FillAsync("全区");
        await page.GetByLabel(new Regex("^事项")).PressSequentiallyAsync("生产总值");
        await page.GetByLabel("预计").CheckAsync();

        await app.StopAsync();
        await app.StartAsync(app.Address);
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("有 1 条填写尚未保存");
        await Expect(page.GetByText("有未保存的填写")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("e");
        await Expect(page.GetByLabel(new Regex("^事项"))).ToHaveValueAsync("全区生产总值");
        await Expect(page.GetByLabel("预计")).ToBeCheckedAsync();
        await Expect(page.GetByText("已恢复尚未保存的填写")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("已核 1/.*已保存"));
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Application)).ToBeFocusedAsync();
        await Expect(page.GetByText("有未保存的填写")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_draft_that_is_slow_to_load_stays_as_the_server_sent_it_and_is_then_worked_on()
    {
        var store = new PostgresStore();
        var archive = await store.CreateAsync();
        await using (var app = new App(archive))
        {
            await app.StartAsync(write: WithDraftAsync);
            var page = await NewPageAsync();
            await People.SignInAsync(page, app, People.Clerk);
            await using (var ledger = new LedgerDb(archive))
            await using (var db = await ledger.OpenToWriteAsync(TestContext.Current.CancellationToken))
            await using (var held = await db.BeginTransactionAsync(TestContext.Current.CancellationToken))
            {
                // From when the page is there until long after its connection is.
                await page.RouteAsync("**/_blazor/negotiate**", async asked =>
                {
                    await db.ExecuteAsync("lock table draft in access exclusive mode", transaction: held);
                    await asked.ContinueAsync();
                }, new() { Times = 1 });
                await page.GotoAsync($"{app.Address}/workbench/drafts/{Report}/review");
                await page.WaitForTimeoutAsync(3_000);
                await Expect(page.GetByRole(AriaRole.Application)).ToBeVisibleAsync();
            }

            await Expect(page.GetByRole(AriaRole.Application)).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("e");
            await page.GetByLabel(new Regex("^事项")).FillAsync("全区生产总值");
            await page.ReloadAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("有 1 条填写尚未保存");
        }
        await store.DropAsync();
    }

    [Fact]
    public async Task What_cannot_be_saved_is_told_and_stays_to_be_saved_later()
    {
        await using var app = new App();
        await app.StartAsync(write: WithDraftAsync);
        var page = await OpenAsync(app, People.Clerk);
        await page.Keyboard.PressAsync("e");
        await page.GetByLabel(new Regex("^事项")).FillAsync("全区生产总值");
        await app.AskAsync("insert into schema_version (version) values (9999)");

        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("本节点还是旧版本，不能再保存");
        await Expect(page.GetByLabel(new Regex("^事项"))).ToHaveValueAsync("全区生产总值");

        await app.AskAsync("delete from schema_version where version = 9999");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("已核 1/.*已保存"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Typing_is_given_up_with_the_form_and_shown_to_no_other_account()
    {
        await using var app = new App();
        await app.StartAsync(write: WithDraftAsync);
        var page = await OpenAsync(app, People.Clerk);
        await page.Keyboard.PressAsync("e");
        var subject = await page.GetByLabel(new Regex("^事项")).InputValueAsync();
        await page.GetByLabel(new Regex("^事项")).FillAsync("先不要这样");
        await page.GetByRole(AriaRole.Button, new() { Name = "不改了" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Application)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.GetByLabel(new Regex("^事项"))).ToHaveValueAsync(subject);
        await page.GetByLabel(new Regex("^事项")).FillAsync("王敏填写的");
        await page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();

        await OpenAsync(app, People.Colleague, page);
        await Expect(page.GetByText("有未保存的填写")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("e");
        await Expect(page.GetByLabel(new Regex("^事项"))).ToHaveValueAsync(subject);
    }

    [GeneratedRegex(@"列出的 (\d+) 条（")]
    private static partial Regex Listed();

    private static async Task WithDraftAsync(LedgerDb ledger)
    {
        await People.IntoEmptyAsync(ledger);
        var intake = new Intake(Catalogue.Load());
        var name = Path.Combine(AppContext.BaseDirectory, "seeds", "samples", "linxi-2024.txt");
        var taken = intake.Read(await File.ReadAllBytesAsync(name), name).Reports.Single();
        await intake.OpenDraftAsync(ledger, taken, People.Clerk);
    }

    private async Task<IPage> OpenAsync(App app, string name, IPage? page = null)
    {
        page ??= await NewPageAsync();
        await People.SignInAsync(page, app, name);
        await page.GotoAsync($"{app.Address}/workbench/drafts/{Report}/review");
        await Expect(page.GetByRole(AriaRole.Application)).ToBeFocusedAsync();
        return page;
    }

    private static async Task<ILocator> OpenBulkAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Application).FocusAsync();
        await page.Keyboard.PressAsync("b");
        var bulk = page.GetByRole(AriaRole.Region, new() { Name = "批量修改" });
        await Expect(bulk.GetByLabel("范围")).ToBeFocusedAsync();
        return bulk;
    }

    /// <summary>How many statements the list shows, all of one role.</summary>
    private static async Task<int> CountAsync(IPage page)
    {
        await Expect(page.GetByText("目标 ·")).ToHaveCountAsync(0);
        return int.Parse(Listed().Match(await page.GetByText(Listed()).InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
