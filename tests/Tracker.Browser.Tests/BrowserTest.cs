using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Tracker.Browser.Tests;

/// <summary>A test that opens pages; they are closed with it.</summary>
public abstract class BrowserTest(Browser browser) : IAsyncDisposable
{
    private readonly List<IBrowserContext> readers = [];

    // What a page would have done and was told not to (its security policy).
    private readonly ConcurrentQueue<string> refused = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in readers)
            await reader.CloseAsync();
        Assert.Empty(refused);
        GC.SuppressFinalize(this);
    }

    /// <summary>That axe finds nothing on a page as it stands.</summary>
    protected static async Task AssertOpenAsync(IPage page) =>
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{page.Url}: {violation.Id} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));

    /// <summary>An empty page of a new reader.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="script">False for a browser that runs no script.</param>
    protected async Task<IPage> NewPageAsync(int width = 1280, bool script = true)
    {
        var reader = await browser.ReaderAsync(width, script);
        readers.Add(reader);
        reader.Console += (_, told) =>
        {
            if (told.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                refused.Enqueue(told.Text);
        };
        return await reader.NewPageAsync();
    }
}
