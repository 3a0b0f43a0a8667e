using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>Staff say who keeps a record and until when; anybody reads it, on a telephone as well.</summary>
public sealed class UpkeepTests(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task An_owner_and_a_date_are_set_and_read()
    {
        await using var app = new App();
        await app.StartAsync(write: People.IntoSampleAsync);
        var (clerk, reader) = (await NewPageAsync(), await NewPageAsync(390, script: false));
        await People.SignInAsync(clerk, app, People.Clerk);
        await clerk.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "维护与到期" }).ClickAsync();
        await AssertOpenAsync(clerk);
        await clerk.GetByRole(AriaRole.Link, new() { Name = "临江区" }).ClickAsync();
        await clerk.GetByLabel("负责单位或个人").FillAsync("区人大常委会财经工委");
        await clerk.GetByLabel("2023年报告应于此日前收录").FillAsync("2023-05-20");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(clerk.GetByText("另定日期须写明理由")).ToBeVisibleAsync();
        await AssertOpenAsync(clerk);
        await clerk.GetByLabel("另定日期的理由").FillAsync("换届，会议延期");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(clerk.GetByText("已保存。")).ToBeVisibleAsync();

        await reader.GotoAsync($"{app.Address}/status");
        var line = reader.GetByRole(AriaRole.Row).Filter(new() { HasText = "临江区" });
        await Expect(line).ToContainTextAsync("区人大常委会财经工委");
        await Expect(line).ToContainTextAsync("2023年5月20日");
        await Expect(line).ToContainTextAsync("另定：换届，会议延期");
    }
}
