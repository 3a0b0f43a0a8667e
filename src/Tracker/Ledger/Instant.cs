using System.Globalization;

namespace Tracker.Ledger;

/// <summary>Points in time as text in one form each, so that they sort as they follow one another.</summary>
internal static class Instant
{
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset Value(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
