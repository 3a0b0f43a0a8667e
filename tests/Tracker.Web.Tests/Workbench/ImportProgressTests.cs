using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Ledger;
using Tracker.Reports;
using Tracker.Web.Tests.Accounts;
using Tracker.Web.Tests.Hosting;
using Tracker.Web.Workbench;

namespace Tracker.Web.Tests.Workbench;

/// <summary>What the sender of a document sees of it until it is read.</summary>
public sealed class ImportProgressTests : IAsyncLifetime
{
    private const string Text = "临溪区2024年政府工作报告\n\n各位代表：\n现在，我代表区人民政府向大会报告工作，请予审议。\n\n一、2023年工作回顾\n过去一年，城镇新增就业8620人。\n\n二、2024年工作安排\n城镇新增就业8500人以上。\n";

    private readonly AccountsHost host = new();
    private readonly SlowSite site = new(Text + new string('\n', 10 * 1024), 4 * 1024);
    private WebApplicationFactory<Program> program = null!;
    private Visitor clerk = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        program = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddSingleton(_ => new Fetching(TimeProvider.System, IPAddress.IsLoopback, Fetching.Patience))));
        clerk = await SignedInAsync(AccountsHost.Staff);
    }

    public async ValueTask DisposeAsync()
    {
        site.Dispose();
        await program.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_slow_address_shows_how_much_has_come_and_then_what_was_read()
    {
        var address = await StartAsync();

        var waiting = await WaitForAsync(address, "已收到 4 KB");
        Assert.Empty(waiting.QuerySelectorAll("script"));
        Assert.Equal("取得文件", waiting.QuerySelector("[aria-current=step]")!.TextContent);
        Assert.Contains(site.Address, (await clerk.PageAsync("/workbench/import")).QuerySelector($"main a[href='{address}']")!.TextContent, StringComparison.Ordinal);
        site.GiveTheRest();

        var read = await clerk.ReadyAsync(address);
        Assert.NotNull(read.QuerySelector("input[value='open-990102-2024-work']"));
        Assert.Contains("已识读，待确认", await MainAsync("/workbench/import"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_address_gave_is_kept_beside_the_archive_and_named_by_the_report()
    {
        site.GiveTheRest();
        var address = await StartAsync();
        await clerk.ReadyAsync(address);
        using var opened = await clerk.SendAsync(address, "open-990102-2024-work");

        var draft = await host.Ask<DraftQueries>().FindAsync("990102-2024-work", Cancel);
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(Path.GetDirectoryName(host.File)!, Fetched.Folder)));
        Assert.Equal(draft!.Report.Snapshot, Path.GetFileNameWithoutExtension(kept));
        Assert.Equal(draft.Report.Snapshot, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(kept, Cancel))));
    }

    [Fact]
    public async Task What_is_told_of_it_while_it_is_read_counts()
    {
        var address = await StartAsync();
        using var told = await clerk.GetAsync($"{address}?district=370202&year=2021");
        site.GiveTheRest();

        var read = await clerk.ReadyAsync($"{address}?district=370202&year=2021");

        Assert.NotNull(read.QuerySelector("input[value='open-370202-2021-work']"));
    }

    [Fact]
    public async Task The_page_asks_for_itself_until_it_is_told_not_to()
    {
        var address = await StartAsync();
        using var going = await clerk.GetAsync(address);
        using var still = await clerk.GetAsync((await going.ReadAsync()).QuerySelectorAll("main a").Single(link => link.TextContent == "停止自动刷新").GetAttribute("href")!);

        Assert.Equal((true, false), (going.Headers.Contains("Refresh"), still.Headers.Contains("Refresh")));
    }

    [Fact]
    public async Task One_account_has_a_few_at_work_and_another_its_own()
    {
        var first = await StartAsync();
        for (var started = 1; started < ImportJobs.MostAtWork; started++)
            await StartAsync();

        using var refused = await clerk.SendAsync("/workbench/import", "import", ("Address", site.Address));
        var page = await refused.ReadAsync();
        Assert.Contains("已有 3 份文件正在识读", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(site.Address, page.QuerySelector("input[name=Address]")!.GetAttribute("value"));
        using var other = await (await SignedInAsync(AccountsHost.Admin)).SendAsync("/workbench/import", "import", ("Address", site.Address));
        Assert.StartsWith("/workbench/import/", other.LeadsTo(), StringComparison.Ordinal);

        using var left = await clerk.SendAsync(first, "leave");
        Assert.Equal("/workbench/import", left.LeadsTo());
        await StartAsync();
    }

    [Fact]
    public async Task What_is_left_is_gone_and_what_was_read_stays_until_it_is_left()
    {
        site.GiveTheRest();
        var address = await StartAsync();
        await clerk.ReadyAsync(address);

        using var left = await clerk.SendAsync(address, "leave");
        using var gone = await clerk.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain(site.Address, await MainAsync(left.LeadsTo()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_gives_nothing_tells_why_and_can_be_mended()
    {
        string address;
        using (var closed = new SlowSite("", 0))
            address = closed.Address;

        var failed = await clerk.ReadyAsync(await StartAsync(address));
        var again = await clerk.PageAsync(failed.QuerySelectorAll("main a").Single(link => link.TextContent == "返回修改").GetAttribute("href")!);

        Assert.Contains($"{address}：连接失败", failed.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(address, again.QuerySelector("input[name=Address]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_nobody_looks_at_for_half_an_hour_is_given_up()
    {
        site.GiveTheRest();
        var address = await StartAsync();
        await clerk.ReadyAsync(address);

        host.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.DoesNotContain(address, (await clerk.PageAsync("/workbench/import")).Body!.InnerHtml, StringComparison.Ordinal);
        using var gone = await clerk.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private async Task<Visitor> SignedInAsync(string name)
    {
        var visitor = new Visitor(host, program.CreateClient(new() { AllowAutoRedirect = false }));
        await visitor.SignInAsync(name);
        return visitor;
    }

    /// <returns>The page that shows how far it is.</returns>
    private async Task<string> StartAsync(string? from = null)
    {
        using var sent = await clerk.SendAsync("/workbench/import", "import", ("Address", from ?? site.Address));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return sent.LeadsTo();
    }

    private async Task<IDocument> WaitForAsync(string address, string words)
    {
        while (true)
        {
            Cancel.ThrowIfCancellationRequested();
            var page = await clerk.PageAsync(address);
            if (page.QuerySelector("[role=status]")!.TextContent.Contains(words, StringComparison.Ordinal))
                return page;
        }
    }

    private async Task<string> MainAsync(string address) => (await clerk.PageAsync(address)).QuerySelector("main")!.TextContent;
}
