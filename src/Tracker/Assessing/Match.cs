using System.Globalization;

namespace Tracker.Assessing;

/// <summary>How well a claim with a figure answers a target with one.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Recalled">True where the report itself holds the claim against the target's figure.</param>
internal sealed record Match(Statement Target, Statement Outcome, double Score, bool Recalled)
{
    /// <summary>Below this likeness two subjects without an indicator are not taken for the same thing.</summary>
    private const double SameThing = 0.48;

    /// <summary>From this likeness on a subject on another measure, base or period is shown beside the target.</summary>
    private const double SameMatter = 0.6;

    private const double SomeLikeness = 0.2;

    public bool IsSameThing => Score >= SameThing && Difference.Length == 0;

    public bool IsSameMatter => Score >= SameMatter && Difference.Length > 0;

    /// <summary>What keeps the two from being the same measure, in words; empty where nothing does.</summary>
    public string Difference => difference ??= DifferenceOf(Target, Outcome);

    public bool IsSameIndicator => SameIndicator(Target, Outcome);

    public string Reason => IsSameIndicator ? "指标和口径相同"
        : Recalled ? "报告在结果旁写明该目标，单位和口径相同"
        : string.Create(CultureInfo.InvariantCulture, $"事项相近（{Score * 100:0}%），单位和口径相同");

    private string? difference;

    public static Match Of(Statement target, Statement outcome, Likeness likeness, Answering answering)
    {
        var score = ScoreOf(target, outcome, likeness);
        var recalled = target.Figure is { Value: { } goal } && outcome.Figure.Value?.Unit == goal.Unit && answering.RecallsGoal(outcome, goal);
        // An equal figure alone joins nothing: the two must have something in common as well.
        return recalled && score >= SomeLikeness ? new(target, outcome, Math.Max(0.9, score), true) : new(target, outcome, score, false);
    }

    private static string DifferenceOf(Statement target, Statement outcome)
    {
        // Any pace will do: only whether the two could be compared is asked here.
        var judgement = Assessor.Judge(target, outcome, better: null, grpGrowth: 0);
        if (judgement.Verdict is Verdict.NotComparable)
            return judgement.Inputs;
        if (Scope.Differs(target.Subject, outcome.Subject))
            return $"范围不同：目标为“{target.Subject}”，结果为“{outcome.Subject}”";
        // An average over the year is not its last month's value.
        return target.Quote.Contains("全年", StringComparison.Ordinal) && outcome.Quote.Contains("年末", StringComparison.Ordinal) && target.Figure is { Growth: false, Value.IsRate: true }
            ? "目标为全年水平，结果为年末水平"
            : "";
    }

    private static bool SameIndicator(Statement target, Statement outcome) => target.Indicator.Length > 0 && target.Indicator == outcome.Indicator;

    private static double ScoreOf(Statement target, Statement outcome, Likeness likeness)
    {
        if (target.Indicator.Length > 0 && outcome.Indicator.Length > 0 && target.Indicator != outcome.Indicator)
            return 0;
        var alike = likeness.Of(target.Subject, outcome.Subject);
        if (SameIndicator(target, outcome))
            return 0.8 + (0.15 * alike) + (target.Headline && outcome.Headline ? 0.03 : 0);
        // The catalogue knows only one of them: likelier than not they are different measures.
        if (target.Indicator.Length > 0 || outcome.Indicator.Length > 0)
            alike *= 0.85;
        return Math.Min(0.95, alike * (target.Domain == outcome.Domain ? 1 : 0.9) + Closeness(target.Figure, outcome.Figure));
    }

    /// <summary>Results mostly lie near their goals: an equal figure speaks for a pair, one ten times as large against it.</summary>
    private static double Closeness(Figure target, Figure outcome)
    {
        if (target.Value is not { } promised || outcome.Value is not { } answer || promised.Amount == 0 || target.Growth != outcome.Growth || promised.Unit != answer.Unit)
            return 0;
        var ratio = (double)(answer.Amount / promised.Amount);
        return ratio switch
        {
            1 => 0.12,
            > 0.8 and < 1.3 => 0.06,
            < 0.1 or > 10 => -0.25,
            < 0.33 or > 3 => -0.1,
            _ => 0,
        };
    }
}
