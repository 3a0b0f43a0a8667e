using System.Globalization;

namespace Tracker;

/// <summary>An amount in a base unit: 元, 人, 户, %, 百分点. Multipliers (万, 亿) are gone by the time one exists.</summary>
/// <remarks>The default value is 0 with no unit. Amounts are decimal, so 8.1 % stays 8.1 %.</remarks>
public readonly record struct Quantity(decimal Amount, string Unit)
{
    /// <summary>True where the amount is a share, a rate or a change in percent or percentage points.</summary>
    public bool IsRate => Unit is "%" or "‰" or "百分点";

    /// <summary>A unit as amounts have it, however a person wrote it.</summary>
    public static string UnitOf(string written) => written switch { "个百分点" => "百分点", "％" => "%", _ => written };

    /// <summary>How far apart two amounts of a unit lie: those in % by percentage points.</summary>
    public static Quantity Difference(decimal amount, string unit) => new(amount, unit == "%" ? "百分点" : unit);

    /// <summary>The amount and its unit as plain text: "40000 人".</summary>
    public override string ToString() => $"{Amount.ToString("0.############", CultureInfo.InvariantCulture)} {Unit}".TrimEnd();
}
