using System.Globalization;

namespace Tracker.Web.Words;

/// <summary>Shares and ratios in percent.</summary>
public static class RateWords
{
    /// <summary>To the whole percent, half away from zero: 0.745 is 75%.</summary>
    public static string Rounded(decimal share) => Percent(Math.Round(share * 100, MidpointRounding.AwayFromZero));

    /// <summary>To a tenth of a percent: 1.0963 is 109.6%.</summary>
    public static string Exact(decimal ratio) => Percent(Math.Round(ratio * 100, 1, MidpointRounding.AwayFromZero));

    private static string Percent(decimal percent) => percent.ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
