using System.Text;
using Tracker.Reports;
using Tracker.Tests.Commands;
using Xunit;

namespace Tracker.Tests;

/// <summary>Documents through every stage: the two sample reports of an invented district, and what is no report at all.</summary>
public sealed class IntakeTests
{
    private static readonly Intake Intake = new(Catalogue.Load());

    [Theory]
    [InlineData("固定资产投资", Verdict.Exceeded)]
    [InlineData("生产总值", Verdict.Met)]
    [InlineData("引进亿元以上项目", Verdict.Nearly)]
    [InlineData("新建口袋公园", Verdict.Missed)]
    [InlineData("新增养老床位", Verdict.Unreported)]
    [InlineData("居民人均可支配收入", Verdict.Met)]
    [InlineData("单位生产总值能耗完成市下达任务", Verdict.Met)]
    public void The_sample_reports_hold_a_goal_of_each_verdict(string subject, Verdict verdict)
    {
        var (earlier, later) = (Sample("linxi-2024.txt"), Sample("linxi-2025.txt"));

        var pair = Intake.Pair(earlier.Reports, later.Reports).Single(pair => pair.Target.Subject == subject);

        Assert.Equal(verdict, pair.Assessment.Verdict);
    }

    [Fact]
    public void The_samples_name_their_district_year_meeting_and_speaker()
    {
        var report = Assert.Single(Sample("linxi-2025.txt").Reports).Report;
        Assert.Equal(("990102", 2025, ReportKind.Work, "林知远", "2025-01-14"), (report.District, report.Year, report.Kind, report.Speaker, report.Date));
    }

    [Fact]
    public void A_second_reading_is_the_same() => Assert.Equal(Sample("linxi-2024.txt").Reports[0].Reading.Statements, Sample("linxi-2024.txt").Reports[0].Reading.Statements);

    [Fact]
    public void Every_quote_stands_at_its_place_in_the_document()
    {
        var taken = Sample("linxi-2025.txt").Reports[0];
        Assert.All(taken.Reading.Statements, statement =>
            Assert.Equal(Folded(statement.Quote), Folded(taken.Text.Document.Substring(statement.Where.Start, statement.Where.Length))));
    }

    [Fact]
    public void Each_report_of_a_page_has_its_own_stretch_of_it()
    {
        const string page = $"首页 上一篇\n{Samples.Of2023}\n\n{Samples.Of2024}\n";

        var reports = Read(page).Reports;

        Assert.Equal([2023, 2024], reports.Select(taken => taken.Report.Year));
        Assert.All(reports, taken => Assert.Equal(page, taken.Text.Document));
        Assert.Equal([Samples.Of2023, Samples.Of2024], reports.Select(taken => page.Substring(taken.Text.Where.Start, taken.Text.Where.Length)));
        Assert.All(reports, taken => Assert.All(taken.Reading.Statements, statement => Assert.True(taken.Text.Where.Contains(statement.Where))));
    }

    [Fact]
    public void Before_each_report_it_is_told_which_of_how_many_it_is()
    {
        var told = new Told<(int, int)>();

        Intake.Read(Encoding.UTF8.GetBytes($"{Samples.Of2023}\n\n{Samples.Of2024}\n"), "page.txt", progress: told, cancel: TestContext.Current.CancellationToken);

        Assert.Equal([(1, 2), (2, 2)], told.Values);
    }

    [Fact]
    public void A_reading_that_is_called_off_ends()
    {
        using var off = new CancellationTokenSource();
        off.Cancel();

        Assert.Throws<OperationCanceledException>(() => Intake.Read(Encoding.UTF8.GetBytes(Samples.Of2023), "page.txt", cancel: off.Token));
    }

    [Fact]
    public void A_report_of_a_place_that_is_not_catalogued_is_asked_about()
    {
        var read = Read("政府工作报告\n——2024年1月5日在云岫县第三届人民代表大会第一次会议上\n云岫县人民政府县长 张三\n各位代表:\n现在,我代表县人民政府向大会报告工作。\n一、2023年工作回顾\n新增停车位1150个。\n二、2024年工作安排\n新增停车位1200个。");
        Assert.Empty(read.Reports);
        var refusal = Assert.Single(read.Refusals);
        Assert.Contains("云岫县", refusal, StringComparison.Ordinal);
        Assert.Contains("--district", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_says_against_the_document_is_asked_about_and_taken_when_they_insist()
    {
        var bytes = File.ReadAllBytes(SamplePath("linxi-2024.txt"));

        var asked = Intake.Read(bytes, "linxi-2024.txt", new Told("370203", null), cancel: TestContext.Current.CancellationToken);
        var insisted = Intake.Read(bytes, "linxi-2024.txt", new Told("370203", null, Insist: true), cancel: TestContext.Current.CancellationToken);

        Assert.Empty(asked.Reports);
        Assert.Contains("--insist", Assert.Single(asked.Refusals), StringComparison.Ordinal);
        Assert.Equal("370203-2024-work", Assert.Single(insisted.Reports).Report.Id);
    }

    [Fact]
    public void What_a_document_does_not_say_a_person_says()
    {
        var read = Intake.Read(Encoding.UTF8.GetBytes("各位代表:\n现在,我代表区人民政府向大会报告工作。\n一、去年工作回顾\n新增停车位1150个。\n二、今年工作安排\n新增停车位1200个。"), "报告.txt", new Told("990102", 2024), cancel: TestContext.Current.CancellationToken);
        var report = Assert.Single(read.Reports);
        Assert.Equal(("990102-2024-work", 2), (report.Report.Id, report.Reading.Statements.Count));
    }

    [Theory]
    [InlineData("/home/li/报告/linxi-2024.txt", "linxi-2024.txt")]
    [InlineData("https://example.org/2024/linxi.html", "https://example.org/2024/linxi.html")]
    public void The_source_is_the_address_or_the_name_of_the_file_and_no_folder_of_whoever_imports(string name, string source) =>
        Assert.Equal(source, Assert.Single(Intake.Read(File.ReadAllBytes(SamplePath("linxi-2024.txt")), name, cancel: TestContext.Current.CancellationToken).Reports).Report.Source);

    [Fact]
    public void A_code_that_is_not_catalogued_is_refused()
    {
        var read = Intake.Read(File.ReadAllBytes(SamplePath("linxi-2024.txt")), "linxi-2024.txt", new Told("123456", null, Insist: true), cancel: TestContext.Current.CancellationToken);
        Assert.Contains("123456", Assert.Single(read.Refusals), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007")]
    [InlineData("首页 上一篇 下一篇 联系我们")]
    public void What_holds_no_report_is_refused_in_one_line(string text)
    {
        var read = Read(text);
        Assert.Empty(read.Reports);
        var refusal = Assert.Single(read.Refusals);
        Assert.StartsWith("page.txt", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Fact]
    public void Some_thousand_figures_in_a_row_are_read_in_one_go()
    {
        var text = File.ReadAllText(SamplePath("linxi-2024.txt")) + "\n新增停车位" + string.Concat(Enumerable.Range(1, 4_900).Select(n => $"{n}个、"));
        Assert.Single(Read(text).Reports);
    }

    [Fact]
    public void A_register_of_figures_is_no_report()
    {
        var text = File.ReadAllText(SamplePath("linxi-2024.txt")) + "\n新增停车位" + string.Concat(Enumerable.Range(1, 5_001).Select(n => $"{n}个、"));
        var read = Read(text);
        Assert.Empty(read.Reports);
        Assert.Contains("不像一份工作报告", Assert.Single(read.Refusals), StringComparison.Ordinal);
    }

    private static ReadDocument Read(string text) => Intake.Read(Encoding.UTF8.GetBytes(text), "page.txt");

    private static ReadDocument Sample(string name) => Intake.Read(File.ReadAllBytes(SamplePath(name)), name);

    private static string SamplePath(string name) => Path.Combine(Catalogue.SeedFolder, "samples", name);

    /// <summary>Full-width forms and white space aside, as cleaning leaves them aside.</summary>
    private static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
