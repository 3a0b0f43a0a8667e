using Tracker.Reading;

namespace Tracker.Assessing;

/// <summary>A target with the report that sets it.</summary>
internal sealed record Goal(Statement Statement, Report Report)
{
    public Figure Figure => Statement.Figure;

    public Period Period => Statement.Period;

    /// <summary>How many years after the report's own year it is due; 0 for a yearly goal.</summary>
    public int YearsAhead => Period.To - Report.Year;

    /// <summary>The report sets it for its own year alone.</summary>
    public bool IsYearly => Period == Period.Of(Report.Year);

    /// <summary>A state at the end of the period, whenever that began.</summary>
    public bool IsLevel => Assessor.IsLevel(Statement);

    /// <summary>To be begun or finished once, as 建成医院 is; not carried on year by year, and not so many each year.</summary>
    public bool IsOnce => Statement.IsMilestone && !GoalTalk.Speaks(Statement.Quote);

    /// <summary>力争 without a figure that holds in any case.</summary>
    public bool IsStrivenFor => Figure is { Value: not null, Stretch: null } && Statement.Quote.Contains("力争", StringComparison.Ordinal);

    /// <summary>How little binds it, 0 for a firm bound.</summary>
    public int Looseness => Figure switch
    {
        { Value: null, Comparator: Comparator.KeepPace, Soft: true } => 5,
        { Value: null } => 4,
        _ when IsStrivenFor => 3,
        { Comparator: Comparator.About } => 2,
        { Comparator: Comparator.AtLeast or Comparator.AtMost } => 0,
        _ => 1,
    };
}
