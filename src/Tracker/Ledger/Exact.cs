using System.Globalization;

namespace Tracker.Ledger;

/// <summary>Decimals as text without loss and in one form each: 8.10 is 8.1.</summary>
internal static class Exact
{
    public static string? Text(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);

    public static decimal? Value(string? text) => text is null ? null : decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
