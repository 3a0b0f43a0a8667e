using Tracker.Ledger;
using Tracker.Web.Words;
using Xunit;

namespace Tracker.Web.Tests.Workbench;

public sealed class PairWordsTests
{
    private static readonly Link Proposed = new() { Target = "990102-t000000000", Answer = Answer.Figure, Outcome = "990102-a000000000", Report = "990102-2025-work", Vintage = Vintage.Claimed, Reason = "同一指标" };

    private static readonly Statement Other = Sample.Outcome() with { Id = "990102-b000000000" };

    [Fact]
    public void What_is_proposed_is_confirmed_without_a_reason() => Assert.Null(Fault(Answer.Figure, Proposed.Outcome, null));

    [Theory]
    [InlineData(Answer.Figure, "990102-b000000000")]
    [InlineData(Answer.OtherMeasure, "990102-a000000000")]
    [InlineData(Answer.Silent, null)]
    public void Who_decides_otherwise_says_why(Answer answer, string? outcome)
    {
        Assert.Equal("与建议不同的，须写明理由。", Fault(answer, outcome, " "));
        Assert.Null(Fault(answer, outcome, "口径不同"));
    }

    [Theory]
    [InlineData(Answer.Figure, null, "须选定结果语句")]
    [InlineData(Answer.OtherMeasure, null, "须选定结果语句")]
    [InlineData(Answer.Silent, "990102-a000000000", "不能带结果语句")]
    [InlineData(Answer.Figure, "990102-unknown000", "不是这份报告的结果语句")]
    [InlineData(Answer.Figure, "<script>", "不是这份报告的结果语句")]
    public void A_decision_that_cannot_stand_is_told(Answer answer, string? outcome, string told) =>
        Assert.Contains(told, Fault(answer, outcome, "理由"), StringComparison.Ordinal);

    [Theory]
    [InlineData(Answer.Silent)]
    [InlineData(Answer.Mentioned)]
    public void That_nothing_is_reported_is_said_by_whoever_has_seen_what_was_searched_for(Answer answer) =>
        Assert.Contains("检索", PairWords.Fault(answer, null, Proposed, "理由", proofSeen: false, [Other]), StringComparison.Ordinal);

    [Fact]
    public void Every_state_outcome_and_answer_has_its_words()
    {
        Assert.All(Enum.GetValues<Answer>(), answer => Assert.NotEmpty(PairWords.Of(answer)));
        Assert.All(Enum.GetValues<ItemState>(), state => Assert.NotEmpty(DraftWords.Of(state)));
        Assert.All(Enum.GetValues<DraftOutcome>(), outcome => Assert.NotEmpty(DraftWords.Of(outcome)));
        Assert.All(Enum.GetValues<UndoOutcome>(), outcome => Assert.NotEmpty(DraftWords.Of(outcome)));
    }

    private static string? Fault(Answer answer, string? outcome, string? reason) => PairWords.Fault(answer, outcome, Proposed, reason, proofSeen: true, [Other]);
}
