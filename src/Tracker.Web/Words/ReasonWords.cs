using System.Collections.Frozen;
using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.Web.Words;

/// <summary>Why a verdict stands, or why there is none.</summary>
public static class ReasonWords
{
    private static readonly FrozenDictionary<string, string> RulesInEnglish = Rules.All.ToFrozenDictionary(rule => rule.Id, rule => rule.En);

    /// <summary>The reason as it was recorded, in Chinese: the figures and bounds, or what was searched for in vain.</summary>
    /// <remarks>The passages that came nearest to what was searched for stand on the page of the target.</remarks>
    public static string Recorded(Answered answer)
    {
        var reason = answer is { Assessment.Verdict: Verdict.Unreported, Link: { } link } ? link.Reason : answer.Assessment.Inputs;
        return reason.Split('；')[0];
    }

    /// <summary>The rule that gave the verdict, in English; its id where this method no longer has it.</summary>
    public static string InEnglish(Assessment assessment) => RulesInEnglish.GetValueOrDefault(assessment.Rule, assessment.Rule);
}
