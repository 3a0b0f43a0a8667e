using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>Staff changes the catalogue: what it would do is seen first, and what it did can be taken back.</summary>
public sealed class CatalogueTests(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task A_merger_is_tried_saved_seen_by_readers_and_taken_back()
    {
        await using var app = new App();
        await app.StartAsync(write: People.IntoSampleAsync);
        var (clerk, reader) = (await NewPageAsync(), await NewPageAsync(script: false));
        await People.SignInAsync(clerk, app, People.Clerk);
        await clerk.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "指标和区划" }).ClickAsync();
        await AssertOpenAsync(clerk);
        await clerk.GetByLabel("代码或名称").FillAsync("望山");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
        await clerk.GetByRole(AriaRole.Link, new() { Name = "望山县" }).ClickAsync();
        await clerk.GetByText("并入", new() { Exact = true }).ClickAsync();
        await clerk.GetByLabel("并入的区划代码").FillAsync("980101");
        await clerk.GetByRole(AriaRole.Group).Filter(new() { HasText = "并入" }).GetByLabel("起始日期").FillAsync("2020年6月");
        await clerk.GetByRole(AriaRole.Group).Filter(new() { HasText = "并入" }).GetByLabel("依据").FillAsync("云政〔2020〕6号");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "试算" }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("[1-9][0-9]* 项评定将有变化"));
        await Expect(clerk.GetByRole(AriaRole.Table)).ToContainTextAsync("不可比");
        await AssertOpenAsync(clerk);
        await clerk.GetByLabel("修改理由").FillAsync("区划调整");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();
        await Expect(clerk.GetByText("已保存。")).ToBeVisibleAsync();

        await reader.GotoAsync($"{app.Address}/districts/980101");
        await Expect(reader.GetByText("2020年6月起，望山县并入本区（云政〔2020〕6号）")).ToBeVisibleAsync();
        await reader.GotoAsync($"{app.Address}/districts/980102");
        await Expect(reader.GetByText("不再单独报告")).ToBeVisibleAsync();

        await clerk.GetByRole(AriaRole.Link, new() { Name = "历次修改" }).ClickAsync();
        await clerk.GetByRole(AriaRole.Link, new() { NameRegex = new("撤销") }).First.ClickAsync();
        await clerk.GetByLabel("理由").FillAsync("登错了");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Expect(clerk).ToHaveURLAsync(new Regex("taken-back"));
        await reader.GotoAsync($"{app.Address}/districts/980101");
        await Expect(reader.GetByText("并入本区")).ToHaveCountAsync(0);
        await reader.GotoAsync($"{app.Address}/en/districts/980101");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "Linjiang District" })).ToBeVisibleAsync();
        await Expect(reader.GetByText("became part of it")).ToHaveCountAsync(0);
    }
}
