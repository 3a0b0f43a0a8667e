using System.Diagnostics;
using System.Text;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

public sealed class PdfTextTests
{
    private static readonly string[] Lines =
    [
        "过去一年，全区生产总值增长6.2%，城镇新增就业4.2万人，新增学位",
        "3300个，改造老旧小区12个，一般公共预算收入完成68.5亿元，增长",
        "5.1%，各项目标任务如期完成。",
    ];

    [Fact]
    public void Printed_lines_are_lines_and_numbers_and_heads_of_pages_go()
    {
        Assert.Equal(
            ["临溪区政府工作报告", Lines[0], Lines[1], Lines[2], Lines[0], Lines[1], Lines[2]],
            Read(PdfSample.Page(["临溪区政府工作报告", .. Lines, "1"]), PdfSample.Page(["临溪区政府工作报告", Lines[0], "2"]), PdfSample.Page(["临溪区政府工作报告", .. Lines[1..], "3"])).Split('\n'));
    }

    [Theory]
    [InlineData("- 1 -", "- 2 -")]
    [InlineData("第1页 共2页", "第2页 共2页")]
    public void Numbers_of_pages_in_other_dress_go_as_well(string first, string second) =>
        Assert.Equal(string.Join('\n', Lines), Read(PdfSample.Page([Lines[0], first]), PdfSample.Page([.. Lines[1..], second])));

    [Fact]
    public void A_line_that_begins_two_pages_by_chance_stays() =>
        Assert.Equal(["各位代表：", Lines[0], "各位代表：", Lines[0]], Read(PdfSample.Page("各位代表：", Lines[0]), PdfSample.Page("各位代表：", Lines[0])).Split('\n'));

    [Fact]
    public void A_sentence_that_goes_over_lines_and_pages_is_read_whole()
    {
        SkipWithoutProgram();
        string[] opening = ["2025年临溪区政府工作报告", "一、2024年工作回顾", .. Lines, .. Lines, .. Lines, "一是全区新增城镇就业4.2万人，新增学位3300个，新建学校3所和"];
        var document = new DocumentSplitter(Catalogue.Load()).Split(
            PdfSample.Of(PdfSample.Page([.. opening, "1"]), PdfSample.Page("医院2家，改造道路5条。", "二、2025年工作安排", "新增城镇就业4万人。", "2")), "报告.pdf", TestContext.Current.CancellationToken).Document!;
        var report = Assert.Single(document.Reports);
        Assert.Equal(("990102", 2025), (report.Head.District, report.Head.Year));
        Assert.Contains("新建学校3所和医院2家，改造道路5条。", report.Text.Text, StringComparison.Ordinal);
        Assert.Contains("新增学位3300个，改造老旧小区", report.Text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void Two_columns_are_refused_where_there_are_lines_enough_to_tell(int lines, bool refused)
    {
        string[] left = [.. Enumerable.Repeat("城镇新增就业人数稳步增长完成", lines)], right = [.. Enumerable.Repeat("全区财政收入平稳增长质量提升", lines)];
        Assert.Equal(refused, Refusal(PdfSample.Of(PdfSample.Page(left, right)))?.Contains("PDF 是两栏或表格版式", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void A_table_in_a_report_of_one_column_is_no_second_column()
    {
        string[] body = [.. Enumerable.Repeat(Lines, 6).SelectMany(lines => lines)];
        Assert.Null(Refusal(PdfSample.Of(PdfSample.Page(body), PdfSample.Page([.. Enumerable.Repeat("规模以上工业增加值", 6)], [.. Enumerable.Repeat("增长百分之六点五左右", 6)]))));
    }

    [Fact]
    public void A_scan_is_refused_with_advice() =>
        Assert.Contains("可能是扫描件；请先做文字识别", Refusal(PdfSample.Of("", PdfSample.Page("2"))), StringComparison.Ordinal);

    [Fact]
    public void A_font_without_characters_is_told() =>
        Assert.Contains("读出的是乱码", Refusal(PdfSample.Of(PdfSample.Page(new string('\uE123', 40)))), StringComparison.Ordinal);

    [Fact]
    public void A_damaged_file_is_refused() =>
        Assert.Contains("PDF 打不开，已损坏或设有密码", Refusal("%PDF-1.7\nrubbish"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void Without_its_program_a_PDF_is_refused_with_what_to_install() => Assert.Equal(
        "报告.pdf：读取 PDF 需要 poppler-utils 的 no-such-program；请安装后再试，或另存为 .docx、.txt（no-such-program not found）",
        Refusal(new PdfText("no-such-program", TimeSpan.FromSeconds(5)), PdfSample.Of(PdfSample.Page(Lines))));

    [Fact]
    public void A_program_that_does_not_end_is_ended()
    {
        var watch = Stopwatch.StartNew();
        Assert.Contains("没有读完", RefusalOf("sleep 60"), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 1, 30);
    }

    [Fact]
    public void A_program_that_writes_without_end_is_ended() => Assert.Contains("不像一份报告", RefusalOf("yes 0123456789"), StringComparison.Ordinal);

    [Fact]
    public void A_reading_that_is_called_off_ends()
    {
        using var off = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var program = new Script("sleep 60");
        Assert.ThrowsAny<OperationCanceledException>(() => program.Pdf(TimeSpan.FromSeconds(60)).TryRead([1], "报告.pdf", out _, out _, off.Token));
    }

    private static string RefusalOf(string script)
    {
        using var program = new Script(script);
        return Refusal(program.Pdf(TimeSpan.FromSeconds(script.StartsWith("yes", StringComparison.Ordinal) ? 60 : 1)), "%PDF-1.7"u8.ToArray())!;
    }

    private static string Read(params string[] pages)
    {
        SkipWithoutProgram();
        Assert.True(DocumentText.TryRead(PdfSample.Of(pages), "报告.pdf", out var text, out var refusal, TestContext.Current.CancellationToken), refusal);
        return string.Join('\n', text.Split('\n').Select(line => line.Trim()));
    }

    private static string? Refusal(byte[] bytes)
    {
        SkipWithoutProgram();
        return Refusal(PdfText.Default, bytes);
    }

    private static string? Refusal(PdfText pdf, byte[] bytes)
    {
        pdf.TryRead(bytes, "报告.pdf", out _, out var refusal, TestContext.Current.CancellationToken);
        return refusal;
    }

    internal static void SkipWithoutProgram() => Assert.SkipUnless(
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext"))),
        "pdftotext is not on the PATH: install poppler-utils.");

    /// <summary>A program that takes the place of pdftotext.</summary>
    private sealed class Script : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tracker-");

        public Script(string command)
        {
            if (OperatingSystem.IsWindows())
            {
                Assert.Skip("A shell script stands for the program.");
                return;
            }
            File.WriteAllText(Name, $"#!/bin/sh\n{command}\n", new UTF8Encoding(false));
            File.SetUnixFileMode(Name, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        private string Name => Path.Combine(folder.FullName, "slow");

        public PdfText Pdf(TimeSpan patience) => new(Name, patience);

        public void Dispose() => folder.Delete(recursive: true);
    }
}
