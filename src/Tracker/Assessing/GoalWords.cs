using System.Globalization;

namespace Tracker.Assessing;

/// <summary>What a goal asks for, in few words: 8%以上, 力争12%, 下降3%; at least 8%, striving for 12%, a fall of 3%.</summary>
internal static class GoalWords
{
    private static readonly (decimal Size, string Name)[] Sizes = [(1e12m, " trillion"), (1e9m, " billion"), (1e6m, " million")];

    /// <param name="namesGrowth">False where the other goal is growth as well, so that the verb would say nothing: 8%以上 for 增长8%以上.</param>
    public static string InChinese(Goal goal, bool namesGrowth) =>
        (goal.IsStrivenFor ? "力争" : "") + FigureWords.Of(goal.Figure with { Stretch = null }, namesGrowth ? "" : "增速");

    public static string InEnglish(Goal goal)
    {
        if (goal.Figure is not { Value: { } value } figure)
            return goal.Figure switch
            {
                { Comparator: Comparator.KeepPace, Soft: true } => "basically in step with the economy",
                { Comparator: Comparator.KeepPace } => "in step with the economy",
                { Comparator: Comparator.Comply } => "the task set from above",
                _ => "no figure",
            };
        var bound = figure.Comparator switch
        {
            Comparator.About => "about ",
            Comparator.AtLeast => "at least ",
            Comparator.AtMost => "at most ",
            _ => "",
        };
        return $"{(goal.IsStrivenFor ? "striving for " : "")}{(IsFall(figure) ? "a fall of " : "")}{bound}{Amounts(figure)}{Unit(value.Unit)}";
    }

    private static bool IsFall(Figure figure) => figure is { Growth: true, Value.Amount: < 0 };

    private static string Amounts(Figure figure)
    {
        var ends = new[] { figure.Value!.Value.Amount, figure.UpTo ?? figure.Value!.Value.Amount };
        return string.Join('–', ends.Select(amount => Shortened(IsFall(figure) ? Math.Abs(amount) : amount)).Distinct());
    }

    /// <summary>With a word for its size where that drops no digit.</summary>
    private static string Shortened(decimal amount)
    {
        var (size, name) = Sizes.FirstOrDefault(word => Math.Abs(amount) >= word.Size, (1, ""));
        var shortened = amount / size;
        return shortened == Math.Round(shortened, 4) ? Number(shortened) + name : Number(amount);
    }

    private static string Number(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);

    private static string Unit(string unit) => unit switch
    {
        "%" or "‰" => unit,
        "" => "",
        "百分点" => " percentage points",
        "元" => " yuan",
        "美元" => " US dollars",
        "人" or "名" or "位" => " people",
        "户" => " households",
        "公里" => " km",
        "平方米" => " m²",
        "个" or "家" or "处" or "所" or "座" or "项" or "件" or "条" or "张" => "",
        _ => $" {unit}",
    };
}
