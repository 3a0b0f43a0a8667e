using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Tracker.Ledger;
using Tracker.Reports;
using Tracker.Web.Tests.Workbench;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Browser.Tests;

/// <summary>A report comes from an address that takes its time, to a clerk whose browser runs no script.</summary>
public sealed class SlowImportTests(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task The_page_shows_how_much_has_come_and_turns_into_what_was_read_by_itself()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "samples", "linxi-2024.txt"), TestContext.Current.CancellationToken);
        using var slow = new SlowSite(text, 2048);
        await using var site = new Site();
        var address = await site.StartAsync();
        var (page, other) = (await NewPageAsync(script: false), await NewPageAsync());
        await People.SignInAsync(page, address, People.Clerk);
        await People.SignInAsync(other, address, People.Colleague);

        await AskAsync(page, slow);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已收到 2 KB");
        await AskAsync(other, slow);
        await Expect(other.GetByRole(AriaRole.Status)).ToContainTextAsync("已收到 2 KB");
        await other.GetByRole(AriaRole.Link, new() { Name = "停止自动刷新" }).ClickAsync();
        await AssertOpenAsync(other);
        await other.GetByRole(AriaRole.Button, new() { Name = "放弃" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "导入报告" })).ToBeVisibleAsync();
        await Expect(other.GetByText("尚未确认的文件")).ToHaveCountAsync(0);
        slow.GiveTheRest();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "确认无误" })).ToBeVisibleAsync();
    }

    private static async Task AskAsync(IPage page, SlowSite slow)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "导入报告" }).First.ClickAsync();
        await page.GetByLabel("网址").FillAsync(slow.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "识读" }).ClickAsync();
    }

    /// <summary>The program within the test, since its own does not fetch from this machine.</summary>
    private sealed class Site : WebApplicationFactory<Program>
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tracker-browser-");

        private string File => Path.Combine(folder.FullName, "tracker.db");

        /// <returns>Where it serves, without a slash at the end.</returns>
        public async Task<string> StartAsync()
        {
            await using (var ledger = new LedgerDb(File))
                await People.IntoEmptyAsync(ledger);
            UseKestrel(0);
            StartServer();
            return Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            folder.Delete(recursive: true);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("ConnectionStrings:Ledger", File);
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.ConfigureTestServices(services => services.AddSingleton(_ => new Fetching(TimeProvider.System, IPAddress.IsLoopback, Fetching.Patience)));
        }
    }
}
