using System.Globalization;

namespace Tracker;

/// <summary>Figures as an English statistical text writes them, exact to the last digit: 40000 人 is 40,000 people, 142000000000 元 is 142 billion yuan.</summary>
public static class EnglishFigures
{
    private static readonly (decimal Size, string Name)[] Sizes = [(1e12m, " trillion"), (1e9m, " billion"), (1e6m, " million")];

    /// <summary>The amount with a word for its size where that drops no digit, and its unit; a counter such as 个 or 家 is left out.</summary>
    public static string Of(Quantity quantity) => Shortened(quantity.Amount) + Unit(quantity.Unit, quantity.Amount);

    /// <summary>What the figure says, bound and direction included: growth of at least 8%, a fall of 3–4%, in step with the economy.</summary>
    /// <param name="namesGrowth">False where what stands before it has said that it is growth.</param>
    public static string Of(Figure figure, bool namesGrowth = true) => figure switch
    {
        { Value: { } value } => (IsFall(figure) ? "a fall of " : namesGrowth && IsGrowth(figure) ? "growth of " : "") + Bounded(figure, value),
        { Comparator: Comparator.KeepPace, Soft: true } => "basically in step with the economy",
        { Comparator: Comparator.KeepPace } => "in step with the economy",
        { Comparator: Comparator.Comply } => "the task set from above",
        _ => "no figure",
    };

    /// <summary>What a statement says of its subject: a figure, or the stage that a project is at.</summary>
    public static string Of(Statement statement) => statement switch
    {
        { InWords: false } => Of(statement.Figure),
        { Measure: Measure.Started } => "started",
        { Measure: Measure.Completed } => "completed",
        _ => Of(statement.Figure),
    };

    /// <summary>An amount held against a figure, in the figure's terms: beside a fall of 3 %, −4.4 % is a fall of 4.4%.</summary>
    public static string Of(Quantity amount, Figure beside) => Of(new Figure { Value = amount, Growth = beside.Growth });

    /// <summary>The figure alone, signed and without its unit, for a table whose heading has the unit: 8, −0.5, 6.5–7, 142 billion.</summary>
    public static string Bare(Figure figure) => figure switch
    {
        { Comparator: Comparator.KeepPace } => "in step",
        { Value: { } value, UpTo: { } end } => $"{Shortened(value.Amount)}–{Shortened(end)}",
        { Value: { } value } => Shortened(value.Amount),
        _ => "—",
    };

    /// <summary>The name of a unit as a table's heading has it; empty for a counter such as 个.</summary>
    public static string Unit(string unit) => unit switch
    {
        "%" or "‰" => unit,
        "百分点" => "percentage points",
        "元" => "yuan",
        "元/人" => "yuan per person",
        "美元" => "US dollars",
        "人" or "名" or "位" => "people",
        "人次" => "visits",
        "户" or "家庭" => "households",
        "公里" => "km",
        "平方米" => "m²",
        "立方米" => "m³",
        "微克/立方米" => "µg/m³",
        "亩" => "mu",
        "斤" => "jin",
        "吨" => "tonnes",
        "千瓦" => "kW",
        "倍" => "times",
        "年" or "岁" => "years",
        "天" => "days",
        "工作日" => "working days",
        "辆" => "vehicles",
        "次" or "场" or "场次" or "批次" or "件次" => "times held",
        "" or "个" or "家" or "处" or "所" or "座" or "项" or "件" or "条" or "张" or "套" or "支" or "部" or "种" or "栋" or "台" or "列" or "间" or "起" or "类" or "例" or "笔" => "",
        _ => unit,
    };

    private static string Bounded(Figure figure, Quantity value)
    {
        var bound = figure.Comparator switch
        {
            Comparator.About => "about ",
            Comparator.AtLeast => "at least ",
            Comparator.AtMost => "at most ",
            Comparator.Exactly => "",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Comparator, "A comparator has no words here; add them beside the others."),
        };
        var ends = new[] { value.Amount, figure.UpTo ?? value.Amount }.Select(amount => Shortened(Size(figure, amount))).Distinct();
        var words = bound + string.Join('–', ends) + Unit(value.Unit, value.Amount);
        return figure.Stretch is { } stretch ? $"{words}, striving for {Shortened(Size(figure, stretch))}{Unit(value.Unit, stretch)}" : words;
    }

    private static bool IsGrowth(Figure figure) => figure is { Growth: true, Value.Unit: not "倍" };

    // A range from a fall to a rise keeps its signs.
    private static bool IsFall(Figure figure) => figure is { Growth: true, Value: { Amount: < 0, Unit: not "倍" }, UpTo: null or <= 0, Stretch: null or <= 0 };

    private static decimal Size(Figure figure, decimal amount) => IsFall(figure) ? -amount : amount;

    private static string Unit(string unit, decimal amount) => Unit(unit) switch
    {
        "" => "",
        var rate when rate is "%" or "‰" => rate,
        var name when amount == 1 && name.EndsWith('s') && name is not "US dollars" => $" {name[..^1]}",
        var name => $" {name}",
    };

    private static string Shortened(decimal amount)
    {
        var (size, name) = Sizes.FirstOrDefault(word => Math.Abs(amount) >= word.Size, (1, ""));
        var shortened = amount / size;
        return shortened == Math.Round(shortened, 4) ? Number(shortened) + name : Number(amount);
    }

    private static string Number(decimal number) => number.ToString("#,0.############################", CultureInfo.InvariantCulture).Replace('-', '−');
}
