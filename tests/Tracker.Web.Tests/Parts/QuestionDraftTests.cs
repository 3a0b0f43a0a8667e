using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

/// <summary>Questions as they are drafted.</summary>
public sealed class QuestionDraftTests : BunitContext
{
    private const string Set = "《临江区2021年政府工作报告》提出“城镇新增就业4万人以上”；";

    [Fact]
    public void A_miss_is_asked_about_with_both_quotes() =>
        Assert.Equal(Set + "《临江区2022年政府工作报告》称“城镇新增就业3万人”。请说明差距形成的原因，以及后续安排。", Asked(Sample.Promise(Verdict.Missed, Sample.Outcome(amount: 30_000))));

    [Fact]
    public void A_silence_is_asked_about_without_an_answer() =>
        Assert.Equal(Set + "《临江区2022年政府工作报告》未见提及。请说明该项目标的完成情况，以及报告未列入结果的原因。", Asked(Sample.Promise(Verdict.Unreported)));

    [Fact]
    public void What_is_mentioned_without_a_result_is_not_called_silence()
    {
        var promise = Sample.Promise(Verdict.Unreported);
        promise = promise with { Claimed = promise.Claimed with { Link = Mention(promise.Target) } };

        Assert.Contains("提及该事项，未给出结果。", Asked(promise), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_comparable_is_asked_for_on_the_targets_own_basis() =>
        Assert.EndsWith("称“城镇新增就业3万人”。请按目标的口径说明完成情况。", Asked(Sample.Promise(Verdict.NotComparable, Sample.Outcome(amount: 30_000))), StringComparison.Ordinal);

    [Fact]
    public void A_shift_is_asked_about_with_both_targets() =>
        Assert.Equal(Set + "《临江区2022年政府工作报告》提出“城镇新增就业3万人以上”。请说明两年目标不同的原因。", Asked(Sample.Promise(Verdict.Met, Sample.Outcome()), Shift(Sample.Target("980101-later", 2022, 30_000))));

    [Fact]
    public void A_dropped_target_is_asked_about_with_the_report_that_has_none() =>
        Assert.Equal(Set + "《临江区2022年政府工作报告》的目标中未见提及。请说明该项目标是否继续，以及未再列入的原因。", Asked(Sample.Promise(Verdict.Met, Sample.Outcome()), Shift(null)));

    [Fact]
    public void A_restatement_is_not_put_in_quotation_marks()
    {
        var promise = Sample.Promise(Verdict.Missed, Sample.Outcome(amount: 30_000)) with { Source = Sample.Work(2021, excerpt: true) };

        Assert.StartsWith("《临江区2021年政府工作报告》提出（转述）城镇新增就业4万人以上；", Asked(promise), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_without_its_year_gets_it()
    {
        var promise = Sample.Promise(Verdict.Unreported) with { Source = Sample.Work(2021) with { Title = "政府工作报告" } };

        Assert.StartsWith("2021年《政府工作报告》提出", Asked(promise), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_report_answers_nothing_is_asked() =>
        Assert.Null(QuestionDraft.Of(Matters.Of([Sample.Promise(Verdict.SourceMissing)], [])[0]));

    /// <summary>The question, without the heading before it.</summary>
    private string Asked(Promise promise, GoalpostShift? shift = null)
    {
        var draft = QuestionDraft.Of(Matters.Of([promise], shift is null ? [] : [shift])[0])!;
        var text = Render<SheetQuestion>(p => p.Add(q => q.Draft, draft)).Find("li").TextContent.Trim();
        Assert.EndsWith(draft.Written, text, StringComparison.Ordinal);
        return text[(text.IndexOf('：', StringComparison.Ordinal) + 1)..];
    }

    private static GoalpostShift Shift(Statement? later) => new()
    {
        Kind = later is null ? ShiftKind.Dropped : ShiftKind.Lowered,
        Earlier = Sample.Target(),
        Later = later,
        EarlierReport = Sample.Work(2021),
        LaterReport = Sample.Work(2022),
        Label = "2021年为4万人以上，2022年为3万人以上",
        LabelInEnglish = "2021: at least 40,000 people; 2022: at least 30,000 people",
    };

    private static Link Mention(Statement target) => new()
    {
        Target = target.Id,
        Answer = Answer.Mentioned,
        Report = "980101-2022-work",
        Vintage = Vintage.Claimed,
        Reason = "查找“城镇新增就业”，报告提及而未给出可对照的结果：“就业形势稳定”",
    };
}
