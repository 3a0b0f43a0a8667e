using Tracker.Ledger;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class VintagesTests : BunitContext
{
    [Fact]
    public void Both_answers_stand_side_by_side_with_their_dates()
    {
        var lines = Lines(Answer(Verdict.Met, 42_000, 2022), Answer(Verdict.Missed, 30_000, 2023));

        Assert.Equal(
            [
                "文件|2022年政府工作报告|2023年政府工作报告", "日期|2022年1月20日|2023年1月20日", "数字|4.2万人|3万人", "达成比|—|—", "判定|完成|未完成",
            ],
            lines);
    }

    [Fact]
    public void Where_no_report_answered_there_is_a_gap_and_a_word()
    {
        var lines = Lines(Sample.Promise(Verdict.SourceMissing).Claimed, Answer(Verdict.Met, 42_000, 2023));

        Assert.Equal(["文件|—|2023年政府工作报告", "日期|—|2023年1月20日", "数字|下一年度报告未收录|4.2万人"], lines[..3]);
    }

    [Fact]
    public void That_the_verdicts_differ_is_said()
    {
        Assert.Contains("判定不同", Draw(Answer(Verdict.Met, 42_000, 2022), Answer(Verdict.Missed, 30_000, 2023)).Find("caption").TextContent, StringComparison.Ordinal);
        Assert.Contains("判定相同", Draw(Answer(Verdict.Met, 42_000, 2022), Answer(Verdict.Met, 41_000, 2023)).Find("caption").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<Vintages> Draw(Answered claimed, Answered later) => Render<Vintages>(p => p.Add(v => v.Claimed, claimed).Add(v => v.Later, later));

    private List<string> Lines(Answered claimed, Answered later) =>
        [.. Draw(claimed, later).FindAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)))];

    private static Answered Answer(Verdict verdict, decimal amount, int year) =>
        Sample.Promise(verdict, Sample.Outcome(amount: amount)).Claimed with { Report = Sample.Work(year) };
}
