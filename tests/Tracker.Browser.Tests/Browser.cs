using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Tracker.Browser.Tests.Browser))]

namespace Tracker.Browser.Tests;

/// <summary>One Chromium and one running program for all tests; each test has readers of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly App app = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        await app.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Arguments });
    }

    /// <summary>A fresh reader, without cookies or history; skips the test where there is no Chromium, and fails it where nobody would read the skip.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="script">False for a reader whose browser runs no script.</param>
    public async Task<IBrowserContext> ReaderAsync(int width, bool script)
    {
        if (browser is null)
        {
            const string why = $"{Chromium} is missing; install it by: sudo apt-get install chromium fonts-noto-cjk";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", why);
            Assert.Skip(why);
        }
        return await browser.NewContextAsync(new() { BaseURL = app.Address, JavaScriptEnabled = script, ViewportSize = new() { Width = width, Height = 900 }, Locale = "zh-CN" });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        await app.DisposeAsync();
    }
}
