namespace Tracker.Assessing;

/// <summary>The outcomes that count towards a goal for several years.</summary>
internal sealed class PlanOutcomes
{
    private const double SameSubject = 0.8;

    private readonly IReadOnlyList<Statement> all;

    /// <param name="outcomes">Statements of the goal's district; those on other measures are passed over.</param>
    public PlanOutcomes(Statement goal, PlanRule rule, IReadOnlyCollection<Statement> outcomes)
    {
        // Only these, so that what counts does not depend on what else is at hand: how alike two subjects are is told from all that are compared.
        var near = outcomes.Where(outcome => outcome.Role is Role.Outcome && outcome.District == goal.District && IsNear(outcome.Period, goal.Period)).ToList();
        var isAlike = Subjects(goal, near);
        all =
        [
            .. near
                .Where(outcome => isAlike(outcome) && IsComparable(goal, outcome) && Counts(goal, outcome, rule))
                .OrderBy(outcome => outcome.Preliminary)
                .ThenByDescending(outcome => outcome.Confidence),
        ];
    }

    /// <summary>The level at the end of a year.</summary>
    public Statement? LevelOf(int year) => all.FirstOrDefault(outcome => outcome.Period.To == year);

    /// <summary>Outcomes that cover the period from its first year on without overlap or gap, as far as they go; the longest first where several begin with a year.</summary>
    public IReadOnlyList<Statement> Row(Period period)
    {
        var row = new List<Statement>();
        for (var year = period.From; year <= period.To; year = row[^1].Period.To + 1)
        {
            if (Within(period).Where(outcome => outcome.Period.From == year).MaxBy(outcome => outcome.Period.To) is not { } next)
                break;
            row.Add(next);
        }
        return row;
    }

    /// <summary>All outcomes on years of the period alone.</summary>
    public IEnumerable<Statement> Within(Period period) => all.Where(outcome => outcome.Period.From >= period.From && outcome.Period.To <= period.To);

    /// <summary>In the goal's years, or at the start of them.</summary>
    private static bool IsNear(Period outcome, Period goal) => outcome.To >= goal.From - 1 && outcome.To <= goal.To;

    private static Func<Statement, bool> Subjects(Statement goal, IReadOnlyCollection<Statement> outcomes)
    {
        if (goal.Indicator.Length > 0)
            return outcome => outcome.Indicator == goal.Indicator;
        var likeness = new Likeness([goal.Subject, .. outcomes.Where(outcome => outcome.Indicator.Length == 0).Select(outcome => outcome.Subject)]);
        return outcome => outcome.Indicator.Length == 0 && likeness.Of(goal.Subject, outcome.Subject) >= SameSubject;
    }

    private static bool IsComparable(Statement goal, Statement outcome) =>
        goal.Figure.Growth == outcome.Figure.Growth
        && goal.Figure.Value is { } promised && outcome.Figure.Value is { } answer && Units.Agree(answer.Unit, promised.Unit);

    private static bool Counts(Statement goal, Statement outcome, PlanRule rule) => rule switch
    {
        PlanRule.EndLevel or PlanRule.HeldLevel => Assessor.IsLevel(outcome),
        // 累计 at the end of a year counts from nobody knows when.
        PlanRule.Sum when outcome is { Measure: Measure.Cumulative, Period.IsOneYear: true } => false,
        PlanRule.Sum when IsAdded(goal.Measure) && IsAdded(outcome.Measure) => true,
        _ => outcome.Measure is not Measure.Stock && Assessor.MeasuresAgree(goal.Measure, outcome.Measure),
    };

    private static bool IsAdded(Measure measure) => measure is Measure.Flow or Measure.Cumulative;
}
