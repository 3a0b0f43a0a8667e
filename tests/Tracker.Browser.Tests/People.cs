using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using Tracker.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>Those who work at the archive, and how they come in.</summary>
internal static class People
{
    public const string Clerk = "wang", Colleague = "zhao", Deputy = "li";

    private const string Password = "一句没有别人知道的很长的话";

    private static readonly byte[] Key = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];

    /// <summary>An archive with its catalogue and one figure of a bulletin, and all of them.</summary>
    public static async Task IntoEmptyAsync(LedgerDb ledger)
    {
        await Intake.PrepareAsync(ledger, Catalogue.Load(), seeded: false);
        await new OutcomeWriter(ledger).SaveAsync([new(null, new() { District = "990102", Year = 2023, Indicator = "urban_jobs", Value = new(42_000, "人"), Source = "统计公报" })], "test");
        await AddAsync(ledger);
    }

    /// <summary>The sample archive, and all of them.</summary>
    public static async Task IntoSampleAsync(LedgerDb ledger)
    {
        await SampleArchive.WriteAsync(ledger);
        await AddAsync(ledger);
    }

    /// <summary>All of them, into whatever archive.</summary>
    public static async Task AddAsync(LedgerDb ledger)
    {
        var accounts = new AccountWriter(new LedgerWriter(ledger));
        foreach (var (name, title) in new[] { (Clerk, "王敏"), (Colleague, "赵宁") })
        {
            await accounts.AddAsync(new() { Name = name, Title = title, Duty = Duty.Staff }, Passwords.Hash(Password), "test");
            await accounts.SetSecondFactorAsync(name, Key, 1, "test");
        }
        await accounts.AddAsync(new() { Name = Deputy, Title = "李青", Duty = Duty.Deputy }, Passwords.Hash(Password), "test");
    }

    /// <summary>By password, and the code of the device where one is asked for; once in half a minute for staff, whose code is good once.</summary>
    public static Task SignInAsync(IPage page, App app, string name) => SignInAsync(page, app.Address, name);

    /// <inheritdoc cref="SignInAsync(IPage, App, string)"/>
    /// <param name="site">Its address, without a slash at the end.</param>
    public static async Task SignInAsync(IPage page, string site, string name)
    {
        await page.GotoAsync($"{site}/workbench");
        await FillInAsync(page, name);
        await Expect(page).ToHaveURLAsync(new Regex("/workbench$"));
    }

    /// <summary>At the form to sign in, wherever it leads.</summary>
    public static async Task FillInAsync(IPage page, string name)
    {
        await page.GetByLabel("账号名").FillAsync(name);
        await page.GetByLabel("密码").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        if (name != Deputy)
        {
            await page.GetByLabel("验证码").FillAsync(Totp.Code(Key, Totp.CounterAt(TimeProvider.System.GetUtcNow())));
            await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        }
    }
}
