namespace Tracker.Assessing;

/// <summary>Judges targets by the rules of METHOD and nothing else: no clock, no file, no database.</summary>
public static partial class Assessor
{
    // Far beyond any public figure, and far enough from the ends of decimal that no margin and no ratio overflows.
    private const decimal LargestAmount = 1e20m;
    private const decimal SmallestAmount = 1e-6m;

    /// <summary>True for an amount that can be meant, in its base unit: 0, or from a millionth to a hundred quintillions either way.</summary>
    public static bool CanHold(decimal amount) => amount == 0 || Math.Abs(amount) is >= SmallestAmount and <= LargestAmount;

    /// <summary>Judges one statement by another: besides the figures, their periods and measures must agree.</summary>
    /// <inheritdoc cref="Judge(Figure, Figure, Better?, decimal?)"/>
    public static Judgement Judge(Statement target, Statement outcome, Better? better, decimal? grpGrowth = null) =>
        !PeriodsAgree(target, outcome) ? Incomparable(Rules.OtherPeriod, $"目标为 {target.Period} 年，结果为 {outcome.Period} 年")
        : !MeasuresAgree(target.Measure, outcome.Measure) ? Incomparable(Rules.OtherMeasure, $"目标为{Name(target.Measure)}，结果为{Name(outcome.Measure)}")
        : Judge(target.Figure, outcome.Figure, better, grpGrowth);

    /// <summary>Judges a target's figure by the figure that answers it.</summary>
    /// <param name="better">Which way is good; null where the catalogue does not know the measure: then up, unless the target is a fall or bounded from above.</param>
    /// <param name="grpGrowth">For 与经济增长同步: that year's GRP growth as the answering report gives it, in %; null where it gives none.</param>
    public static Judgement Judge(Figure target, Figure outcome, Better? better, decimal? grpGrowth = null) => target switch
    {
        { Comparator: Comparator.Comply } => Said(outcome.Comparator is Comparator.Comply ? Rules.MetComply : Rules.UnreportedComply, target, FigureWords.Of(outcome)),
        { Comparator: Comparator.KeepPace } => JudgePace(target, outcome, grpGrowth),
        _ => JudgeFigure(target, outcome, better),
    };

    /// <summary>Judges a target that a report answers in words: no ratio.</summary>
    /// <param name="goal">What the target asks for, in words.</param>
    /// <param name="reached">Whether the words say that the target was reached.</param>
    /// <param name="quote">The words.</param>
    public static Judgement JudgeWords(Figure target, string goal, bool reached, string quote) => new()
    {
        Rule = !reached ? Rules.MissedWords : target.Comparator is Comparator.Comply ? Rules.MetComply : Rules.MetWords,
        Inputs = $"目标{goal}，报告称：{quote}",
    };

    /// <summary>What a target comes to where the report that answers says nothing on it.</summary>
    public static Judgement JudgeSilence(Figure target) => new()
    {
        Rule = SilenceOf(target),
        Inputs = $"目标{FigureWords.Of(target)}，未见提及",
    };

    private static string SilenceOf(Figure target, Answer answer = Answer.Silent) =>
        target.Comparator is Comparator.Comply ? Rules.UnreportedComply
        : answer is Answer.Mentioned ? Rules.UnreportedMentioned
        : Rules.UnreportedSilent;

    private static Judgement JudgeFigure(Figure target, Figure outcome, Better? better)
    {
        var both = Both(target, outcome);
        if (outcome is { Value: null, Comparator: Comparator.Comply })
            return Said(Rules.MetWords, target, FigureWords.Of(outcome));
        if (target.Value is not { } promised || outcome.Value is not { } answer)
            return Incomparable(Rules.OtherSubject, both);
        if (target.Growth != outcome.Growth)
            return Incomparable(Rules.OtherBase, both);
        return Units.Agree(promised.Unit, answer.Unit)
            ? Hold(new Yardstick(target, better), target, outcome, answer, both)
            : Incomparable(Rules.OtherUnit, both);
    }

    private static Judgement JudgePace(Figure target, Figure outcome, decimal? grpGrowth)
    {
        if (outcome is { Comparator: Comparator.KeepPace })
            return Said(Rules.MetWords, target, FigureWords.Of(outcome));
        if (grpGrowth is not { } pace || outcome is not { Growth: true, Value: { Unit: "%" } growth })
            return Incomparable(Rules.NoPace, Both(target, outcome));
        var inputs = $"目标{FigureWords.Of(target)}，当年地区生产总值{FigureWords.Of(new Quantity(pace, growth.Unit), outcome)}，结果{FigureWords.Of(outcome)}";
        return Hold(Yardstick.OfPace(pace, target.Soft), target, outcome, growth, inputs);
    }

    private static Judgement Hold(Yardstick yardstick, Figure target, Figure outcome, Quantity answer, string inputs)
    {
        var place = yardstick.PlaceOf(outcome, answer);
        var verdict = yardstick.VerdictAt(place);
        var (flipAt, become) = yardstick.FlipAt(place);
        bool? stretched = target.Stretch is { } stretch ? place >= yardstick.Place(stretch) : null;
        return new()
        {
            Rule = RuleOf(verdict, target, yardstick),
            Ratio = yardstick.RatioAt(place),
            Inputs = $"{inputs}，{Bounds(verdict, target, yardstick)}{Stretch(stretched)}",
            WouldFlipAt = flipAt,
            WouldBecome = become,
            StretchReached = stretched,
            Calculation = Calculation.Of(yardstick, target, place),
        };
    }

    internal static string RuleOf(Verdict verdict, Figure target, Yardstick yardstick) => (verdict, yardstick.IsRate) switch
    {
        (Verdict.Exceeded, true) => Rules.ExceededRate,
        (Verdict.Exceeded, false) => Rules.ExceededAmount,
        (Verdict.Nearly, true) => Rules.NearlyRate,
        (Verdict.Nearly, false) => Rules.NearlyAmount,
        (Verdict.Missed, true) => Rules.MissedRate,
        (Verdict.Missed, false) => Rules.MissedAmount,
        _ => MetRule(target, yardstick),
    };

    private static string MetRule(Figure target, Yardstick yardstick) => target switch
    {
        { Comparator: Comparator.KeepPace } => Rules.MetKeepPace,
        _ when yardstick.NeverExceeded => Rules.MetNear,
        { UpTo: not null } => Rules.MetRange,
        { Comparator: Comparator.About } => Rules.MetAbout,
        { Comparator: Comparator.AtLeast } => Rules.MetAtLeast,
        { Comparator: Comparator.AtMost } => Rules.MetAtMost,
        _ => Rules.MetExactly,
    };

    private static string Bounds(Verdict verdict, Figure target, Yardstick yardstick)
    {
        var met = $"完成线{FigureWords.Of(yardstick.At(yardstick.MetFrom), target)}";
        return verdict switch
        {
            Verdict.Exceeded => $"超额线{FigureWords.Of(yardstick.At(yardstick.ExceededFrom), target)}",
            Verdict.Met => met,
            _ => $"{met}，允许差{FigureWords.Difference(yardstick.Shortfall, yardstick.Unit)}",
        };
    }

    private static string Stretch(bool? reached) => reached is { } done ? $"；力争目标{(done ? "已达到" : "未达到")}" : "";

    private static string Both(Figure target, Figure outcome) => $"目标{FigureWords.Of(target)}，结果{FigureWords.Of(outcome)}";

    private static Judgement Said(string rule, Figure target, string said) =>
        new() { Rule = rule, Inputs = $"目标{FigureWords.Of(target)}，报告称：{said}" };

    private static Judgement Incomparable(string rule, string inputs) => new() { Rule = rule, Inputs = inputs };

    // METHOD, "Several years at once": only a level, at the end of the years or held throughout them, speaks of a single one.
    private static bool PeriodsAgree(Statement target, Statement outcome) =>
        target.Period == outcome.Period
        || (IsLevel(outcome) && outcome.Period.From <= target.Period.To && target.Period.To <= outcome.Period.To);

    /// <summary>A state, at the end of a period or held throughout it: neither a change nor so many in the period.</summary>
    internal static bool IsLevel(Statement statement) => statement is { Figure.Growth: false, Figure.Value: { } value }
        && !statement.Quote.Contains("年均", StringComparison.Ordinal) && !statement.Quote.Contains("年平均", StringComparison.Ordinal)
        && (statement.Measure is Measure.Stock || (statement.Measure is Measure.Plain && value.IsRate));

    /// <summary>A measure that one of the two leaves unsaid is no difference; but what has added up since some earlier start answers no goal that is not itself such a sum.</summary>
    internal static bool MeasuresAgree(Measure target, Measure outcome) =>
        target == outcome || (target is Measure.Plain && outcome is not Measure.Cumulative) || outcome is Measure.Plain;

    private static string Name(Measure measure) => measure switch
    {
        Measure.Plain => "未写明口径",
        Measure.Stock => "存量",
        Measure.Flow => "当期新增",
        Measure.Cumulative => "累计",
        Measure.Started => "开工",
        Measure.Completed => "建成",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "A measure has no name here; add it beside the others."),
    };
}
