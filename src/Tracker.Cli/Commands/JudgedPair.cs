using System.Globalization;
using System.Text.RegularExpressions;
using Tracker.Assessing;

namespace Tracker.Cli.Commands;

/// <summary>One row of a file of targets and outcomes.</summary>
internal sealed partial record JudgedPair
{
    /// <summary>What the file must have; district, year and indicator_code tell which GRP growth 与经济增长同步 is held against, soft marks 基本同步.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["unit", "better", "comparator", "target", "outcome"];

    public required IReadOnlyList<string> Header { get; init; }

    public required IReadOnlyList<string> Cells { get; init; }

    public required Figure Target { get; init; }

    /// <summary>Null where the outcome is said in words, or not at all.</summary>
    public Figure? Outcome { get; init; }

    /// <summary>Null where the outcome is a figure, or not given at all.</summary>
    public bool? SaidReached { get; init; }

    public Better? Better { get; init; }

    public required (string District, string Name, string Year) Place { get; init; }

    public bool IsGrpGrowth { get; init; }

    /// <exception cref="FormatException">A value is not what its column holds; says which and what to write.</exception>
    public static JudgedPair Read(CsvRow row)
    {
        var unit = Quantity.UnitOf(row.Text("unit"));
        bool? said = row.Text("outcome") switch { "said_done" or "完成" => true, "said_not_done" or "未完成" => false, _ => null };
        var target = ReadTarget(row, unit);
        var outcome = said is null ? Amount(row, "outcome") : null;
        return new()
        {
            Header = row.Columns,
            Cells = row.Cells(),
            Target = target,
            Outcome = outcome is { } amount ? new() { Value = new Quantity(amount, unit), Growth = target.Comparator is Comparator.KeepPace } : null,
            SaidReached = said,
            Better = row.Text("better") == "" ? null : row.Name<Better>("better"),
            Place = (row.TextOrEmpty("district_code"), row.TextOrEmpty("district"), row.TextOrEmpty("year")),
            IsGrpGrowth = row.TextOrEmpty("indicator_code") == "gdp" && unit == "%",
        };
    }

    /// <param name="others">All rows of the file: the GRP growth of the same district and year is looked up there.</param>
    public Judgement Judge(IReadOnlyList<JudgedPair> others)
    {
        if (SaidReached is { } reached)
            return Assessor.JudgeWords(Target, FigureWords.Of(Target), reached, reached ? "目标已完成" : "目标未完成");
        if (Outcome is null)
            return Assessor.JudgeSilence(Target);
        var pace = Target.Value?.Amount ?? others.FirstOrDefault(other => other.IsGrpGrowth && other.Place == Place)?.Outcome?.Value?.Amount;
        return Assessor.Judge(Target, Outcome, Better, pace);
    }

    private static Figure ReadTarget(CsvRow row, string unit)
    {
        var comparator = row.Text("comparator") == "range" ? Comparator.Exactly : row.Name<Comparator>("comparator");
        var figure = new Figure { Comparator = comparator, Soft = row.Flag("soft"), Growth = comparator is Comparator.KeepPace };
        if (Range().Match(row.Text("target")) is { Success: true } range)
            return figure with { Value = new Quantity(End(range.Groups[1].Value), unit), UpTo = End(range.Groups[2].Value) };
        if (Amount(row, "target") is { } amount)
            return figure with { Value = new Quantity(amount, unit) };
        return comparator is Comparator.KeepPace or Comparator.Comply
            ? figure
            : throw new FormatException("target is empty; write a number, or make the comparator keep_pace or comply.");
    }

    private static decimal? Amount(CsvRow row, string column)
    {
        var amount = row.NumberOrNull(column);
        return amount is null || Assessor.CanHold(amount.Value)
            ? amount
            : throw new FormatException($"{column} is {row.Text(column)}, which is too {(Math.Abs(amount.Value) > 1 ? "large" : "small")} to be meant; write it in its base unit.");
    }

    private static decimal End(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(-?\d{1,18}(?:\.\d{1,6})?)\s*[-–—~～]\s*(-?\d{1,18}(?:\.\d{1,6})?)$")]
    private static partial Regex Range();
}
