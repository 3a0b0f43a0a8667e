using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

/// <summary>What a district's own page draws.</summary>
public sealed class DistrictPartsTests : BunitContext
{
    [Fact]
    public void Years_without_a_report_are_told_between_those_with_one()
    {
        var years = YearScore.Of(new Dictionary<int, Scorecard> { [2015] = SamplePlaces.Score(), [2020] = SamplePlaces.Score(), [2022] = SamplePlaces.Score(), [2023] = SamplePlaces.Score() });

        Assert.Equal([(2023, 2023, true), (2022, 2022, true), (2021, 2021, false), (2020, 2020, true), (2016, 2019, false), (2015, 2015, true)], years.Select(year => (year.From, year.To, year.Score is not null)));
    }

    [Fact]
    public void A_bar_runs_between_the_bounds_of_silence_with_a_mark_at_fulfilment()
    {
        var row = Bars(new YearScore(2020, 2020, SamplePlaces.Score((Verdict.Met, 9), (Verdict.Missed, 1), (Verdict.Unreported, 10)))).Find("tbody tr");

        Assert.Equal(("45", "50"), (row.QuerySelector(".bar rect")!.GetAttribute("x"), row.QuerySelector(".bar rect")!.GetAttribute("width")));
        Assert.Equal("M90 0v10", row.QuerySelector(".bar path")!.GetAttribute("d"));
        Assert.Equal("50", row.QuerySelector(".bar.whole rect")!.GetAttribute("width"));
        Assert.Contains("90%（45%—95%）", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_ten_judged_there_are_counts_and_no_bar()
    {
        var bars = Bars(new YearScore(2020, 2020, SamplePlaces.Score((Verdict.Met, 8), (Verdict.Missed, 1), (Verdict.Unreported, 2))));

        Assert.Empty(bars.FindAll(".bar"));
        Assert.Equal(["11 项", "11 项中 8 项完成、1 项未完成、2 项未见提及", "完成 8/9", "回应 9/11"], bars.FindAll("tbody td").Select(cell => cell.TextContent).Take(4));
    }

    [Fact]
    public void A_gap_is_a_word_and_no_link()
    {
        var bars = Bars(new YearScore(2016, 2019, null));

        Assert.Equal(["2016—2019年", "报告未收录"], bars.FindAll("tbody th, tbody td").Select(cell => cell.TextContent));
        Assert.Empty(bars.FindAll("tbody a"));
    }

    [Fact]
    public void A_field_s_bar_ends_where_its_counts_do()
    {
        var cells = Fields(("jobs", 2020, SamplePlaces.Score((Verdict.Met, 2), (Verdict.Missed, 1), (Verdict.Unreported, 1), (Verdict.NotYetDue, 4))), ("housing", 2019, SamplePlaces.Score((Verdict.SourceMissing, 3)))).FindAll("tbody td");

        Assert.Equal(["2/3 到期 4", "—", "—", "待报告 3"], cells.Select(cell => cell.TextContent.Trim()));
        Assert.Equal("--a:25%;--b:38%;--c:50%", cells[0].QuerySelector("i")!.GetAttribute("style"));
        Assert.Equal("/districts/980101/2020?domain=jobs", cells[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Where_nothing_is_judged_no_nought_of_nought_is_shown() =>
        Assert.Equal("到期 2", Fields(("jobs", 2020, SamplePlaces.Score((Verdict.Unreported, 2)))).Find("tbody td").TextContent.Trim());

    [Fact]
    public void What_waits_is_told_with_the_report_it_waits_for_and_its_days()
    {
        var lines = Render<WaitingList>(p => p.Add(w => w.District, "980101").Add(w => w.Waiting,
        [
            new WaitingCount { Year = 2022, LastYear = 2022, State = Verdict.NotYetDue, Count = 2 },
            new WaitingCount { Year = 2021, LastYear = 2025, State = Verdict.SourceMissing, Count = 3 },
        ])).FindAll("li");

        Assert.Equal("2022年的 2 项目标 由2023年报告回应，报告一般在2023年1月1日至2023年3月31日之间发布。", lines[0].TextContent);
        Assert.Equal("2021年提出、至2025年的 3 项目标 应由2026年报告回应，报告一般不迟于2026年3月31日发布，未收录。", lines[1].TextContent);
        Assert.Equal("/districts/980101/2022?verdict=not_yet_due", lines[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_source_tells_how_much_of_it_is_held_and_checked()
    {
        var rows = Render<SourceTable>(p => p.Add(s => s.Entries,
        [
            new ReportEntry { Report = Sample.Work(2022), HasText = true, Statements = 12, Checked = 3 },
            new ReportEntry { Report = Sample.Work(2021), HasText = false, Statements = 5, Checked = 5 },
            new ReportEntry { Report = Sample.Work(2020, excerpt: true), HasText = false, Statements = 1, Checked = 0 },
        ]).Add(s => s.Checks, new Dictionary<string, SourceCheck>
        {
            ["https://www.example.gov.cn/2022.html"] = SourceCheck.After(null, "https://www.example.gov.cn/2022.html", new(SourceState.Gone, 410), new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero)),
            ["https://www.example.gov.cn/2021.html"] = SourceCheck.After(null, "https://www.example.gov.cn/2021.html", new(SourceState.TimedOut), new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero)),
        })).FindAll("tbody tr");

        Assert.Equal(["全文", "逐条引文，无全文", "仅收录部分数据"], rows.Select(row => row.QuerySelectorAll("td")[2].TextContent));
        Assert.Equal("12 项，人工核对 3 项", rows[0].QuerySelectorAll("td")[3].TextContent);
        Assert.Equal("https://www.example.gov.cn/2022.html", rows[0].QuerySelector("td a")!.GetAttribute("href"));
        // What failed once may pass.
        Assert.Equal(["2026年11月20日查验：此地址已失效，网站称已无此页（410）。 未保存快照", null, null], rows.Select(row => row.QuerySelector(".fault")?.TextContent));
    }

    private IRenderedComponent<IntervalBars> Bars(params YearScore[] years) => Render<IntervalBars>(p => p.Add(b => b.District, "980101").Add(b => b.Years, years));

    private IRenderedComponent<FieldYears> Fields(params (string Domain, int Year, Scorecard Score)[] fields) => Render<FieldYears>(p => p
        .Add(f => f.District, "980101")
        .Add(f => f.Fields, [.. fields.Select(field => (field.Domain, (IReadOnlyDictionary<int, Scorecard>)new Dictionary<int, Scorecard> { [field.Year] = field.Score }))])
        .Add(f => f.Years, [.. fields.Select(field => field.Year).Distinct()]));
}
