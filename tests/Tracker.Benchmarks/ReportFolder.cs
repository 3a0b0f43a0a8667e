using System.Globalization;
using System.Text.RegularExpressions;
using Tracker.Cli.Generating;

namespace Tracker.Benchmarks;

/// <summary>A folder of clean texts: the sample report, given in every county of an invented country and for twenty years.</summary>
/// <param name="Catalogue">The program's own list and the invented places.</param>
internal sealed partial record ReportFolder(IReadOnlyList<string> Files, Catalogue Catalogue)
{
    private const int Counties = 500, Years = 20, Last = 2025;

    public static async Task<ReportFolder> WriteAsync(string folder)
    {
        var own = Catalogue.Load();
        var places = new Generator(new(Counties, Years, Last, 1), own, TimeProvider.System).Places;
        var catalogue = new Catalogue([.. own.Districts, .. places], own.Indicators, own.Changes);
        var sample = await File.ReadAllTextAsync(Path.Combine(Catalogue.SeedFolder, "samples", "linxi-2024.txt"));
        var files = new List<string>();
        foreach (var place in places.Where(place => place.Level is DistrictLevel.County))
        {
            foreach (var year in Enumerable.Range(Last - Years + 1, Years))
            {
                var dated = AnyYear().Replace(sample, match => (int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) - 2024 + year).ToString(CultureInfo.InvariantCulture));
                var given = dated.Replace("临溪区", place.NameZh, StringComparison.Ordinal).Replace("云泽市", catalogue.District(place.Parent)?.NameZh, StringComparison.Ordinal);
                files.Add(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{place.Code}-{year}.txt")));
                await File.WriteAllTextAsync(files[^1], given);
            }
        }
        return new(files, catalogue);
    }

    [GeneratedRegex("20[0-9]{2}(?=年)")]
    private static partial Regex AnyYear();
}
