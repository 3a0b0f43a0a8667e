using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>Readers and deputies answer back, and what becomes of it stands beside the official figure.</summary>
public sealed class AnsweringTests(Browser browser) : BrowserTest(browser)
{
    // Forms that come faster than anybody types are taken for a machine's.
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(3.5);

    [Fact]
    public async Task A_citizen_proposes_a_correction_without_script_and_sees_what_became_of_it()
    {
        await using var app = new App();
        await app.StartAsync(write: People.IntoSampleAsync);
        var (citizen, clerk) = (await NewPageAsync(script: false), await NewPageAsync());
        await ToTargetAsync(citizen, app);
        var target = citizen.Url;
        await citizen.GetByRole(AriaRole.Link, new() { Name = "提出更正" }).First.ClickAsync();
        await AssertOpenAsync(await SameAsync(citizen, clerk));
        await citizen.GetByLabel("何处有误").SelectOptionAsync("数字识读有误");
        await citizen.GetByLabel("应为什么").FillAsync("应为4.6%，见报告第12页。<script>alert(1)</script>");
        await citizen.GetByLabel("依据").FillAsync("https://www.example.gov.cn/report");
        await citizen.GetByLabel("联系方式").FillAsync("citizen@example.org");
        await Task.Delay(Typing, TestContext.Current.CancellationToken);
        await citizen.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await Expect(citizen.GetByText("已收到，尚未处理")).ToBeVisibleAsync();
        Assert.Empty(await citizen.Context.CookiesAsync());

        await People.SignInAsync(clerk, app, People.Clerk);
        await clerk.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "更正建议" }).ClickAsync();
        await AssertOpenAsync(clerk);
        await clerk.GetByRole(AriaRole.Link, new() { NameRegex = new("数字识读有误") }).ClickAsync();
        await Expect(clerk.GetByText("citizen@example.org")).ToBeVisibleAsync();
        await clerk.GetByLabel("不采纳").CheckAsync();
        await clerk.GetByRole(AriaRole.Textbox, new() { Name = "理由" }).FillAsync("经核对，报告原文为4.2%。");
        await AssertOpenAsync(clerk);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(clerk.GetByText("已保存。")).ToBeVisibleAsync();

        await citizen.ReloadAsync();
        await Expect(citizen.GetByText("经核对，报告原文为4.2%。")).ToBeVisibleAsync();
        await citizen.GotoAsync($"{target}/answers");
        await Expect(citizen.GetByText("应为4.6%，见报告第12页。<script>alert(1)</script>")).ToBeVisibleAsync();
        await Expect(citizen.GetByText("citizen@example.org")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_deputy_drafts_a_question_that_quotes_both_reports_sends_it_and_sees_the_answer()
    {
        await using var app = new App();
        await app.StartAsync(write: People.IntoSampleAsync);
        var (deputy, clerk) = (await NewPageAsync(), await NewPageAsync());
        await People.SignInAsync(deputy, app, People.Deputy);
        await ToTargetAsync(deputy, app);
        var target = deputy.Url;
        await deputy.GetByRole(AriaRole.Link, new() { NameRegex = new("询问、评价、回复") }).ClickAsync();
        await Expect(deputy.GetByLabel("询问内容")).ToHaveValueAsync(new Regex("固定资产投资增长8%.*固定资产投资增长4.2%", RegexOptions.Singleline));
        await AssertOpenAsync(deputy);
        await deputy.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await deputy.GetByRole(AriaRole.Button, new() { Name = "发出" }).ClickAsync();
        await Expect(deputy.GetByText("已发出，询问现已公开。")).ToBeVisibleAsync();

        await People.SignInAsync(clerk, app, People.Clerk);
        await clerk.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "询问" }).ClickAsync();
        await clerk.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("固定资产投资") }).First.ClickAsync();
        await clerk.GetByLabel("部门").FillAsync("区发展改革局");
        await clerk.GetByLabel("答复内容").FillAsync("部分项目延期，已列入2021年计划。");
        await AssertOpenAsync(clerk);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();

        await deputy.GotoAsync($"{target}/answers");
        await Expect(deputy.GetByText("部分项目延期，已列入2021年计划。")).ToBeVisibleAsync();
        await Expect(deputy.GetByText("李青代表的询问")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_deputy_whose_session_ended_while_typing_loses_nothing()
    {
        await using var app = new App();
        await app.StartAsync(write: People.IntoSampleAsync);
        var (deputy, elsewhere) = (await NewPageAsync(script: false), await NewPageAsync());
        await People.SignInAsync(deputy, app, People.Deputy);
        await ToTargetAsync(deputy, app);
        await deputy.GetByRole(AriaRole.Link, new() { NameRegex = new("询问、评价、回复") }).ClickAsync();
        var address = deputy.Url;
        await deputy.GetByLabel("询问内容").FillAsync("固定资产投资何以未达目标？");
        await People.SignInAsync(elsewhere, app, People.Deputy);
        await elsewhere.GotoAsync($"{app.Address}/account");
        await elsewhere.GetByRole(AriaRole.Button, new() { Name = "退出其他全部登录" }).ClickAsync();
        await Expect(elsewhere.GetByText("其他设备上的登录已全部退出")).ToBeVisibleAsync();

        await deputy.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await Expect(deputy.GetByRole(AriaRole.Status)).ToContainTextAsync("尚未保存，已暂存半小时");
        await People.FillInAsync(deputy, People.Deputy);
        await Expect(deputy.GetByText("固定资产投资何以未达目标？")).ToBeVisibleAsync();
        await AssertOpenAsync(await SameAsync(deputy, elsewhere));
        await deputy.GetByRole(AriaRole.Button, new() { Name = "再次提交" }).ClickAsync();

        await Expect(deputy.GetByText("已保存。")).ToBeVisibleAsync();
        await deputy.GotoAsync(address);
        await Expect(deputy.GetByLabel("询问内容")).ToHaveValueAsync("固定资产投资何以未达目标？");
    }

    private static async Task ToTargetAsync(IPage page, App app)
    {
        await page.GotoAsync($"{app.Address}/districts/980101/2020");
        await page.GetByRole(AriaRole.Link, new() { Name = "固定资产投资", Exact = true }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/targets/"));
    }

    /// <summary>The same page in a browser with script, which is what the check of access needs.</summary>
    private static async Task<IPage> SameAsync(IPage page, IPage other)
    {
        await other.GotoAsync(page.Url);
        return other;
    }
}
