using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Ledger;
using Tracker.Web.Accounts;

namespace Tracker.Web.Tests.Accounts;

/// <summary>What was typed while a session ended is there again once its account has signed in anew, and for nobody else.</summary>
public sealed class LateFormTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Typed = "待核实：<b>项目清单</b>\n见附件二";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_that_was_sent_too_late_is_shown_after_signing_in_and_saved_when_sent_again()
    {
        var visitor = host.Visit();
        await visitor.SignInAsync(AccountsHost.Deputy);
        var (target, signIn) = await SendLateAsync(visitor);

        Assert.Contains("已暂存半小时", (await visitor.PageAsync(signIn)).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var back = await SignInAsync(visitor, signIn, AccountsHost.Deputy);
        var page = await visitor.PageAsync(back);
        Assert.Contains(Typed, Again(page)!.ParentElement!.TextContent.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main .note b:not(p > b), main script"));

        using var sent = await visitor.PostAsync(Again(page)!.GetAttribute("action")!, Again(page)!);
        Assert.Equal($"/workbench/targets/{target}?told=saved", sent.LeadsTo());
        Assert.Equal(Typed, (await Own.NoteAsync(target, AccountsHost.Deputy, Cancel)).ReplaceLineEndings("\n"));
        Assert.Null(Again(await visitor.PageAsync(back)));
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        await host.AddAsync("zhou", Duty.Deputy);
        var visitor = host.Visit();
        await visitor.SignInAsync(AccountsHost.Deputy);
        var (_, signIn) = await SendLateAsync(visitor);

        var page = await visitor.PageAsync(await SignInAsync(visitor, signIn, "zhou"));

        Assert.Null(Again(page));
        Assert.DoesNotContain("附件二", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_half_an_hour_it_is_gone()
    {
        var visitor = host.Visit();
        await visitor.SignInAsync(AccountsHost.Deputy);
        var (_, signIn) = await SendLateAsync(visitor);

        host.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Null(Again(await visitor.PageAsync(await SignInAsync(visitor, signIn, AccountsHost.Deputy))));
    }

    [Fact]
    public async Task A_table_of_figures_is_sent_again_to_its_own_place_and_year()
    {
        var visitor = host.Visit();
        await visitor.SignInAsync(AccountsHost.Staff);
        var address = $"/workbench/outcomes?district={SampleArchive.Linjiang}&year=2020";
        var page = await visitor.PageAsync(address);
        host.Clock.Advance(Sessions.Idle + TimeSpan.FromMinutes(1));
        using var late = await visitor.SendAsync(page, address, "figures", ("Source", "统计公报"), ("Value0", "7.1"));

        var back = await SignInAsync(visitor, late.LeadsTo(), AccountsHost.Staff);
        var again = Again(await visitor.PageAsync(back))!;
        using var sent = await visitor.PostAsync(again.GetAttribute("action")!, again);

        Assert.StartsWith($"{address}&late=", back, StringComparison.Ordinal);
        Assert.StartsWith("/workbench/outcomes/sent/", sent.LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_of_this_site_did_not_send_is_not_kept()
    {
        var visitor = host.Visit();
        await visitor.SignInAsync(AccountsHost.Deputy);
        var address = $"/workbench/targets/{await TargetAsync()}";
        var page = await visitor.PageAsync(address);
        host.Clock.Advance(Sessions.Idle + TimeSpan.FromMinutes(1));

        using var forged = await visitor.SendAsync(page, address, "note", ("NoteWords", Typed), ("__RequestVerificationToken", "forged"));

        Assert.Equal($"/account/sign-in?return={Uri.EscapeDataString(address)}&told=expired", forged.LeadsTo());
    }

    [Fact]
    public async Task Who_signed_out_leaves_nothing_behind()
    {
        var visitor = host.Visit();
        await visitor.SignInAsync(AccountsHost.Deputy);
        var address = $"/workbench/targets/{await TargetAsync()}";
        var page = await visitor.PageAsync(address);
        using var signedOut = await visitor.SignOutAsync();

        using var late = await visitor.SendAsync(page, address, "note", ("NoteWords", Typed));

        Assert.Contains("told=expired", late.LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_kept()
    {
        var visitor = host.Visit();
        await visitor.SignInAsync(AccountsHost.Admin);
        var page = await visitor.PageAsync("/workbench/accounts");
        host.Clock.Advance(Sessions.Idle + TimeSpan.FromMinutes(1));

        using var late = await visitor.SendAsync(page, "/workbench/accounts", null, ("Name", "new"), ("Password", AccountsHost.Password));

        Assert.Contains("told=expired", late.LeadsTo(), StringComparison.Ordinal);
    }

    private OwnQueries Own => host.Services.GetRequiredService<OwnQueries>();

    /// <returns>The target, and the address of the form to sign in with.</returns>
    private async Task<(string Target, string SignIn)> SendLateAsync(Visitor visitor)
    {
        var target = await TargetAsync();
        var address = $"/workbench/targets/{target}";
        var page = await visitor.PageAsync(address);
        host.Clock.Advance(Sessions.Idle + TimeSpan.FromMinutes(1));
        using var late = await visitor.SendAsync(page, address, "note", ("NoteWords", Typed));
        Assert.EndsWith("&told=late", late.LeadsTo(), StringComparison.Ordinal);
        return (target, late.LeadsTo());
    }

    private async Task<string> SignInAsync(Visitor visitor, string address, string name)
    {
        using var answer = await visitor.SendAsync(address, "sign-in", ("Name", name), ("Password", AccountsHost.Password));
        if (!answer.LeadsTo().StartsWith("/account/second-factor", StringComparison.Ordinal))
            return answer.LeadsTo();
        using var coded = await visitor.SendAsync(answer.LeadsTo(), "code", ("Code", host.NextCode()));
        return coded.LeadsTo();
    }

    private async Task<string> TargetAsync() => (await host.Services.GetRequiredService<PromiseQueries>().OfYearAsync(SampleArchive.Linjiang, 2020, Cancel))[0].Target.Id;

    private static IElement? Again(IDocument page) => page.QuerySelector("main form:has(input[name=late])");
}
