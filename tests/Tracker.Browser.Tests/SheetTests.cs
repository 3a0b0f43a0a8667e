using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>The deputies' sheet, as it is printed and as it is taken along.</summary>
public sealed partial class SheetTests(Browser browser) : BrowserTest(browser)
{
    private const int PaperWidth = 703; // Of A4 within its margins, in CSS pixels.

    [Fact]
    public async Task A_deputy_gets_from_a_district_to_two_printed_pages_in_three_clicks()
    {
        var page = await NewPageAsync(script: false);
        await page.GotoAsync("/districts/980101");

        await page.GetByRole(AriaRole.Link, new() { Name = "2020年", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "代表用对照表" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("临江区 2020年目标与结果对照表");
        await Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("未完成");
        Assert.Equal(2, await PrintedPagesAsync(page));
    }

    [Theory]
    [InlineData("/districts/980101/2022/sheet")]
    [InlineData("/districts/980102/2020/sheet")]
    [InlineData("/en/districts/980101/2020/sheet")]
    public async Task Few_targets_make_two_pages_as_well(string address)
    {
        var page = await NewPageAsync();
        await page.GotoAsync(address);

        Assert.Equal(2, await PrintedPagesAsync(page));
    }

    [Fact]
    public async Task Six_hundred_targets_make_two_pages_and_the_file_of_them_too()
    {
        await using var app = new App();
        await app.StartAsync(write: Web.Tests.LargeArchive.WriteAsync);
        var page = await NewPageAsync();
        foreach (var address in new[] { "/districts/980101/2021/sheet", "/en/districts/980101/2021/sheet", "/districts/980101/2023/sheet" })
        {
            await page.GotoAsync(app.Address + address);
            Assert.Equal(2, await PrintedPagesAsync(page));
        }
        using var http = new HttpClient();
        var file = Path.Combine(Path.GetTempPath(), $"tracker-sheet-{Guid.NewGuid():n}.html");
        try
        {
            await File.WriteAllTextAsync(file, await http.GetStringAsync($"{app.Address}/districts/980101/2021/sheet.html", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            await page.GotoAsync($"file://{file}");
            Assert.Equal(2, await PrintedPagesAsync(page));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Axe_finds_nothing_and_nothing_runs_over_the_edge(int width)
    {
        var page = await NewPageAsync(width);
        foreach (var address in new[] { "/districts/980101/2020/sheet", "/en/districts/980101/2020/sheet", "/en/districts/980101/2020" })
        {
            await page.GotoAsync(address);
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{address}: {string.Join("; ", found.Violations.Select(rule => $"{rule.Id}: {rule.Nodes[0].Html}"))}");
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    /// <summary>Prints it, and sees to it that nothing stands outside of its page.</summary>
    private static async Task<int> PrintedPagesAsync(IPage page)
    {
        await page.SetViewportSizeAsync(PaperWidth, 1000);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var fits = await page.EvaluateAsync<bool[]>("[...document.querySelectorAll('.sheet > section')].map(page => page.scrollHeight <= page.clientHeight)");
        Assert.Equal(2, fits.Length);
        Assert.All(fits, Assert.True);
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        return PdfPage().Count(pdf);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();
}
