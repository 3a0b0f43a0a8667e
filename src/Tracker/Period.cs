using System.Globalization;

namespace Tracker;

/// <summary>The years a figure is for, first and last included: 2025, or 2021-2025 for a plan.</summary>
public readonly record struct Period(int From, int To)
{
    /// <summary>The first and the last year that a text may name.</summary>
    public const int Earliest = 1949;
    public const int Latest = 2100;

    public static Period Of(int year) => new(year, year);

    public bool IsOneYear => From == To;

    /// <param name="text">"2025" or "2021-2025".</param>
    /// <returns>False where <paramref name="text"/> is neither, or the last year is before the first; never throws on text.</returns>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var parts = (text ?? "").Split('-');
        if (parts.Length is < 1 or > 2 || !TryYear(parts[0], out var from) || !TryYear(parts[^1], out var to) || to < from)
            return false;
        period = new(from, to);
        return true;
    }

    public override string ToString() =>
        IsOneYear ? From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= Earliest and <= Latest;
}
