using System.Globalization;

namespace Tracker.Assessing;

/// <summary>Figures as a verdict's inputs write them: 6.5–7 % 左右.</summary>
internal static class FigureWords
{
    public static string Of(Figure figure)
    {
        if (figure.Value is not { } value)
            return figure.Comparator switch
            {
                Comparator.KeepPace => figure.Soft ? "与经济增长基本同步" : "与经济增长同步",
                Comparator.Comply => "完成下达任务",
                _ => "未给出数值",
            };
        var fall = figure.Growth && value.Amount < 0;
        var amounts = new[] { value.Amount, figure.UpTo ?? value.Amount }.Select(amount => Number(fall ? -amount : amount)).Distinct();
        var gap = value.Unit is "%" or "‰" or "" ? " " : "";
        return $"{(fall ? "下降 " : "")}{string.Join("–", amounts)} {value.Unit}{gap}{Bound(figure.Comparator)}".TrimEnd();
    }

    public static string Number(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A difference of two amounts: those of rates are in percentage points.</summary>
    public static string Difference(decimal amount, string unit) =>
        $"{Number(amount)} {(unit is "%" or "百分点" ? "个百分点" : unit)}".TrimEnd();

    private static string Bound(Comparator comparator) => comparator switch
    {
        Comparator.About => "左右",
        Comparator.AtLeast => "以上",
        Comparator.AtMost => "以内",
        Comparator.Exactly or Comparator.KeepPace or Comparator.Comply => "",
        _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "A comparator has no words here; add them beside the others."),
    };
}
