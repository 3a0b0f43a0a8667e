using System.Globalization;

namespace Tracker.Web.Parts;

/// <summary>Coordinates as SVG wants them, whatever the reader's culture.</summary>
internal static class Svg
{
    public static string N(decimal coordinate) => Math.Round(coordinate, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
