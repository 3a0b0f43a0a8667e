using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Tracker.Web.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Accounts;

/// <summary>The code after the password, and the way to set it.</summary>
public sealed class SecondFactorTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_password_alone_opens_nothing_to_staff()
    {
        var visitor = await GivePasswordAsync(AccountsHost.Staff);

        Assert.StartsWith("/account/sign-in", (await visitor.GetAsync("/workbench")).LeadsTo(), StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await visitor.GetAsync("/account")).LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_asked_for_once_and_taken_once()
    {
        var visitor = await GivePasswordAsync(AccountsHost.Staff);
        var code = host.NextCode();
        using var first = await visitor.SendAsync("/account/second-factor?return=/account", "code", ("Code", $"{code[..3]} {code[3..]}"));
        var second = await GivePasswordAsync(AccountsHost.Staff);
        using var again = await second.SendAsync("/account/second-factor", "code", ("Code", code));

        Assert.Equal("/account", first.LeadsTo());
        Assert.Equal("200", (await visitor.GetAsync("/workbench")).LeadsTo());
        Assert.Contains("验证码不正确、已过期或已用过", await again.TextAsync(), StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await second.GetAsync("/workbench")).LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_the_right_password_in_between_does_not_help()
    {
        await host.AddAsync("guessed", Duty.Staff);
        for (var tries = 0; tries < 5; tries++)
        {
            var guessing = await GivePasswordAsync("guessed");
            using var wrong = await guessing.SendAsync("/account/second-factor", "code", ("Code", "12345"));
        }

        using var refused = await host.Visit().SendAsync("/account/sign-in", "sign-in", ("Name", "guessed"), ("Password", AccountsHost.Password));
        Assert.Contains("没有登录", await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_without_a_second_factor_set_one_before_anything_else()
    {
        await host.AddAsync("newcomer", Duty.Staff, factor: false);
        var visitor = await GivePasswordAsync("newcomer");
        var page = await visitor.PageAsync("/account/second-factor?return=/workbench");
        var key = KeyOf(page);
        Assert.NotNull(page.QuerySelector("[role=img] svg"));

        // Mistyped, the same key is shown again.
        using var wrong = await visitor.SendAsync(page, "/account/second-factor?return=/workbench", "factor", ("NewCode", "000"));
        var retried = await wrong.ReadAsync();
        Assert.Equal(key, KeyOf(retried));
        Assert.Contains("验证码不正确", retried.QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await visitor.GetAsync("/workbench")).LeadsTo(), StringComparison.Ordinal);

        using var right = await visitor.SendAsync(retried, "/account/second-factor?return=/workbench", "factor", ("NewCode", Code(key)));
        Assert.Equal("/workbench?told=saved", right.LeadsTo());
        Assert.Equal("200", (await visitor.GetAsync("/workbench")).LeadsTo());
        Assert.True((await host.Accounts.FindAsync("newcomer", Cancel))!.HasSecondFactor);
    }

    [Fact]
    public async Task A_seal_of_another_account_or_of_nobody_sets_nothing()
    {
        await host.AddAsync("first", Duty.Staff, factor: false);
        await host.AddAsync("second", Duty.Staff, factor: false);
        var page = await (await GivePasswordAsync("first")).PageAsync("/account/second-factor");
        var other = await GivePasswordAsync("second");

        foreach (var seal in new[] { page.QuerySelector("input[name=Seal]")!.GetAttribute("value")!, "forged", "" })
        {
            using var answer = await other.SendAsync("/account/second-factor", "factor", ("Seal", seal), ("NewCode", Code(KeyOf(page))));
            Assert.Contains("这一密钥已过期", await answer.TextAsync(), StringComparison.Ordinal);
        }
        Assert.False((await host.Accounts.FindAsync("second", Cancel))!.HasSecondFactor);
    }

    [Fact]
    public async Task A_deputy_may_set_one_with_the_password_and_is_asked_for_it_from_then_on()
    {
        await host.AddAsync("zhou", Duty.Deputy);
        var visitor = host.Visit();
        await visitor.SignInAsync("zhou");
        var page = await visitor.PageAsync("/account/second-factor?return=/account");
        var key = KeyOf(page);

        using var without = await visitor.SendAsync(page, "/account/second-factor?return=/account", "factor", ("NewCode", Code(key)), ("Password", "not the password"));
        Assert.Contains("现用密码不正确", await without.TextAsync(), StringComparison.Ordinal);
        using var with = await visitor.SendAsync(page, "/account/second-factor?return=/account", "factor", ("NewCode", Code(key)), ("Password", AccountsHost.Password));

        Assert.Equal("/account?told=saved", with.LeadsTo());
        using var next = await host.Visit().SendAsync("/account/sign-in", "sign-in", ("Name", "zhou"), ("Password", AccountsHost.Password));
        Assert.Equal("/account/second-factor", next.LeadsTo());
    }

    [Fact]
    public async Task The_step_after_the_password_does_not_wait_for_ever()
    {
        var visitor = await GivePasswordAsync(AccountsHost.Staff);
        host.Clock.Advance(Sessions.PendingFor + TimeSpan.FromMinutes(1));

        Assert.StartsWith("/account/sign-in", (await visitor.GetAsync("/account/second-factor")).LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_in_english_say_all_of_it_in_english()
    {
        await host.AddAsync("english", Duty.Staff, factor: false);
        var visitor = await GivePasswordAsync("english");

        var page = await visitor.PageAsync("/en/account/second-factor");

        Assert.Empty(page.ChineseUnmarked());
    }

    private async Task<Visitor> GivePasswordAsync(string name)
    {
        var visitor = host.Visit();
        using var answer = await visitor.SendAsync("/account/sign-in", "sign-in", ("Name", name), ("Password", AccountsHost.Password));
        Assert.Equal((HttpStatusCode.Redirect, "/account/second-factor"), (answer.StatusCode, answer.LeadsTo()));
        return visitor;
    }

    private static string KeyOf(IDocument page) => page.QuerySelector("main code")!.TextContent;

    private string Code(string key) => Totp.Code(Bytes(key), Totp.CounterAt(host.Clock.GetUtcNow()));

    /// <summary>What a program on a telephone makes of the key that is typed into it.</summary>
    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Regex.Matches(bits, "[01]{8}").Select(match => Convert.ToByte(match.Value, 2))];
    }
}
