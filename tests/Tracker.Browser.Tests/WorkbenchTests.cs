using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>The whole way of a report, by the people responsible: in, gone through by keyboard, paired, public, taken back.</summary>
public sealed class WorkbenchTests(Browser browser) : BrowserTest(browser)
{
    private const string Password = "一句没有别人知道的很长的话";

    private static readonly byte[] Key = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];

    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "seeds", "samples");

    [Fact]
    public async Task A_clerk_takes_two_reports_from_file_to_public_and_back()
    {
        await using var app = new App();
        await app.StartAsync(write: WithStaffAsync);
        var page = await NewPageAsync();
        await SignInAsync(page, app);

        await ImportAsync(page, "linxi-2024.txt");
        await PublishAsync(page, await ReviewAsync(page));
        await ImportAsync(page, "linxi-2025.txt");
        var left = await ReviewAsync(page);
        await PairAsync(page);
        await PublishAsync(page, left);

        await page.GotoAsync($"{app.Address}/districts/990102/2024");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("临溪区 2024年");
        await Expect(page.GetByText("城镇新增就业8500人以上")).ToBeVisibleAsync();

        await TakeBackAsync(page, app, "990102-2025-work");
        var gone = await page.GotoAsync($"{app.Address}/reports/990102-2025-work");
        Assert.Equal(404, gone!.Status);
        await page.GotoAsync($"{app.Address}/workbench/drafts/990102-2025-work");
        await Expect(page.GetByText("尚未公开")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_of_a_review_loses_nothing_that_was_saved()
    {
        await using var app = new App();
        await app.StartAsync(write: WithStaffAsync);
        var page = await NewPageAsync();
        await SignInAsync(page, app);
        await ImportAsync(page, "linxi-2024.txt");
        await OpenReviewAsync(page);
        await page.Keyboard.PressAsync("a");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("已核 1/"));
        await page.Keyboard.PressAsync("x");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("已核 2/"));

        await app.StopAsync();
        await app.StartAsync(app.Address);
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("已核 2/"));
    }

    [Fact]
    public async Task Pages_of_the_workbench_are_open_to_everybody_who_may_work_there()
    {
        await using var app = new App();
        await app.StartAsync(write: WithStaffAsync);
        var page = await NewPageAsync();
        await SignInAsync(page, app);
        await ImportAsync(page, "linxi-2024.txt");
        foreach (var path in new[] { "", "/import", "/drafts", "/drafts/990102-2024-work", "/drafts/990102-2024-work/review", "/drafts/990102-2024-work/pairs", "/changes", "/outcomes", "/outcomes?district=990102&year=2023" })
        {
            await page.GotoAsync($"{app.Address}/workbench{path}");
            var found = await page.RunAxe();
            Assert.Empty(found.Violations.Select(violation => $"{path}: {violation.Id} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
        }
    }

    private static async Task WithStaffAsync(LedgerDb ledger)
    {
        await new Intake(Catalogue.Load()).PrepareAsync(ledger, seeded: false);
        await new OutcomeWriter(ledger).SaveAsync([new(null, new() { District = "990102", Year = 2023, Indicator = "urban_jobs", Value = new(42_000, "人"), Source = "统计公报" })], "test");
        var accounts = new AccountWriter(new LedgerWriter(ledger));
        await accounts.AddAsync(new() { Name = "wang", Title = "王敏", Duty = Duty.Staff }, Passwords.Hash(Password), "test");
        await accounts.SetSecondFactorAsync("wang", Key, 1, "test");
    }

    private static async Task SignInAsync(IPage page, App app)
    {
        await page.GotoAsync($"{app.Address}/workbench");
        await page.GetByLabel("账号名").FillAsync("wang");
        await page.GetByLabel("密码").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await page.GetByLabel("验证码").FillAsync(Totp.Code(Key, Totp.CounterAt(TimeProvider.System.GetUtcNow())));
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/workbench$"));
    }

    private static async Task ImportAsync(IPage page, string sample)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "导入报告" }).First.ClickAsync();
        await page.GetByLabel("文件").SetInputFilesAsync(Path.Combine(Samples, sample));
        await page.GetByRole(AriaRole.Button, new() { Name = "识读" }).ClickAsync();
        await Expect(page.GetByText("临溪区", new() { Exact = false }).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认无误" }).ClickAsync();
        await Expect(page.GetByText("审核稿已建立。")).ToBeVisibleAsync();
    }

    private static async Task OpenReviewAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "核对语句" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("已核 0/"));
        await Expect(page.GetByRole(AriaRole.Application)).ToBeFocusedAsync();
    }

    /// <summary>Goes through the list by keyboard: one is rejected and taken back, the rest accepted.</summary>
    /// <returns>How many statements there are.</returns>
    private static async Task<int> ReviewAsync(IPage page)
    {
        await OpenReviewAsync(page);
        var status = page.GetByRole(AriaRole.Status);
        var count = int.Parse(Regex.Match(await status.InnerTextAsync(), "/(\\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        await page.Keyboard.PressAsync("x");
        await Expect(status).ToContainTextAsync($"已核 1/{count}");
        await page.Keyboard.PressAsync("u");
        await Expect(status).ToContainTextAsync("已撤销上一步");
        await Expect(status).ToContainTextAsync($"已核 0/{count}");
        for (var decided = 1; decided <= count; decided++)
        {
            await page.Keyboard.PressAsync("n");
            await page.Keyboard.PressAsync("a");
            await Expect(status).ToContainTextAsync($"已核 {decided}/{count}");
        }
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { NameRegex = new("临溪区") }).ClickAsync();
        return count;
    }

    private static async Task PairAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "核对对应" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("确认其余把握") }).ClickAsync();
        await Expect(page.GetByText("已保存。")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { NameRegex = new("临溪区") }).ClickAsync();
    }

    private static async Task PublishAsync(IPage page, int statements)
    {
        await Expect(page.GetByText($"已核 {statements}/{statements} 条")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await Expect(page.GetByText("仍要发布，请写明理由")).ToBeVisibleAsync();
        await page.GetByLabel("理由", new() { Exact = true }).FillAsync("会期将至");
        await page.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await Expect(page.GetByText("已发布，判定已更新。")).ToBeVisibleAsync();
    }

    private static async Task TakeBackAsync(IPage page, App app, string report)
    {
        await page.GotoAsync($"{app.Address}/workbench/changes?subject={report}");
        var row = page.GetByRole(AriaRole.Row, new() { Name = "发布报告" });
        await Expect(row).ToContainTextAsync("会期将至");
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByText("已撤销，判定已更新。")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("wang");
    }
}
