using System.Net;
using AngleSharp.Dom;
using Tracker.Ledger;
using Tracker.Web.Tests.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Workbench;

/// <summary>Who keeps a record and until when, as staff say it: of each test another place or another value, so that none meets what another wrote.</summary>
public sealed class UpkeepPagesTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Linjiang = $"/workbench/upkeep/{SampleArchive.Linjiang}";
    private const string Wangshan = $"/workbench/upkeep/{SampleArchive.Wangshan}";

    // One that no report is held of.
    private const string City = "/workbench/upkeep/980100";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TrailQueries Trail => host.Ask<TrailQueries>();

    [Fact]
    public async Task What_is_said_is_public_and_is_taken_back_in_one_step()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);

        Assert.Equal(Linjiang, await visitor.TakenAsync(Linjiang, "upkeep", ("Owner", "区人大<i>财经</i>委"), ("Due", "2023-05-20"), ("Reason", "换届延期")));

        var status = await visitor.PageAsync("/status");
        Assert.Contains("区人大<i>财经</i>委", status.QuerySelector(".standing")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2023年5月20日", status.QuerySelector(".standing")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("另定：换届延期", status.QuerySelector(".standing")!.TextContent, StringComparison.Ordinal);
        var form = await visitor.PageAsync(Linjiang);
        Assert.Equal(("区人大<i>财经</i>委", "2023-05-20"), (form.QuerySelector("#Owner")!.GetAttribute("value"), form.QuerySelector("#Due")!.GetAttribute("value")));
        Assert.Contains("2023年4月1日", form.QuerySelector("#Due-hint")!.TextContent, StringComparison.Ordinal);

        var line = (await Trail.OfAsync(SampleArchive.Linjiang, Cancel))[0];
        Assert.Equal((TrailText.UpkeepSet, AccountsHost.Staff, "换届延期"), (line.What, line.Who, line.Why));
        using var undone = await visitor.SendAsync($"/workbench/changes/{line.Id}", "undo", ("Reason", "填错了"));
        Assert.EndsWith("told=taken-back", undone.LeadsTo(), StringComparison.Ordinal);
        Assert.DoesNotContain("财经", (await visitor.PageAsync("/status")).QuerySelector(".standing")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_without_a_report_is_listed_once_somebody_keeps_it()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        Assert.DoesNotContain("云州市", Places(await visitor.PageAsync("/workbench/upkeep")));
        Assert.Contains("云州市", Places(await visitor.PageAsync("/workbench/upkeep?find=云州")));
        Assert.Contains("没有符合", (await visitor.PageAsync("/workbench/upkeep?find=nowhere")).QuerySelector(".wait")!.TextContent, StringComparison.Ordinal);

        await visitor.TakenAsync(City, "upkeep", ("Owner", "市统计局"));

        Assert.Contains("云州市", Places(await visitor.PageAsync("/workbench/upkeep")));
        Assert.Contains("未收录", (await visitor.PageAsync("/status")).QuerySelector(".standing")!.TextContent, StringComparison.Ordinal);
        await visitor.TakenAsync(City, "upkeep", ("Owner", ""));
        Assert.DoesNotContain("云州市", Places(await visitor.PageAsync("/workbench/upkeep")));
    }

    [Theory]
    [InlineData("Owner", "61", "至多 60 字")]
    [InlineData("Owner", "区\n局", "写成一行")]
    [InlineData("Due", "明年", "2020 至 2022 年间的日期，如 2021-05-20")]
    [InlineData("Due", "0001-01-01", "2020 至 2022 年间")]
    [InlineData("Due", "9999-12-31", "2020 至 2022 年间")]
    [InlineData("Due", "2021-02-29", "2020 至 2022 年间")]
    [InlineData("Reason", "", "须写明理由")]
    [InlineData("Reason", "201", "至多 200 字")]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept(string field, string value, string told)
    {
        var typed = int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var length) ? new string('区', length) : value;
        var lines = await Trail.LastAsync(Cancel);
        var sent = new Dictionary<string, string> { ["Owner"] = "县统计局", ["Due"] = "2021-05-20", ["Reason"] = "换届延期", [field] = typed };

        var page = await (await host.VisitAsAsync(AccountsHost.Staff)).RefusedAsync(Wangshan, "upkeep", [.. sent.Select(one => (one.Key, one.Value))]);

        Assert.Contains(told, page.QuerySelector($"#{field}-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(sent["Owner"].ReplaceLineEndings(""), page.QuerySelector("#Owner")!.GetAttribute("value")!.ReplaceLineEndings(""));
        Assert.Equal(lines, await Trail.LastAsync(Cancel));
    }

    [Fact]
    public async Task What_cannot_be_seen_is_not_kept()
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);

        await visitor.TakenAsync(Wangshan, "upkeep", ("Owner", " 县\u0007统计\u202E局一科 "));

        Assert.Equal("县统计局一科", (await visitor.PageAsync(Wangshan)).QuerySelector("#Owner")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_second_of_two_is_told_what_stands_there_now_and_may_save_again()
    {
        var (first, second) = (await host.VisitAsAsync(AccountsHost.Staff), await host.VisitAsAsync(AccountsHost.Admin));
        var (one, other) = (await first.PageAsync(Wangshan), await second.PageAsync(Wangshan));
        using var saved = await first.SendAsync(one, Wangshan, "upkeep", ("Owner", "县统计局"));

        using var refused = await second.SendAsync(other, Wangshan, "upkeep", ("Owner", "县人大办"));
        var page = await refused.ReadAsync();

        Assert.Contains("现为“县统计局”，日期按规则", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("县人大办", page.QuerySelector("#Owner")!.GetAttribute("value"));
        using var again = await second.SendAsync(page, Wangshan, "upkeep");
        Assert.Equal($"{Wangshan}?told=saved", again.LeadsTo());
        Assert.Equal("县人大办", (await first.PageAsync(Wangshan)).QuerySelector("#Owner")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("x'--")]
    public async Task A_place_that_is_not_there_is_not_kept(string code)
    {
        var visitor = await host.VisitAsAsync(AccountsHost.Staff);
        using var page = await visitor.GetAsync($"/workbench/upkeep/{code}");
        using var forged = await visitor.ForgeAsync($"/workbench/upkeep/{code}", "upkeep", ("Owner", "某局"));

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.False(forged.IsSuccessStatusCode);
        Assert.Null(await host.Ask<StandingQueries>().FindAsync(code, SampleArchive.Today, Cancel));
    }

    private static IEnumerable<string> Places(IDocument page) => page.QuerySelectorAll("main .rows a").Select(place => place.TextContent);
}
