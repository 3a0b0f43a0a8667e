using System.Globalization;

namespace Tracker.Assessing;

/// <summary>Two goals side by side in words that weigh neither.</summary>
internal static class ShiftLabel
{
    public static string InChinese(ShiftKind kind, Goal earlier, Goal later) => kind switch
    {
        ShiftKind.LaterDeadline => $"{earlier.Report.Year}年报告定于{earlier.Period.To}年，{later.Report.Year}年报告定于{later.Period.To}年",
        ShiftKind.OtherScope => $"{When(earlier)}为“{earlier.Statement.Subject}”，{When(later)}为“{later.Statement.Subject}”",
        _ => $"{When(earlier)}为{Said(kind, earlier)}，{When(later)}为{Said(kind, later)}",
    };

    public static string InEnglish(ShiftKind kind, Goal earlier, Goal later) => kind switch
    {
        ShiftKind.LaterDeadline => $"{earlier.Report.Year} report: by {earlier.Period.To}; {later.Report.Year} report: by {later.Period.To}",
        ShiftKind.OtherScope => $"{WhenInEnglish(earlier)}: “{earlier.Statement.Subject}”; {WhenInEnglish(later)}: “{later.Statement.Subject}”",
        _ => $"{WhenInEnglish(earlier)}: {SaidInEnglish(kind, earlier)}; {WhenInEnglish(later)}: {SaidInEnglish(kind, later)}",
    };

    public static string DroppedInChinese(Goal earlier, Report later) => $"{When(earlier)}为{Said(ShiftKind.Dropped, earlier)}，{later.Year}年报告的目标中未见提及";

    public static string DroppedInEnglish(Goal earlier, Report later) =>
        $"{WhenInEnglish(earlier)}: {SaidInEnglish(ShiftKind.Dropped, earlier)}; not found among the goals of the {later.Year} report";

    private static string When(Goal goal) => goal.IsYearly ? $"{goal.Report.Year}年" : $"{goal.Report.Year}年报告对{goal.Period}年";

    private static string WhenInEnglish(Goal goal) =>
        goal.IsYearly ? goal.Report.Year.ToString(CultureInfo.InvariantCulture) : $"{goal.Report.Year} report for {goal.Period}";

    private static string Said(ShiftKind kind, Goal goal) =>
        goal.Statement.IsMilestone ? Chinese(goal) : (NamesMeasure(kind) ? Chinese(goal) : "") + GoalWords.InChinese(goal, namesGrowth: kind is ShiftKind.OtherBase);

    private static string SaidInEnglish(ShiftKind kind, Goal goal) =>
        goal.Statement.IsMilestone ? English(goal).TrimEnd() : (NamesMeasure(kind) ? English(goal) : "") + GoalWords.InEnglish(goal);

    private static bool NamesMeasure(ShiftKind kind) => kind is ShiftKind.OtherBase or ShiftKind.CompletedToStarted;

    private static string Chinese(Goal goal) => goal.Statement.Measure switch
    {
        Measure.Plain => "",
        _ when goal.Figure.Growth => "",
        Measure.Stock => "总量",
        Measure.Flow => "新增",
        Measure.Cumulative => "累计",
        Measure.Started => "开工",
        Measure.Completed => "建成",
        _ => throw new ArgumentOutOfRangeException(nameof(goal), goal.Statement.Measure, "A measure has no name here; add it beside the others."),
    };

    private static string English(Goal goal) => goal.Statement.Measure switch
    {
        _ when goal.Figure is { Growth: true, Value.Amount: >= 0 } => "growth of ",
        _ when goal.Figure.Growth => "",
        Measure.Plain => "",
        Measure.Stock => "a total of ",
        Measure.Flow => "newly added ",
        Measure.Cumulative => "cumulatively ",
        Measure.Started => "started ",
        Measure.Completed => "completed ",
        _ => throw new ArgumentOutOfRangeException(nameof(goal), goal.Statement.Measure, "A measure has no name here; add it beside the others."),
    };
}
