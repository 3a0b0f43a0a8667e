using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tracker.Browser.Tests;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Scale;

/// <summary>Somebody who goes through a draft in a browser.</summary>
internal sealed class Clerk(string site, string draft) : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40), Glance = TimeSpan.FromSeconds(4);

    private IPlaywright? playwright;
    private IBrowser? browser;
    private IPage page = null!;

    private ILocator Save => page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true });

    private ILocator Subject => page.GetByLabel(new Regex("^事项"));

    public async Task SignInAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Arguments });
        page = await (await browser.NewContextAsync(new() { Locale = "zh-CN" })).NewPageAsync();
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        await People.SignInAsync(page, site, People.Clerk);
        await OpenAsync();
    }

    /// <summary>Opens the draft anew, whatever was being done.</summary>
    public async Task OpenAsync()
    {
        await page.GotoAsync($"{site}/workbench/drafts/{draft}/review");
        await Expect(page.GetByRole(AriaRole.Application)).ToBeVisibleAsync();
    }

    /// <summary>Changes what the statement at hand is about, without saving.</summary>
    public async Task TypeAsync(string text)
    {
        await EditAsync();
        await Subject.FillAsync(text);
    }

    /// <summary>Reloads the page, if need be more than once, and finds what was typed.</summary>
    /// <returns>How often.</returns>
    public async Task<int> ReloadAsync(string text)
    {
        for (var times = 1; ; times++)
        {
            var answer = await page.ReloadAsync();
            if (answer?.Status != 200 && times < 5)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
                continue;
            }
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("有 1 条填写尚未保存");
            await EditAsync();
            await Expect(Subject).ToHaveValueAsync(text);
            return times;
        }
    }

    /// <summary>Saves once.</summary>
    /// <returns>What the page said against it; null where it was saved.</returns>
    public async Task<string?> TrySaveAsync()
    {
        await Save.ClickAsync();
        var began = Stopwatch.StartNew();
        while (began.Elapsed < Patience)
        {
            if (await Save.CountAsync() == 0)
                return null;
            if (began.Elapsed > Glance && await page.GetByRole(AriaRole.Alert).CountAsync() > 0)
                return await page.GetByRole(AriaRole.Alert).First.InnerTextAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
        throw new TimeoutException($"The clerk saved at {page.Url}, and was told nothing for {Patience.TotalSeconds} s.");
    }

    /// <summary>Saves until it goes well.</summary>
    public async Task SaveAsync()
    {
        var began = Stopwatch.StartNew();
        while (await TrySaveAsync() is { } told)
        {
            if (began.Elapsed > Patience)
                throw new TimeoutException($"The clerk could not save for {Patience.TotalSeconds} s: {told}");
        }
    }

    /// <summary>Sends a document, up to the page that says what was found in it.</summary>
    public async Task<IPage> SendDocumentAsync(string file)
    {
        var import = await page.Context.NewPageAsync();
        await import.GotoAsync($"{site}/workbench/import");
        await import.GetByLabel("文件").SetInputFilesAsync(file);
        await import.GetByRole(AriaRole.Button, new() { Name = "识读" }).ClickAsync();
        await Expect(import.GetByRole(AriaRole.Button, new() { Name = "确认无误" })).ToBeVisibleAsync();
        return import;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }

    // The page is there before it hears the keyboard.
    private async Task EditAsync()
    {
        var began = Stopwatch.StartNew();
        do
        {
            if (began.Elapsed > Patience)
                throw new TimeoutException($"The clerk's page at {page.Url} does not hear the keyboard.");
            await page.GetByRole(AriaRole.Application).FocusAsync();
            await page.Keyboard.PressAsync("e");
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
        while (await Subject.CountAsync() == 0);
    }
}
