using System.Xml.Linq;
using AngleSharp.Dom;
using Tracker.Ledger;

namespace Tracker.Web.Tests.Hosting;

/// <summary>Who keeps the record and until when, and what is dead, as anybody reads it: 临江区's next report is that of 2023; of 望山县 figures of 2020 alone are held.</summary>
public sealed class StatusPageTests : IAsyncLifetime
{
    private const string Address = "https://www.example.gov.cn/980101/2021.html";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly StatusHost host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_is_overdue_comes_first_and_its_days_are_counted()
    {
        host.SetDay(2023, 3, 20);

        var page = await host.PageAsync("/status");

        Assert.Equal(["望山县", "临江区"], Cells(page, "th[scope=row]"));
        Assert.Equal(["2021年4月1日 逾期 718 日", "2023年4月1日 余 12 日"], Cells(page, "td:nth-child(4)"));
        Assert.Equal(["无人负责", "无人负责"], Cells(page, "td:nth-child(2)"));
        Assert.Equal("收录报告的地方 2 · 逾期 1 · 三十日内到期 1 · 无人负责 2 · 失效的来源地址 0 · 未能识读的数字 1", page.QuerySelector(".lead + p")!.TextContent);
        Assert.Equal(["未查验", "未查验"], Cells(page, "td:nth-child(5)"));
    }

    [Theory]
    [InlineData(3, 1, "2023年4月1日")]
    [InlineData(3, 2, "2023年4月1日 余 30 日")]
    [InlineData(3, 31, "2023年4月1日 余 1 日")]
    [InlineData(4, 1, "2023年4月1日 今日起逾期")]
    [InlineData(4, 2, "2023年4月1日 逾期 1 日")]
    public async Task A_report_is_overdue_from_the_day_itself(int month, int day, string told)
    {
        host.SetDay(2023, month, day);

        Assert.Equal(told, Cells(await host.PageAsync("/status"), "td:nth-child(4)")[1]);
    }

    [Fact]
    public async Task An_owner_and_another_date_are_shown_with_its_reason_in_either_language()
    {
        await host.Writer.SaveUpkeepAsync(new() { District = SampleArchive.Linjiang }, new() { District = SampleArchive.Linjiang, Owner = "<b>区统计局</b>", Due = new(new(2023, 5, 20), 2023, "换届延期") }, "wang", Cancel);
        host.SetDay(2023, 4, 25);

        var (chinese, english) = (await host.PageAsync("/status"), await host.PageAsync("/en/status"));

        Assert.Equal("<b>区统计局</b>", Cells(chinese, "td:nth-child(2)")[1]);
        Assert.Equal("2023年5月20日 余 25 日 另定：换届延期", Cells(chinese, "td:nth-child(4)")[1]);
        Assert.Equal("20 May 2023 25 days left Set otherwise: 换届延期", Cells(english, "td:nth-child(4)")[1]);
        Assert.Empty(english.ChineseUnmarked());
        Assert.Equal(["980102", "980101"], (await EntriesAsync()).Select(entry => Id(entry).Split('/')[^1].Split('#')[0]));
    }

    [Fact]
    public async Task A_dead_address_is_said_to_be_dead_where_it_stands_with_what_was_kept_of_it()
    {
        await CheckAsync(new(2023, 2, 10, 8, 0, 0, TimeSpan.Zero), SourceState.Gone, 404);

        const string dead = "2023年2月10日查验：此地址已失效，网站称已无此页（404）。";
        Assert.Contains($"{dead} 未保存快照", (await host.PageAsync("/districts/980101")).QuerySelector("#sources ~ table")!.TextContent, StringComparison.Ordinal);
        var facts = (await host.PageAsync("/reports/980101-2021-work")).QuerySelector(".facts")!.TextContent;
        Assert.Contains(dead, facts, StringComparison.Ordinal);
        Assert.Contains("未保存快照", facts, StringComparison.Ordinal);
        Assert.Contains("未查验", (await host.PageAsync("/reports/980101-2020-work")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await host.PageAsync("/en/reports/980101-2021-work")).QuerySelectorAll(".fault:not([lang=en])"));
        var status = await host.PageAsync("/status");
        Assert.Equal(["0", "1"], Cells(status, "td:nth-child(6)"));
        Assert.Equal("/districts/980101#sources", status.QuerySelector(".standing td.num a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_kept_of_an_address_is_told_by_its_hash_on_the_report_s_page()
    {
        var hash = new string('a', 64);
        var report = new Report { Id = "980102-2022-work", District = "980102", Year = 2022, Kind = ReportKind.Work, Title = "望山县2022年政府工作报告", Source = "https://www.example.gov.cn/980102/2022.html", Hash = "x", Snapshot = hash };
        await host.Writer.SaveReportAsync(report, [], [], null, cancel: Cancel);

        Assert.Contains($"SHA-256：{hash}", (await host.PageAsync("/reports/980102-2022-work")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_keeps_its_id_when_its_day_has_come_and_goes_with_the_report()
    {
        host.SetDay(2023, 3, 1);
        Assert.Single(await EntriesAsync());
        host.SetDay(2023, 3, 2);
        var soon = (await EntriesAsync())[1];
        host.SetDay(2023, 4, 1);
        var overdue = (await EntriesAsync())[1];

        Assert.Equal(("http://localhost/districts/980101#due-2023-04-01", "2023-03-02T00:00:00Z"), (Id(soon), Updated(soon)));
        Assert.Equal((Id(soon), "2023-04-01T00:00:00Z"), (Id(overdue), Updated(overdue)));
        Assert.Equal("临江区：2023年政府工作报告应于2023年4月1日前收录，已逾期", overdue.Element(Atom + "title")!.Value);
        Assert.Equal(Id(overdue), Id((await EntriesAsync("/en"))[1]));

        await host.Writer.SaveReportAsync(new() { Id = "980101-2023-work", District = "980101", Year = 2023, Kind = ReportKind.Work, Title = "临江区2023年政府工作报告", Hash = "x" }, [], [], null, cancel: Cancel);
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task An_address_that_was_newly_found_dead_is_news_for_thirty_days()
    {
        await CheckAsync(new(2023, 2, 1, 8, 0, 0, TimeSpan.Zero), SourceState.Gone, 404);
        host.SetDay(2023, 2, 2);
        var entry = (await EntriesAsync())[0];

        Assert.Equal(("http://localhost/reports/980101-2021-work#dead-2023-02-01", "2023-02-01T08:00:00Z"), (Id(entry), Updated(entry)));
        Assert.StartsWith($"{Address}：2023年2月1日查验：此地址已失效，", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        host.SetDay(2023, 3, 4);
        Assert.DoesNotContain(await EntriesAsync(), other => Id(other) == Id(entry));
    }

    [Fact]
    public async Task What_the_address_asks_for_in_vain_is_told()
    {
        Assert.Contains("地区“nowhere”", (await host.PageAsync("/status?place=nowhere")).QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await host.PageAsync("/status?page=9")).QuerySelector(".note"));
    }

    private async Task CheckAsync(DateTimeOffset at, SourceState state, int? status)
    {
        host.SetDay(at.Year, at.Month, at.Day);
        await new LedgerWriter(new LedgerDb(host.File), new At(at)).KeepAnswersAsync([(Address, new(state, status))], Cancel);
    }

    private async Task<IReadOnlyList<XElement>> EntriesAsync(string language = "")
    {
        using var answer = await host.GetAsync($"{language}/feeds/status.atom");
        return [.. XElement.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Elements(Atom + "entry")];
    }

    private static string Id(XElement entry) => entry.Element(Atom + "id")!.Value;

    private static string Updated(XElement entry) => entry.Element(Atom + "updated")!.Value;

    private static IReadOnlyList<string> Cells(IDocument page, string column) =>
        [.. page.QuerySelectorAll($".standing tbody {column}").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
