using System.Net;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Accounts;

/// <summary>What an admin does with accounts.</summary>
public sealed class AccountsPageTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Address = "/workbench/accounts";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_that_is_sent_twice_is_added_once()
    {
        var admin = await host.VisitAsAsync(AccountsHost.Admin);
        var page = await admin.PageAsync(Address);
        (string, string)[] typed = [("Name", "Wu.Fang"), ("Shown", " 吴芳（统计科） "), ("Chosen", "staff"), ("Password", AccountsHost.Password)];

        using var first = await admin.SendAsync(page, Address, "add", typed);
        using var second = await admin.SendAsync(page, Address, "add", typed);

        Assert.Equal(["/workbench/accounts?told=saved", "/workbench/accounts?told=saved"], new[] { first, second }.Select(answer => answer.LeadsTo()));
        var account = await host.Accounts.FindAsync("wu.fang", Cancel);
        Assert.Equal(("吴芳（统计科）", Duty.Staff), (account!.Title, account.Duty));
        var line = Assert.Single(await TrailAsync("wu.fang"));
        Assert.Equal(("account added", AccountsHost.Admin), (line.What, line.Who));
        Assert.Contains("吴芳（统计科）", (await admin.PageAsync(Address)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("li", "某人", AccountsHost.Password, "已有同名账号")]
    [InlineData("tracker", "某人", AccountsHost.Password, "这一名称留给程序使用")]
    [InlineData("<script>", "某人", AccountsHost.Password, "账号名须为 2 至 32 位")]
    [InlineData("", "某人", AccountsHost.Password, "账号名须为 2 至 32 位")]
    [InlineData("newname", " ", AccountsHost.Password, "显示姓名不能为空")]
    [InlineData("newname", "某人", "short", "密码不足 12 个字符")]
    public async Task What_is_wrong_is_told_beside_its_field_and_what_was_typed_is_kept(string name, string title, string password, string told)
    {
        var admin = await host.VisitAsAsync(AccountsHost.Admin);

        using var answer = await admin.SendAsync(Address, "add", ("Name", name), ("Shown", title), ("Chosen", "admin"), ("Password", password));
        var page = await answer.ReadAsync();

        var fault = Assert.Single(page.QuerySelectorAll(".fault"));
        Assert.Contains(told, fault.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", fault.ParentElement!.QuerySelector("input")!.GetAttribute("aria-invalid"));
        Assert.Equal(name, page.QuerySelector("input[name=Name]")!.GetAttribute("value") ?? "");
        Assert.Equal("admin", page.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("input[name=Password]")!.GetAttribute("value"));
        Assert.Null(await host.Accounts.FindAsync("newname", Cancel));
    }

    [Fact]
    public async Task A_shown_name_with_markup_is_shown_as_it_is()
    {
        var admin = await host.VisitAsAsync(AccountsHost.Admin);
        using var sent = await admin.SendAsync(Address, "add", ("Name", "markup"), ("Shown", "<script>alert(1)</script>"), ("Chosen", "deputy"), ("Password", AccountsHost.Password));

        var page = await admin.PageAsync(Address);

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_of_an_account_but_its_name_is_changed_on_its_page()
    {
        await host.AddAsync("郑洁", Duty.Staff);
        var admin = await host.VisitAsAsync(AccountsHost.Admin);
        var address = $"{Address}/{Uri.EscapeDataString("郑洁")}";

        await SaveAsync("title", ("Shown", "郑洁（发改局）"));
        await SaveAsync("duty", ("Chosen", "deputy"));
        await SaveAsync("password", ("Password", "another long sentence"));
        await SaveAsync("factor");
        await SaveAsync("state");

        var held = await host.Accounts.SecretsAsync("郑洁", Cancel);
        Assert.Equal(("郑洁（发改局）", Duty.Deputy, false, true), (held!.Account.Title, held.Account.Duty, held.Account.HasSecondFactor, held.Account.Disabled));
        Assert.True(Passwords.Verify(held, "another long sentence"));
        Assert.Equal(5, (await TrailAsync("郑洁")).Count(line => line.Who == AccountsHost.Admin));
        await SaveAsync("state");
        Assert.False((await host.Accounts.FindAsync("郑洁", Cancel))!.Disabled);

        async Task SaveAsync(string form, params (string, string)[] typed)
        {
            using var answer = await admin.SendAsync(address, form, typed);
            Assert.Equal(address + "?told=saved", answer.LeadsTo());
        }
    }

    [Fact]
    public async Task Disabling_twice_with_one_page_is_disabling_once()
    {
        await host.AddAsync("feng", Duty.Deputy);
        var admin = await host.VisitAsAsync(AccountsHost.Admin);
        var page = await admin.PageAsync($"{Address}/feng");

        (await admin.SendAsync(page, $"{Address}/feng", "state")).Dispose();
        (await admin.SendAsync(page, $"{Address}/feng", "state")).Dispose();

        Assert.True((await host.Accounts.FindAsync("feng", Cancel))!.Disabled);
        Assert.Single(await TrailAsync("feng"), line => line.What == "account changed");
    }

    [Fact]
    public async Task The_last_admin_is_kept_and_that_is_told()
    {
        var admin = await host.VisitAsAsync(AccountsHost.Admin);

        using var disabled = await admin.SendAsync($"{Address}/guan", "state");
        Assert.Contains("最后一个可用的管理员账号", await disabled.TextAsync(), StringComparison.Ordinal);
        using var demoted = await admin.SendAsync($"{Address}/guan", "duty", ("Chosen", "staff"));
        Assert.Contains("最后一个可用的管理员账号", await demoted.TextAsync(), StringComparison.Ordinal);
        using var forged = await admin.SendAsync($"{Address}/guan", "duty", ("Chosen", "emperor"));
        Assert.Contains("没有这种职责", await forged.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("200", (await admin.GetAsync(Address)).LeadsTo());
    }

    [Fact]
    public async Task Another_duty_counts_at_once()
    {
        await host.AddAsync("chen", Duty.Admin);
        var visitor = host.Visit();
        await visitor.SignInAsync("chen");
        Assert.Equal("200", (await visitor.GetAsync(Address)).LeadsTo());

        await host.Writer.ChangeDutyAsync("chen", Duty.Staff, "test", Cancel);

        Assert.StartsWith("/account/sign-in", (await visitor.GetAsync(Address)).LeadsTo(), StringComparison.Ordinal);
        await visitor.SignInAsync("chen");
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(Address)).StatusCode);
    }

    [Theory]
    [InlineData(AccountsHost.Deputy)]
    [InlineData(AccountsHost.Staff)]
    public async Task No_other_duty_adds_an_account_with_a_form_of_an_admin(string name)
    {
        var page = await (await host.VisitAsAsync(AccountsHost.Admin)).PageAsync(Address);

        using var answer = await (await host.VisitAsAsync(name)).SendAsync(page, Address, "add", ("Name", "smuggled"), ("Shown", "x"), ("Chosen", "admin"), ("Password", AccountsHost.Password));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(await host.Accounts.FindAsync("smuggled", Cancel));
    }

    [Fact]
    public async Task Pages_in_english_say_all_of_it_in_english()
    {
        var admin = await host.VisitAsAsync(AccountsHost.Admin);
        foreach (var address in new[] { "/en/workbench", "/en/account", "/en/workbench/accounts/nobody" })
        {
            using var answer = await admin.GetAsync(address);
            Assert.All((await answer.ReadAsync()).ChineseUnmarked(), text => Assert.Contains("guan的名字", text, StringComparison.Ordinal));
        }
    }

    private Task<IReadOnlyList<TrailLine>> TrailAsync(string name) => new TrailQueries(new LedgerDb(host.File)).OfAsync($"account/{name}", Cancel);
}
