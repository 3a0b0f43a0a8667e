using System.Buffers;
using System.Text.RegularExpressions;

namespace Tracker.Assessing;

/// <summary>What the remaining years of a plan need (METHOD, "Beside the verdict": plan arithmetic): arithmetic, no forecast.</summary>
public static partial class PlanArithmetic
{
    private static readonly SearchValues<string> Held = SearchValues.Create(["控制在", "保持", "稳定在", "维持", "严守"], StringComparison.Ordinal);

    /// <param name="goal">A target for several years; of a range its first figure counts.</param>
    /// <param name="outcomes">Of the goal's district, from any report; a final figure comes before a preliminary one.</param>
    /// <exception cref="ArgumentException">The goal is for one year.</exception>
    public static PlanCourse Of(Statement goal, IReadOnlyCollection<Statement> outcomes)
    {
        if (goal.Period.IsOneYear)
            throw new ArgumentException($"{goal.Id} is a goal for {goal.Period} alone; only one for several years has remaining years.", nameof(goal));
        var rule = RuleOf(goal);
        var said = new PlanOutcomes(goal, rule, outcomes);
        return rule switch
        {
            PlanRule.Unknown => Course(goal, rule, []) with { Gap = goal.Figure.Value is null ? Gaps.NoFigure : Gaps.NoMeasure },
            PlanRule.Sum => Summed(goal, said),
            PlanRule.AverageGrowth or PlanRule.TotalChange => Compounded(goal, rule, said),
            PlanRule.EndLevel => Climbed(goal, said),
            PlanRule.HeldLevel => Course(goal, rule, Levels(goal, said), _ => goal.Figure.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(goal), rule, "A rule has no arithmetic here; add it beside the others."),
        };
    }

    private static PlanRule RuleOf(Statement goal) => goal switch
    {
        { Figure.Value: null } => PlanRule.Unknown,
        { Figure: { Growth: true, Value.Unit: "%" or "‰" } } => IsYearly(goal) ? PlanRule.AverageGrowth : PlanRule.TotalChange,
        { Figure.Growth: true } => PlanRule.Sum,
        _ when Assessor.IsLevel(goal) => goal.Figure.Comparator is Comparator.AtMost || goal.Quote.AsSpan().ContainsAny(Held) ? PlanRule.HeldLevel : PlanRule.EndLevel,
        { Figure.Value.IsRate: false, Measure: not Measure.Plain } => PlanRule.Sum,
        _ => PlanRule.Unknown,
    };

    private static PlanCourse Summed(Statement goal, PlanOutcomes said)
    {
        var row = said.Row(goal.Period);
        var course = Counted(goal, PlanRule.Sum, said, row);
        if (course.YearsLeft is not { } left)
            return course;
        var unit = goal.Figure.Value!.Value.Unit;
        var whole = Amount(goal, goal) * (IsYearly(goal) ? Length(goal.Period) : 1);
        var sum = row.Sum(outcome => Amount(outcome, goal) * (IsAverage(outcome) ? Length(outcome.Period) : 1));
        return course with
        {
            SoFar = row.Count > 0 ? new(sum, unit) : null,
            NeededPerYear = left > 0 ? new((whole - sum) / left, unit) : null,
        };
    }

    private static PlanCourse Compounded(Statement goal, PlanRule rule, PlanOutcomes said)
    {
        var row = said.Row(goal.Period);
        var course = Counted(goal, rule, said, row);
        if (course.YearsLeft is not { } left)
            return course;
        var unit = goal.Figure.Value!.Value.Unit;
        var whole = Factor(goal, goal);
        var grown = row.Aggregate(1d, (product, outcome) => product * Factor(outcome, goal));
        if (whole <= 0 || grown <= 0)
            return course with { Gap = Gaps.NoRoot };
        var years = rule is PlanRule.AverageGrowth ? Length(goal.Period) - left : 1;
        return course with
        {
            SoFar = row.Count > 0 ? Rate(grown, years, unit) : null,
            NeededPerYear = left > 0 ? Rate(whole / grown, left, unit) : null,
        };
    }

    private static PlanCourse Climbed(Statement goal, PlanOutcomes said)
    {
        var (period, target) = (goal.Period, Amount(goal, goal));
        var unit = goal.Figure.Value!.Value.Unit;
        var start = said.LevelOf(period.From - 1) is { } before ? Amount(before, goal) : (decimal?)null;
        var levels = Levels(goal, said);
        var course = Course(goal, PlanRule.EndLevel, levels, year => start is { } level
            ? new Quantity(level + ((target - level) * (year - period.From + 1) / Length(period)), unit)
            : null) with { Gap = start is null ? Gaps.NoStart(period.From - 1) : null };
        var last = levels.Count > 0 ? levels[^1] : said.LevelOf(period.From - 1);
        if (last is null)
            return course with { Gap = Gaps.NoLevel };
        var left = period.To - last.Period.To;
        return course with
        {
            YearsLeft = left,
            SoFar = new(Amount(last, goal), unit),
            NeededPerYear = left > 0 ? Quantity.Difference((target - Amount(last, goal)) / left, unit) : null,
        };
    }

    /// <summary>With the years that remain, or the year that is missing before the last outcome.</summary>
    private static PlanCourse Counted(Statement goal, PlanRule rule, PlanOutcomes said, IReadOnlyList<Statement> row)
    {
        var next = row.Count > 0 ? row[^1].Period.To + 1 : goal.Period.From;
        var course = Course(goal, rule, [.. row, .. said.Within(goal.Period)]);
        return said.Within(goal.Period).Any(outcome => outcome.Period.To >= next)
            ? course with { Gap = Gaps.NoOutcome(next) }
            : course with { YearsLeft = goal.Period.To - next + 1 };
    }

    private static PlanCourse Course(Statement goal, PlanRule rule, IReadOnlyList<Statement> outcomes, Func<int, Quantity?>? expected = null) => new()
    {
        Goal = goal,
        Rule = rule,
        Years =
        [
            .. Enumerable.Range(goal.Period.From, Length(goal.Period))
                .Select(year => new PlanYear(year, outcomes.FirstOrDefault(outcome => outcome.Period.To == year), expected?.Invoke(year))),
        ],
    };

    private static List<Statement> Levels(Statement goal, PlanOutcomes said) =>
        [.. Enumerable.Range(goal.Period.From, Length(goal.Period)).Select(said.LevelOf).OfType<Statement>()];

    private static int Length(Period period) => period.To - period.From + 1;

    private static bool IsYearly(Statement goal) => EachYear().IsMatch(goal.Quote) || EachYear().IsMatch(goal.Subject);

    private static bool IsAverage(Statement outcome) => !outcome.Period.IsOneYear && IsYearly(outcome);

    /// <summary>The amount in the goal's unit.</summary>
    private static decimal Amount(Statement statement, Statement goal) =>
        statement.Figure.Value is { } value ? value.Amount * Units.Factor(value.Unit, goal.Figure.Value!.Value.Unit) : 0;

    /// <summary>What a level is multiplied with over the statement's whole period.</summary>
    private static double Factor(Statement statement, Statement goal)
    {
        var factor = 1 + ((double)Amount(statement, goal) / Whole(goal.Figure.Value!.Value.Unit));
        return IsAverage(statement) ? Math.Pow(factor, Length(statement.Period)) : factor;
    }

    private static Quantity Rate(double factor, int years, string unit) =>
        new(Math.Round((decimal)((Math.Pow(factor, 1d / years) - 1) * Whole(unit)), 2), unit);

    private static double Whole(string unit) => unit == "‰" ? 1000 : 100;

    // 年均浓度 is a year's mean of its days.
    [GeneratedRegex("每年|年均(?!浓度|值|气温)")]
    private static partial Regex EachYear();

    private static class Gaps
    {
        public static PlanGap NoFigure { get; } = new("目标未给出数值", "The goal has no figure.");

        public static PlanGap NoMeasure { get; } = new("原文未写明是期末总量还是各年合计", "The text does not tell a total at the end from a sum over the years.");

        public static PlanGap NoRoot { get; } = new("降幅达到或超过全部，无法折算年均增速", "A fall by the whole or more has no average growth.");

        public static PlanGap NoLevel { get; } = new("期间内各年水平均未收录", "No year's level is in the archive.");

        public static PlanGap NoStart(int year) => new($"{year}年水平未收录，不能给出逐年路径", $"The level of {year} is not in the archive: the line has no start.");

        public static PlanGap NoOutcome(int year) => new($"{year}年结果未收录，不能计算其后所需", $"The outcome of {year} is not in the archive: what later years need cannot be computed.");
    }
}
