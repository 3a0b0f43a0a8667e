using System.Globalization;

namespace Tracker.Benchmarks;

/// <summary>The printed table of measurements.</summary>
internal static class Table
{
    public static void Row(string measure, double figure, string unit, string wanted) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {measure} | {figure:0.##} {unit} | {wanted} |"));
}
