using System.Globalization;

namespace Tracker.Assessing;

/// <summary>What a goal asks for, in few words: 8%以上, 力争12%, 下降3%; at least 8%, striving for 12%, a fall of 3%.</summary>
internal static class GoalWords
{
    private const string Plain = "0.############";
    private const string Grouped = "#,0.############";

    private static readonly (decimal Size, string Name)[] ChineseSizes = [(1e12m, "万亿"), (1e8m, "亿"), (1e4m, "万")];
    private static readonly (decimal Size, string Name)[] EnglishSizes = [(1e12m, " trillion"), (1e9m, " billion"), (1e6m, " million")];

    public static string InChinese(Goal goal)
    {
        if (goal.Figure is not { Value: { } value } figure)
            return FigureWords.Of(goal.Figure);
        var bound = figure.Comparator switch
        {
            Comparator.About => "左右",
            Comparator.AtLeast => "以上",
            Comparator.AtMost => "以内",
            _ => "",
        };
        return $"{(goal.IsStrivenFor ? "力争" : "")}{(IsFall(figure) ? "下降" : "")}{Amounts(figure, Plain, ChineseSizes)}{(value.Unit is "百分点" ? "个百分点" : value.Unit)}{bound}";
    }

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
        return $"{(goal.IsStrivenFor ? "striving for " : "")}{(IsFall(figure) ? "a fall of " : "")}{bound}{Amounts(figure, Grouped, EnglishSizes)}{Unit(value.Unit)}";
    }

    private static bool IsFall(Figure figure) => figure is { Growth: true, Value.Amount: < 0 };

    private static string Amounts(Figure figure, string format, (decimal, string)[] sizes)
    {
        var ends = new[] { figure.Value!.Value.Amount, figure.UpTo ?? figure.Value!.Value.Amount };
        return string.Join('–', ends.Select(amount => Shortened(IsFall(figure) ? Math.Abs(amount) : amount, format, sizes)).Distinct());
    }

    /// <summary>With a word for its size where that drops no digit.</summary>
    private static string Shortened(decimal amount, string format, (decimal Size, string Name)[] sizes)
    {
        var (size, name) = sizes.FirstOrDefault(word => Math.Abs(amount) >= word.Size, (1, ""));
        var shortened = amount / size;
        return shortened == Math.Round(shortened, 4)
            ? shortened.ToString(format, CultureInfo.InvariantCulture) + name
            : amount.ToString(format, CultureInfo.InvariantCulture);
    }

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
