namespace Tracker.Assessing;

/// <summary>What a goal asks for, in few words: 8%以上, 力争12%, 下降3%; at least 8%, striving for 12%, a fall of 3%.</summary>
internal static class GoalWords
{
    /// <param name="namesGrowth">False where the other goal is growth as well, so that the verb would say nothing: 8%以上 for 增长8%以上.</param>
    public static string InChinese(Goal goal, bool namesGrowth) =>
        (goal.IsStrivenFor ? "力争" : "") + FigureWords.Of(goal.Figure with { Stretch = null }, namesGrowth ? "" : "增速");

    public static string InEnglish(Goal goal) =>
        (goal.IsStrivenFor ? "striving for " : "") + EnglishFigures.Of(goal.Figure with { Stretch = null }, namesGrowth: false);
}
