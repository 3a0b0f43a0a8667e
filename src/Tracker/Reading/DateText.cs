using System.Globalization;

namespace Tracker.Reading;

/// <summary>A date as people type it: 2024-02-05, 2024/2/5, 2024年2月, 2024.</summary>
internal static class DateText
{
    /// <returns>2024-02-05, 2024-02 or 2024; null where it is none of them.</returns>
    public static string? Read(string text)
    {
        var parts = text.Split(' ')[0].Replace('年', '-').Replace('月', '-').Replace('/', '-').Replace('.', '-').TrimEnd('日', '号', '-').Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length > 2))
            return null;
        string[] forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        var date = string.Join('-', parts.Select(part => part.PadLeft(2, '0')));
        return DateOnly.TryParseExact(date, forms[parts.Length - 1], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= Period.Earliest ? date : null;
    }
}
