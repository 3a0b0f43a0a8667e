using System.Globalization;

namespace Tracker;

/// <summary>Figures as a Chinese report writes them, exact to the last digit: 40000 人 is 4万人.</summary>
public static class FigureWords
{
    private static readonly WordSet Falls = new(["减少", "降低", "下降", "压减", "压缩", "缩短", "削减", "缩减", "精简", "净减少", "降幅"]);

    private const decimal Wan = 10_000m;
    private const decimal Yi = 100_000_000m;
    private const decimal WanYi = Wan * Yi;

    /// <summary>The amount with 万, 亿 or 万亿 where that shortens it without dropping a digit: 1420亿元, 5.43万元, 54321元, 0.5个百分点.</summary>
    public static string Of(Quantity quantity) => Of(quantity.Amount, quantity.Unit);

    /// <summary>What the figure says, bound and direction included: 增长8%以上, 下降3%—4%, 与经济增长同步.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="subject">What is measured; where it already names the direction (涨幅, 降幅, 增速), no verb is added to a rise.</param>
    public static string Of(Figure figure, string subject = "") => figure switch
    {
        { Comparator: Comparator.KeepPace } => figure.Soft ? "与经济增长基本同步" : "与经济增长同步",
        { Comparator: Comparator.Comply } => "完成上级下达任务",
        { Value: { } value } => Verb(figure, value, subject) + Bounded(figure, value),
        _ => "无具体数字",
    };

    /// <summary>What a statement says of its subject: a figure, or the stage that a project is at.</summary>
    public static string Of(Statement statement) => statement switch
    {
        { InWords: false } => Of(statement.Figure, statement.Subject),
        { Measure: Measure.Started } => "开工",
        { Measure: Measure.Completed } => "完成",
        _ => Of(statement.Figure),
    };

    /// <summary>An amount held against a figure, in the figure's terms: beside a fall of 3 %, −4.4 % is 下降4.4%.</summary>
    /// <param name="beside">The figure; its bound and its other ends are left out.</param>
    public static string Of(Quantity amount, Figure beside) => Of(new Figure { Value = amount, Growth = beside.Growth });

    /// <summary>How far apart two amounts of a unit lie: those in % by percentage points.</summary>
    public static string Difference(decimal amount, string unit) => Of(Quantity.Difference(amount, unit));

    /// <summary>The figure alone, signed and without its unit, for a table whose heading has the unit: 8, −0.5, 6.5—7, 1420亿.</summary>
    public static string Bare(Figure figure) => figure switch
    {
        { Comparator: Comparator.KeepPace } => "同步",
        { Value: { } value, UpTo: { } end } => $"{Of(value.Amount, "")}—{Of(end, "")}",
        { Value: { } value } => Of(value.Amount, ""),
        _ => "—",
    };

    private static string Bounded(Figure figure, Quantity value)
    {
        var shown = Size(figure, value.Amount);
        var words = figure.UpTo is { } end
            ? $"{Of(shown, value.Unit)}—{Of(Size(figure, end), value.Unit)}"
            : Of(shown, value.Unit);
        words += figure.Comparator switch
        {
            Comparator.AtLeast => "以上",
            Comparator.AtMost => "以内",
            Comparator.About => "左右",
            Comparator.Exactly => "",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Comparator, "A comparator has no words here; add them beside the others."),
        };
        return figure.Stretch is { } stretch ? $"{words}，力争{Of(Size(figure, stretch), value.Unit)}" : words;
    }

    private static string Verb(Figure figure, Quantity value, string subject)
    {
        if (IsFall(figure))
            return Falls.AtStart(subject) > 0 || Falls.AtEnd(subject) > 0 ? "" : "下降"; // 减少企业税负 says it already.
        return !figure.Growth || value.Unit == "倍" || subject.EndsWith('幅') || subject.EndsWith("增速", StringComparison.Ordinal) ? "" : "增长";
    }

    // The verb carries the sign: a fall of 3 % reads 下降3%.
    private static decimal Size(Figure figure, decimal amount) => IsFall(figure) ? -amount : amount;

    // A range from a fall to a rise keeps its signs.
    private static bool IsFall(Figure figure) =>
        figure is { Growth: true, Value: { Amount: < 0, Unit: not "倍" }, UpTo: null or <= 0, Stretch: null or <= 0 };

    private static string Of(decimal amount, string unit)
    {
        var (shortened, word) = Shortened(amount);
        return Number(shortened) + word + (unit == "百分点" ? "个百分点" : unit);
    }

    private static (decimal Amount, string Word) Shortened(decimal amount)
    {
        if (Math.Abs(amount) >= WanYi && HasDecimals(amount / WanYi, atMost: 4))
            return (amount / WanYi, "万亿");
        if (Math.Abs(amount) >= Yi && HasDecimals(amount / Yi, atMost: 4))
            return (amount / Yi, "亿");
        if (Math.Abs(amount) >= Wan && HasDecimals(amount / Wan, atMost: 2))
            return (amount / Wan, "万");
        return (amount, "");
    }

    private static bool HasDecimals(decimal number, int atMost) => number == Math.Round(number, atMost);

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture).Replace('-', '−');
}
