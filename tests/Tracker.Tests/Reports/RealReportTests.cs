using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

/// <summary>What the rules make of real pages, where those are at hand.</summary>
public sealed class RealReportTests
{
    private static readonly DocumentSplitter Splitter = new(Catalogue.Load());

    [Fact]
    public void The_seed_pages_hold_exactly_six_reports() => Assert.Equal(
        [
            ("370215", 2019, ReportKind.Work), ("370212", 2019, ReportKind.Work), ("370211", 2023, ReportKind.Plan),
            ("370203", 2025, ReportKind.Work), ("370202", 2021, ReportKind.Work), ("370212", 2024, ReportKind.Work),
        ],
        Documents("reports/seeds").SelectMany(d => d.Reports).Select(r => (r.Head.District!, r.Head.Year!.Value, r.Head.Kind!.Value)));

    [Fact]
    public void Each_national_page_holds_the_report_of_its_year() => Assert.Equal(
        Enumerable.Range(2016, 8).Select(year => ("000000", year, ReportKind.Work)),
        Documents("reports/national").Select(d => Assert.Single(d.Reports).Head).Select(head => (head.District!, head.Year!.Value, head.Kind!.Value)));

    [Fact]
    public void Reports_are_free_of_what_their_pages_added()
    {
        string[] foreign = ["在线游戏", "免责声明", "设为首页", "文件下载", "本作品", "Public domain", "http", "发布时间", "■", "\u200B"];
        foreach (var report in Documents("reports/seeds").Concat(Documents("reports/national")).SelectMany(d => d.Reports))
            Assert.All(foreign, word => Assert.DoesNotContain(word, report.Text.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("江苏省", null)]
    [InlineData("河南省", null)]
    [InlineData("浙江省", null)]
    [InlineData("四川省", "510000")]
    public void Each_provincial_Word_file_holds_the_report_of_its_year(string province, string? code)
    {
        var file = Path.Combine(SharedFiles.Path("reports/docx"), $"2025年{province}政府工作报告.docx");
        var head = Assert.Single(Document(file).Reports).Head;
        Assert.Equal((code, 2025, ReportKind.Work), (head.District, head.Year!.Value, head.Kind!.Value));
        Assert.Contains(province, head.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_report_is_lost()
    {
        foreach (var document in Documents("reports/seeds").Concat(Documents("reports/national")))
        {
            var kept = document.Reports.Sum(r => r.Text.Text.Count(Characters));
            var left = document.LeftOut.Sum(l => document.Text.AsSpan(l.Where.Start, l.Where.Length).ToString().Count(Characters));
            Assert.InRange((double)(kept + left) / document.Text.Count(Characters), 0.99, 1.0);
        }
    }

    private static bool Characters(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static List<SplitDocument> Documents(string folder) =>
        [.. Pages(folder).Select(Document)];

    private static SplitDocument Document(string file) => Splitter.Split(File.ReadAllBytes(file), Path.GetFileName(file), TestContext.Current.CancellationToken).Document!;

    private static IEnumerable<string> Pages(string folder) => Directory.GetFiles(SharedFiles.Path(folder), "*.txt").Order(StringComparer.Ordinal);
}
