namespace Tracker.Web.Words;

/// <summary>How a report answers a target, for those who decide it; and why a decision cannot be kept.</summary>
public static class PairWords
{
    public static string Of(Answer answer) => answer switch
    {
        Answer.Figure => PairText.Figure,
        Answer.SaidDone => PairText.SaidDone,
        Answer.SaidNotDone => PairText.SaidNotDone,
        Answer.OtherMeasure => PairText.OtherMeasure,
        Answer.Mentioned => PairText.Mentioned,
        Answer.Silent => PairText.Silent,
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "An answer has no name here; add it beside the others."),
    };

    /// <returns>What is wrong and what to do; null where the decision can be kept.</returns>
    /// <param name="proposed">What stands there now: who decides otherwise says why.</param>
    /// <param name="proofSeen">Whether the person has seen what was searched for in vain.</param>
    /// <param name="outcomes">The statements of the draft that may answer.</param>
    public static string? Fault(Answer answer, string? outcome, Link proposed, string? reason, bool proofSeen, IEnumerable<Statement> outcomes)
    {
        if (answer is Answer.Figure or Answer.OtherMeasure && outcome is null)
            return PairText.NeedsOutcome;
        if (answer is Answer.Silent && outcome is not null)
            return PairText.SilentHasNone;
        if (outcome is not null && outcome != proposed.Outcome && outcomes.All(statement => statement.Id != outcome))
            return PairText.UnknownOutcome.With(BriefText.Of(outcome, 40));
        if (answer is Answer.Silent or Answer.Mentioned && !proofSeen)
            return PairText.NeedsProof;
        var isOther = answer != proposed.Answer || outcome != proposed.Outcome;
        return isOther && string.IsNullOrWhiteSpace(reason) ? PairText.NeedsReason : null;
    }
}
