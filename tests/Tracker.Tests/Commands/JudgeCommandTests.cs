using System.Globalization;
using System.Text;
using Tracker.Cli;
using Tracker.Cli.Commands;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class JudgeCommandTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Rows_come_back_as_they_were_with_verdict_and_ratio_behind_them()
    {
        var called = await JudgeAsync("""
            district,year,indicator_code,subject_zh,unit,better,comparator,target,outcome,note
            甲区,2023,urban_jobs,城镇新增就业,人,up,at_least,8000,22921,"见第3页, 第2段"
            甲区,2023,registered_unemployment,城镇登记失业率,%,down,at_most,4.3,3.48,
            甲区,2023,school_places,新增学位,个,up,exactly,3000,,
            """);

        Assert.Equal(CommandLine.Done, called.Code);
        Assert.Equal(
            [
                "district,year,indicator_code,subject_zh,unit,better,comparator,target,outcome,note,verdict,ratio",
                "甲区,2023,urban_jobs,城镇新增就业,人,up,at_least,8000,22921,\"见第3页, 第2段\",exceeded,2.8651",
                "甲区,2023,registered_unemployment,城镇登记失业率,%,down,at_most,4.3,3.48,,met,1.2356",
                "甲区,2023,school_places,新增学位,个,up,exactly,3000,,,unreported,",
            ],
            called.Lines);
    }

    [Theory]
    [InlineData("%,up,range,6.5-7,6.7", "met,1.0308")]
    [InlineData("%,up,exactly,6.5～7,6.4", "nearly,0.9846")]
    [InlineData("%,down,exactly,-3,-5.6", "exceeded,1.8667")]
    [InlineData("%,near,about,3,2", "met,")]
    [InlineData("个百分点,up,exactly,2,1.7", "nearly,0.85")]
    [InlineData("人,,at_most,10,12", "missed,0.8333")]
    [InlineData(",up,comply,,完成", "met,")]
    [InlineData(",up,comply,,", "unreported,")]
    [InlineData(",up,exactly,5,said_not_done", "missed,")]
    public async Task Each_kind_of_target_can_stand_in_a_row(string row, string expected) =>
        Assert.EndsWith("," + expected, (await JudgeAsync($"unit,better,comparator,target,outcome\n{row}\n")).Lines[1], StringComparison.Ordinal);

    [Fact]
    public async Task Keeping_pace_is_held_against_the_growth_of_the_same_district_and_year_in_the_file()
    {
        var called = await JudgeAsync("""
            district,year,indicator_code,unit,better,comparator,target,outcome,soft
            甲区,2022,gdp,%,up,about,6,3,
            甲区,2023,gdp,元,up,about,600,700,
            甲区,2023,gdp,%,up,about,6,5.8,
            甲区,2023,disposable_income,%,up,keep_pace,,5.4,
            甲区,2023,disposable_income,%,up,keep_pace,,5.4,1
            甲区,2022,disposable_income,%,up,keep_pace,,3,
            乙区,2023,disposable_income,%,up,keep_pace,,5.4,
            """);

        Assert.Equal(["nearly", "met", "met", "not_comparable"], called.Lines.Skip(4).Select(line => line.Split(',')[^2]));
    }

    [Theory]
    [InlineData("人,up,roughly,5,6", "comparator is “roughly”")]
    [InlineData("人,sideways,exactly,5,6", "better is “sideways”")]
    [InlineData("人,up,exactly,five,6", "target is “five”")]
    [InlineData("人,up,exactly,5,6e2", "outcome is “6e2”")]
    [InlineData("人,up,exactly,,6", "target is empty")]
    [InlineData("人,up,exactly,5", "4 values under 5 columns")]
    [InlineData("元,up,exactly,5,999999999999999999999999", "too large")]
    [InlineData("元,up,exactly,0.00000000000000000001,5", "too small")]
    public async Task A_row_that_cannot_be_read_is_one_line_of_file_line_and_reason_and_the_rest_is_kept(string row, string reason)
    {
        var called = await JudgeAsync($"unit,better,comparator,target,outcome\n人,up,exactly,5,6\n{row}\n人,up,exactly,5,4\n");

        Assert.Equal(CommandLine.Refused, called.Code);
        var refusal = Assert.Single(called.Refusals);
        Assert.StartsWith($"{folder.Path("pairs.csv")}, line 3: ", refusal, StringComparison.Ordinal);
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
        Assert.Equal(["人,up,exactly,5,6,exceeded,1.2", "人,up,exactly,5,4,missed,0.8"], called.Lines.Skip(1));
    }

    [Theory]
    [InlineData("unit,better,target,outcome\n人,up,5,6\n", ", line 1: no column comparator;")]
    [InlineData("a;b;c\n1;2;3\n", ", line 1: no column unit, better, comparator, target, outcome;")]
    [InlineData("unit,better,comparator,target,outcome,unit\n人,up,exactly,5,6,人\n", ", line 1: the column unit stands twice;")]
    [InlineData("", ": the file is empty;")]
    [InlineData("unit,better,comparator,target,outcome\n", ": no rows under the header;")]
    public async Task A_file_without_the_needed_header_or_without_rows_is_refused_in_one_line(string text, string reason)
    {
        var called = await JudgeAsync(text);

        Assert.Equal((CommandLine.Refused, ""), (called.Code, called.Output));
        Assert.Contains($"pairs.csv{reason}", Assert.Single(called.Refusals), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public async Task A_file_in_another_encoding_is_refused_rather_than_garbled(string encoding)
    {
        var file = folder.Path("pairs.csv");
        await File.WriteAllBytesAsync(
            file,
            (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes("unit,better,comparator,target,outcome\n人,up,exactly,5,6\n"),
            TestContext.Current.CancellationToken);

        var called = await Called.WithAsync(JudgeCommand.Create(), "judge", file);

        Assert.Equal((CommandLine.Refused, $"{file}: not text in UTF-8; save it as “CSV UTF-8”."), (called.Code, Assert.Single(called.Refusals)));
        Assert.Equal("", called.Output);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_column()
    {
        var called = await JudgeAsync("\uFEFFunit,better,comparator,target,outcome\r\n人,up,exactly,5,6\r\n");

        Assert.Equal((CommandLine.Done, "人,up,exactly,5,6,exceeded,1.2"), (called.Code, called.Lines[1]));
    }

    [Fact]
    public async Task A_missing_file_is_refused_and_a_missing_argument_is_wrong_usage()
    {
        var missing = await Called.WithAsync(JudgeCommand.Create(), "judge", folder.Path("none.csv"));
        var bare = await Called.WithAsync(JudgeCommand.Create(), "judge");

        Assert.Equal((CommandLine.Refused, $"{folder.Path("none.csv")}: no such file; give the path of a CSV file."), (missing.Code, Assert.Single(missing.Refusals)));
        Assert.Equal((CommandLine.WrongUsage, ""), (bare.Code, bare.Output));
        Assert.Contains("See “tracker judge --help”.", bare.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officially_printed_rates_of_completion_are_met_to_the_printed_digit()
    {
        var file = SharedFiles.Path("data/meishan-2019.csv");

        var called = await Called.WithAsync(JudgeCommand.Create(), "judge", file);

        var rows = called.Lines.Skip(1).Select(line => line.Split(',')).Where(cells => cells[10] != "").ToList();
        Assert.Equal(28, rows.Count);
        Assert.All(rows, cells => Assert.Equal(Number(cells[10]), Math.Round(Number(cells[^1]) * 100, 1, MidpointRounding.AwayFromZero)));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private Task<Called> JudgeAsync(string csv) => Called.WithAsync(JudgeCommand.Create(), "judge", folder.Write("pairs.csv", csv));
}
