using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>The whole way of a report, by the people responsible: in, gone through by keyboard, paired, public, taken back.</summary>
public sealed class WorkbenchTests(Browser browser) : BrowserTest(browser)
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "seeds", "samples");

    [Fact]
    public async Task A_clerk_takes_two_reports_from_file_to_public_and_back()
    {
        await using var app = new App();
        await app.StartAsync(write: People.IntoEmptyAsync);
        var page = await NewPageAsync();
        await People.SignInAsync(page, app, People.Clerk);

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
        await app.StartAsync(write: People.IntoEmptyAsync);
        var page = await NewPageAsync();
        await People.SignInAsync(page, app, People.Clerk);
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
    public async Task Two_clerks_at_one_report_see_what_the_other_is_at_and_neither_overwrites()
    {
        await using var app = new App();
        await app.StartAsync(write: People.IntoEmptyAsync);
        var (wang, zhao) = (await NewPageAsync(), await NewPageAsync());
        await People.SignInAsync(wang, app, People.Clerk);
        await ImportAsync(wang, "linxi-2024.txt");
        await OpenReviewAsync(wang);
        await People.SignInAsync(zhao, app, People.Colleague);
        await zhao.GotoAsync(wang.Url);
        await Expect(zhao.GetByRole(AriaRole.Application)).ToBeFocusedAsync();

        await wang.Keyboard.PressAsync("e");
        await Expect(zhao.GetByText("wang 正在修改")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await zhao.Keyboard.PressAsync("a");
        await Expect(zhao.GetByRole(AriaRole.Alert)).ToContainTextAsync("他人正在改这一条，未保存");

        await wang.GetByLabel(new Regex("^数字")).FillAsync("500亿元");
        await wang.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(wang.GetByRole(AriaRole.Status)).ToContainTextAsync("已核 1/");
        await Expect(zhao.GetByRole(AriaRole.Status)).ToContainTextAsync("已核 1/", new() { Timeout = 15_000 });
        await Expect(zhao.GetByText("500亿元").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Pages_of_the_workbench_are_open_to_everybody_who_may_work_there()
    {
        await using var app = new App();
        await app.StartAsync(write: People.IntoEmptyAsync);
        var page = await NewPageAsync();
        await People.SignInAsync(page, app, People.Clerk);
        await ImportAsync(page, "linxi-2024.txt");
        foreach (var path in new[] { "", "/import", "/drafts", "/drafts/990102-2024-work", "/drafts/990102-2024-work/review", "/drafts/990102-2024-work/pairs", "/changes", "/outcomes", "/outcomes?district=990102&year=2023" })
        {
            await page.GotoAsync($"{app.Address}/workbench{path}");
            await AssertOpenAsync(page);
        }
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
        await DecideOtherwiseAsync(page);
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { NameRegex = new("临溪区") }).ClickAsync();
    }

    /// <summary>The least sure pair: another result is searched for, and said not to compare.</summary>
    private static async Task DecideOtherwiseAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("另选或改判") }).First.ClickAsync();
        await page.GetByLabel("原文或事项").FillAsync("就业");
        await page.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("城镇新增就业") }).First.CheckAsync();
        await page.GetByLabel("不可比").CheckAsync();
        await page.GetByLabel("理由").FillAsync("口径不同");
        await AssertOpenAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存决定" }).ClickAsync();
        await Expect(page.GetByText("已保存。")).ToBeVisibleAsync();
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
        await row.GetByRole(AriaRole.Link, new() { NameRegex = new("撤销") }).ClickAsync();
        await page.GetByLabel("理由").FillAsync("发现漏页");
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Expect(page.GetByText("已撤销，判定已更新。")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("发现漏页");
    }
}
