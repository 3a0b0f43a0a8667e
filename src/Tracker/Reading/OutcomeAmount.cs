using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tracker.Reading;

/// <summary>A value and its unit as people type them, apart or together: 4.2 and 万人, 4.2万人, 6.2%, 5003.38亿元.</summary>
internal static partial class OutcomeAmount
{
    private static readonly (string Word, decimal Factor)[] Scales =
    [
        ("万亿", 1_000_000_000_000m), ("千亿", 100_000_000_000m), ("百亿", 10_000_000_000m), ("亿", 100_000_000m),
        ("千万", 10_000_000m), ("百万", 1_000_000m), ("万", 10_000m), ("千", 1_000m), ("百", 100m),
    ];

    // What one department counts in 个 another counts in 处.
    private static readonly string[][] SameThings =
    [
        ["人", "名", "位"], ["个", "处", "家", "所", "座", "项", "件"], ["户", "家"], ["部", "台"], ["场", "场次"], ["批次", "批"],
    ];

    /// <returns>The fault and the column that has it; no fault where the value is in the indicator's base unit, or in %.</returns>
    public static (Quantity Value, OutcomeColumn Column, OutcomeFault? Fault) Read(string value, string unit, Indicator indicator)
    {
        var match = Number().Match(value.Normalize(NormalizationForm.FormKC).Trim());
        if (!match.Success || !decimal.TryParse(match.Groups["digits"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount))
            return (default, OutcomeColumn.Value, OutcomeFault.BadNumber);
        if (Measured(match.Groups["rest"].Value) is not { } beside)
            return (default, OutcomeColumn.Value, OutcomeFault.BadNumber);
        if (Measured(unit.Normalize(NormalizationForm.FormKC).Trim()) is not { } apart)
            return (default, OutcomeColumn.Unit, OutcomeFault.WrongUnit);
        if (beside.Unit.Length + apart.Unit.Length == 0)
            return (default, OutcomeColumn.Unit, OutcomeFault.NoUnit);
        if (beside.Unit.Length > 0 && apart.Unit.Length > 0 && beside.Unit != apart.Unit)
            return (default, OutcomeColumn.Unit, OutcomeFault.WrongUnit);
        if (beside.Scale != 1 && apart.Scale != 1 && beside != apart)
            return (default, OutcomeColumn.Unit, OutcomeFault.ScaleTwice);
        var scale = beside.Scale != 1 ? beside.Scale : apart.Scale;
        var name = InBase(beside.Unit.Length > 0 ? beside.Unit : apart.Unit, indicator.BaseUnit);
        if (name is null)
            return (default, unit.Length > 0 ? OutcomeColumn.Unit : OutcomeColumn.Value, OutcomeFault.WrongUnit);
        return (new((match.Groups["sign"].Value is "-" or "−" ? -amount : amount) * scale, name), OutcomeColumn.Value, null);
    }

    /// <summary>True where a figure in that unit is a change on the year before, and no level.</summary>
    // Of prices and of energy per output reports give the change alone, and the catalogue has % as their unit.
    public static bool IsChange(Indicator indicator, string unit) =>
        unit == "%" && (indicator.BaseUnit != "%" || indicator.NameZh.EndsWith('幅') || indicator.NameZh.EndsWith("能耗", StringComparison.Ordinal));

    private static string? InBase(string unit, string baseUnit) =>
        unit == baseUnit || unit == "%" ? unit
        : (unit, baseUnit) is ("元", "元/人") || SameThings.Any(words => words.Contains(unit) && words.Contains(baseUnit)) ? baseUnit
        : null;

    /// <returns>Null where it is no unit; no unit and a scale of 1 for nothing.</returns>
    private static (decimal Scale, string Unit)? Measured(string text)
    {
        if (text.Length == 0)
            return (1, "");
        if (Whole(text) is { } unit)
            return unit;
        foreach (var (word, factor) in Scales)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal))
                continue;
            var rest = text[word.Length..].Trim();
            if (rest.Length == 0)
                return (factor, "");
            if (Whole(rest) is { } scaled)
                return (factor * scaled.Scale, scaled.Unit);
        }
        return null;
    }

    private static (decimal Scale, string Unit)? Whole(string text) =>
        Unit.At(text, out var length, out var factor) is { Kind: not UnitKind.None } unit && length == text.Length ? (factor, unit.Name) : null;

    [GeneratedRegex(@"^(?<sign>[+\-−])?\s*(?<digits>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,8})?|\d{1,15}(?:\.\d{1,8})?)\s*(?<rest>\D.*)?$")]
    private static partial Regex Number();
}
