using System.Net;
using System.Diagnostics;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Accounts;

/// <summary>The way in and out, as a browser without script goes it.</summary>
public sealed class SignInTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Refused = "没有登录。账号名或密码不正确";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://localhost", "tracker=", false)]
    [InlineData("https://localhost", "__Host-tracker=", true)]
    public async Task The_cookie_is_strict(string site, string begins, bool secure)
    {
        using var answer = await host.Visit(site).SendAsync("/account/sign-in?return=/account", "sign-in", ("Name", AccountsHost.Deputy), ("Password", AccountsHost.Password));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith(begins, StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Equal("/account", answer.LeadsTo());
        Assert.All(["httponly", "samesite=strict", "path=/"], rule => Assert.Contains(rule, cookie, StringComparison.Ordinal));
        Assert.Equal(secure, cookie.Contains("secure", StringComparison.Ordinal));
        Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_for_a_page_gets_it_after_signing_in()
    {
        var visitor = host.Visit();
        using var asked = await visitor.GetAsync("/en/workbench?a=b");
        var form = asked.LeadsTo();
        using var answer = await visitor.SendAsync(form, "sign-in", ("Name", " LI "), ("Password", AccountsHost.Password));

        Assert.Equal("/en/workbench?a=b", answer.LeadsTo());
        Assert.Contains("li的名字", (await visitor.PageAsync("/en/workbench")).QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/workbench")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_led_to_another_site(string asked)
    {
        using var answer = await host.Visit().SendAsync($"/account/sign-in?return={Uri.EscapeDataString(asked)}", "sign-in", ("Name", AccountsHost.Deputy), ("Password", AccountsHost.Password));

        Assert.Equal("/workbench", answer.LeadsTo());
        Assert.True(answer.Headers.Location is { IsAbsoluteUri: false } or { Host: "localhost" });
    }

    [Theory]
    [InlineData("li", "not the password at all")]
    [InlineData("nobody", AccountsHost.Password)]
    [InlineData("", "")]
    [InlineData("li' or 1=1 --", "<script>alert(1)</script>")]
    public async Task A_wrong_name_or_password_gets_one_answer(string name, string password)
    {
        using var answer = await host.Visit().SendAsync("/account/sign-in", "sign-in", ("Name", name), ("Password", password));
        var page = await answer.ReadAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(Refused, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.QuerySelector("input[name=Password]")!.GetAttribute("value") ?? "");
        Assert.Equal(name, page.QuerySelector("input[name=Name]")!.GetAttribute("value") ?? "");
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task An_endless_password_is_refused_like_any_other()
    {
        using var answer = await host.Visit().SendAsync("/account/sign-in", "sign-in", ("Name", "nobody"), ("Password", new string('x', 1_000_000)));

        Assert.Contains(Refused, await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_a_quarter_of_an_hour_also_for_the_right_one()
    {
        await host.AddAsync("locked", Duty.Deputy);
        var visitor = host.Visit();
        for (var tries = 0; tries < 5; tries++)
            (await TryAsync("wrong wrong wrong")).Dispose();

        using (var locked = await TryAsync(AccountsHost.Password))
            Assert.Contains("锁定 15 分钟", await locked.TextAsync(), StringComparison.Ordinal);
        Assert.Contains(await TrailAsync("locked"), line => line.What == "account locked");

        host.Clock.Advance(SignInWriter.LockedFor);
        using var after = await TryAsync(AccountsHost.Password);
        Assert.Equal("/workbench", after.LeadsTo());

        Task<HttpResponseMessage> TryAsync(string password) => visitor.SendAsync("/account/sign-in", "sign-in", ("Name", "locked"), ("Password", password));
    }

    [Fact]
    public async Task An_unknown_name_takes_about_as_long_as_a_wrong_password()
    {
        await host.AddAsync("timed", Duty.Deputy);
        var visitor = host.Visit();
        await TimeAsync("timed");
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var tries = 0; tries < 3; tries++)
        {
            known.Add(await TimeAsync("timed"));
            unknown.Add(await TimeAsync("untimed"));
        }

        // Without a comparison it would be a tenth.
        Assert.True(unknown.Min() > known.Min() / 2, $"{unknown.Min()} ms for an unknown name, {known.Min()} ms for a known one");

        async Task<double> TimeAsync(string name)
        {
            var page = await visitor.PageAsync("/account/sign-in");
            var started = Stopwatch.GetTimestamp();
            using var answer = await visitor.SendAsync(page, "/account/sign-in", "sign-in", ("Name", name), ("Password", "wrong wrong wrong"));
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
    }

    [Fact]
    public async Task A_session_ends_when_it_was_idle_for_eight_hours_and_not_before()
    {
        var visitor = host.Visit();
        await visitor.SignInAsync(AccountsHost.Deputy);
        host.Clock.Advance(Sessions.Idle - TimeSpan.FromMinutes(1));
        Assert.Equal("200", (await visitor.GetAsync("/account")).LeadsTo());

        host.Clock.Advance(Sessions.Idle - TimeSpan.FromMinutes(1));
        Assert.Equal("200", (await visitor.GetAsync("/account")).LeadsTo());

        host.Clock.Advance(Sessions.Idle + TimeSpan.FromMinutes(1));
        Assert.StartsWith("/account/sign-in", (await visitor.GetAsync("/account")).LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_after_a_day_however_busy()
    {
        var visitor = host.Visit();
        await visitor.SignInAsync(AccountsHost.Deputy);
        for (var hours = 0; hours < 20; hours += 5)
        {
            Assert.Equal("200", (await visitor.GetAsync("/account")).LeadsTo());
            host.Clock.Advance(TimeSpan.FromHours(5));
        }
        Assert.Equal("200", (await visitor.GetAsync("/account")).LeadsTo());

        host.Clock.Advance(TimeSpan.FromHours(4.1));
        Assert.StartsWith("/account/sign-in", (await visitor.GetAsync("/account")).LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_a_form_sent_afterwards_leads_back_with_a_sentence()
    {
        var visitor = host.Visit();
        await visitor.SignInAsync(AccountsHost.Deputy);
        var open = await visitor.PageAsync("/account");

        using var signedOut = await visitor.SignOutAsync();
        using var late = await visitor.SendAsync(open, "/account", "password", ("Old", AccountsHost.Password), ("New", "another long sentence"), ("Again", "another long sentence"));

        Assert.Contains("已退出登录", (await visitor.PageAsync(signedOut.LeadsTo())).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in?return=%2Faccount&told=expired", late.LeadsTo());
        Assert.Contains("刚才提交的内容没有保存", (await visitor.PageAsync(late.LeadsTo())).Body!.TextContent, StringComparison.Ordinal);
        Assert.True(Passwords.Verify(await host.Accounts.SecretsAsync(AccountsHost.Deputy, Cancel), AccountsHost.Password));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_and_leads_back_with_a_sentence()
    {
        var visitor = host.Visit();
        await visitor.SignInAsync(AccountsHost.Deputy);
        var stamp = (await host.Accounts.SecretsAsync(AccountsHost.Deputy, Cancel))!.Stamp;

        using var forged = await visitor.SendAsync("/account", "everywhere", ("__RequestVerificationToken", "forged"));

        Assert.Equal("/account?told=stale", forged.LeadsTo());
        Assert.Contains("没有保存", (await visitor.PageAsync(forged.LeadsTo())).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(stamp, (await host.Accounts.SecretsAsync(AccountsHost.Deputy, Cancel))!.Stamp);
    }

    [Fact]
    public async Task Signing_out_everywhere_works_at_once_and_leaves_the_page_at_hand()
    {
        await host.AddAsync("zhao", Duty.Deputy);
        var (office, home) = (host.Visit(), host.Visit());
        await office.SignInAsync("zhao");
        await home.SignInAsync("zhao");

        using var sent = await home.SendAsync("/account", "everywhere");

        Assert.Equal("/account?told=others", sent.LeadsTo());
        Assert.Equal("200", (await home.GetAsync("/account")).LeadsTo());
        Assert.StartsWith("/account/sign-in", (await office.GetAsync("/account")).LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_does_not_come_in()
    {
        await host.AddAsync("qian", Duty.Deputy);
        var visitor = host.Visit();
        await visitor.SignInAsync("qian");

        await host.Writer.SetDisabledAsync("qian", true, "test", Cancel);

        Assert.StartsWith("/account/sign-in", (await visitor.GetAsync("/workbench")).LeadsTo(), StringComparison.Ordinal);
        using var again = await visitor.SendAsync("/account/sign-in", "sign-in", ("Name", "qian"), ("Password", AccountsHost.Password));
        Assert.Contains(Refused, await again.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_cookie_is_nobody_s()
    {
        using var client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/workbench");
        request.Headers.Add("Cookie", "tracker=CfDJ8forged; tracker-pending=CfDJ8forged");

        using var answer = await client.SendAsync(request, Cancel);

        Assert.StartsWith("/account/sign-in", answer.LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_password_is_changed_by_whoever_knows_the_old_one()
    {
        await host.AddAsync("sun", Duty.Deputy);
        var visitor = host.Visit();
        await visitor.SignInAsync("sun");

        using var wrong = await visitor.SendAsync("/account", "password", ("Old", "not the old one"), ("New", "another long sentence"), ("Again", "another long sentence"));
        Assert.Contains("现用密码不正确", await wrong.TextAsync(), StringComparison.Ordinal);
        using var differs = await visitor.SendAsync("/account", "password", ("Old", AccountsHost.Password), ("New", "another long sentence"), ("Again", "another long sentense"));
        Assert.Contains("两次输入的新密码不一致", await differs.TextAsync(), StringComparison.Ordinal);
        using var brief = await visitor.SendAsync("/account", "password", ("Old", AccountsHost.Password), ("New", "short"), ("Again", "short"));
        Assert.Contains("密码不足 12 个字符", await brief.TextAsync(), StringComparison.Ordinal);
        using var right = await visitor.SendAsync("/account", "password", ("Old", AccountsHost.Password), ("New", "another long sentence"), ("Again", "another long sentence"));

        Assert.Equal("/account?told=saved", right.LeadsTo());
        Assert.Equal("200", (await visitor.GetAsync("/account")).LeadsTo());
        Assert.True(Passwords.Verify(await host.Accounts.SecretsAsync("sun", Cancel), "another long sentence"));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/en/account/sign-in")]
    public async Task The_form_is_one_page_without_script_and_kept_nowhere(string address)
    {
        using var answer = await host.Visit().GetAsync(address);
        var page = await answer.ReadAsync();

        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Null(answer.Headers.Age);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("main input:not([type=hidden])"), input => Assert.NotNull(page.QuerySelector($"label[for={input.Id}]")));
        if (address.StartsWith("/en", StringComparison.Ordinal))
            Assert.Empty(page.ChineseUnmarked());
    }

    [Fact]
    public async Task No_private_page_is_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.Add("Accept-Encoding", "gzip, br");
        using var client = host.CreateClient();

        using var answer = await client.SendAsync(request, Cancel);

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    private Task<IReadOnlyList<TrailLine>> TrailAsync(string name)
    {
        var ledger = new LedgerDb(host.File);
        return new TrailQueries(ledger).OfAsync($"account/{name}", Cancel);
    }
}
