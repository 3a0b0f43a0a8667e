using System.Globalization;

namespace Tracker.Ledger;

/// <summary>How a moment is kept: in UTC to the millisecond, so that texts are in the order of time.</summary>
internal static class Instant
{
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string at) => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);

    public static DateTimeOffset? ReadOrNull(string? at) => at is null ? null : Read(at);
}
