using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Ledger;
using Tracker.Web.Hosting;
using Tracker.Web.Tests.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Workbench;

/// <summary>Indicators and places changed by staff: of each test another entry, so that none meets what another wrote.</summary>
public sealed class CataloguePagesTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Script = "<script>alert('x')</script>";
    private const string Jobs = "/workbench/catalogue/indicators/urban_jobs";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Catalogue Catalogue => host.Services.GetRequiredService<CurrentCatalogue>().Value;

    [Fact]
    public async Task A_direction_is_tried_saved_shown_and_taken_back()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        const string address = "/workbench/catalogue/indicators/gdp";

        using var tried = await visitor.SendAsync(address, "entry", ("Better", "down"), ("Step", "try"));
        var trial = await tried.ReadAsync();
        var changed = trial.QuerySelector("[role=status]")!.TextContent;
        Assert.Matches("[1-9][0-9]* 项评定将有变化", changed);
        Assert.Equal(Better.Up, Catalogue.Indicator("gdp")!.Better);

        using var without = await visitor.SendAsync(trial, address, "entry", ("Better", "down"), ("Step", "save"));
        Assert.Contains("写明理由", await without.TextAsync(), StringComparison.Ordinal);

        using var saved = await visitor.SendAsync(trial, address, "entry", ("Better", "down"), ("Why", "目录有误"), ("Step", "save"));
        Assert.Equal($"{address}?told=saved", saved.LeadsTo());
        Assert.Equal(Better.Down, Catalogue.Indicator("gdp")!.Better);
        Assert.Contains("越低越好", (await visitor.PageAsync("/indicators/gdp")).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);

        using var twice = await visitor.SendAsync(trial, address, "entry", ("Better", "down"), ("Why", "目录有误"), ("Step", "save"));
        Assert.Single(await host.Services.GetRequiredService<TrailQueries>().OfAsync("gdp", Cancel));

        var line = (await host.Services.GetRequiredService<TrailQueries>().OfAsync("gdp", Cancel)).Single();
        using var undone = await visitor.SendAsync($"/workbench/changes/{line.Id}", "undo", ("Reason", "改错了"));
        Assert.EndsWith("told=taken-back", undone.LeadsTo(), StringComparison.Ordinal);
        Assert.Equal(Better.Up, Catalogue.Indicator("gdp")!.Better);
    }

    [Fact]
    public async Task What_was_not_tried_as_it_is_sent_is_not_saved()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        using var tried = await visitor.SendAsync(Jobs, "entry", ("Aliases", "就业新增数"), ("Step", "try"));

        using var other = await visitor.SendAsync(await tried.ReadAsync(), Jobs, "entry", ("Aliases", "新增就业岗位数"), ("Why", "换一个"), ("Step", "save"));

        Assert.Contains("已重新试算", await other.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("新增就业岗位数", Catalogue.Indicator("urban_jobs")!.AliasesZh);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);

        using var answer = await visitor.SendAsync(Jobs, "entry", ("NameEn", ""), ("Aliases", "地区生产总值"), ("BaseUnit", Script[..20]), ("Step", "try"));
        var page = await answer.ReadAsync();

        Assert.Equal("请填写。", Fault(page, "NameEn"));
        Assert.Contains("地区生产总值（地区生产总值）", Fault(page, "Aliases"), StringComparison.Ordinal);
        Assert.Contains("不是已知的单位", Fault(page, "BaseUnit"), StringComparison.Ordinal);
        Assert.Equal(Script[..20], page.QuerySelector("#BaseUnit")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("button[value=save]"));
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task A_renamed_place_is_told_on_its_page_and_found_under_its_former_name()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        var address = $"/workbench/catalogue/districts/{SampleArchive.Wangshan}";

        using var bad = await visitor.SendAsync(address, "entry", ("Former", "望山旧县"), ("RenamedSince", "明年"), ("Step", "try"));
        Assert.Contains("不是日期", Fault(await bad.ReadAsync(), "RenamedSince"), StringComparison.Ordinal);
        Assert.Null((await bad.ReadAsync()).QuerySelector("#MergedSince-fault"));

        (string, string)[] typed = [("Former", "望山旧县"), ("RenamedSince", "2017年10月"), ("RenamedSource", Script)];
        using var tried = await visitor.SendAsync(address, "entry", [.. typed, ("Step", "try")]);
        using var saved = await visitor.SendAsync(await tried.ReadAsync(), address, "entry", [.. typed, ("Why", "更名"), ("Step", "save")]);
        Assert.Equal($"{address}?told=saved", saved.LeadsTo());

        var page = await visitor.PageAsync($"/districts/{SampleArchive.Wangshan}");
        Assert.Contains($"2017年10月起用现名，此前称望山旧县（{Script}）", page.QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains("望山", (await visitor.PageAsync("/search?q=望山旧县")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("望山旧县", (await visitor.PageAsync("/workbench/catalogue?find=旧县")).QuerySelector("main .rows")!.TextContent, StringComparison.Ordinal);

        using var removing = await visitor.SendAsync(address, "entry", ("Removed", "renamed 2017-10"), ("Step", "try"));
        using var removed = await visitor.SendAsync(await removing.ReadAsync(), address, "entry", ("Removed", "renamed 2017-10"), ("Why", "登错"), ("Step", "save"));
        Assert.Empty(Catalogue.Changes);
    }

    [Fact]
    public async Task A_new_entry_needs_a_code_of_its_own()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        const string address = "/workbench/catalogue/districts/new";
        (string, string)[] typed = [("NameZh", "石梁县"), ("NameEn", "Shiliang County"), ("Level", "county"), ("Parent", "")];

        using var taken = await visitor.SendAsync(address, "entry", [("NewCode", SampleArchive.Linjiang), .. typed, ("Step", "try")]);
        Assert.Contains("已被占用：临江区", Fault(await taken.ReadAsync(), "NewCode"), StringComparison.Ordinal);
        using var bad = await visitor.SendAsync(address, "entry", [("NewCode", "石梁"), .. typed, ("Step", "try")]);
        Assert.Contains("六位数字", Fault(await bad.ReadAsync(), "NewCode"), StringComparison.Ordinal);

        using var tried = await visitor.SendAsync(address, "entry", [("NewCode", "980109"), .. typed, ("Step", "try")]);
        using var saved = await visitor.SendAsync(await tried.ReadAsync(), address, "entry", [("NewCode", "980109"), .. typed, ("Why", "补录"), ("Step", "save")]);

        Assert.Equal("/workbench/catalogue/districts/980109?told=saved", saved.LeadsTo());
        Assert.Contains("石梁县", (await visitor.PageAsync("/districts/980109")).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/workbench/catalogue/indicators/none")]
    [InlineData("/workbench/catalogue/districts/999999")]
    public async Task What_the_catalogue_lacks_is_said_to_be_missing(string address)
    {
        using var answer = await (await host.VisitAsAsync(AccountsHost.Staff)).GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Fault(IDocument page, string field) => page.QuerySelector($"#{field}-fault")?.TextContent ?? "";
}
