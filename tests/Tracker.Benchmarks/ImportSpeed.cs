using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tracker.Ledger;

namespace Tracker.Benchmarks;

/// <summary>How fast reports come in: read, kept, linked and judged; and what of that the sums cost.</summary>
internal static partial class ImportSpeed
{
    private const int Years = 20;

    public static async Task MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("tracker-import-");
        try
        {
            await using var ledger = new LedgerDb(Path.Combine(folder.FullName, "import.db"));
            var catalogue = await Intake.PrepareAsync(ledger, Catalogue.Load(), seeded: false);
            var intake = new Intake(catalogue);
            var documents = Documents(catalogue);
            var clock = Stopwatch.StartNew();
            var taken = documents.SelectMany(document => intake.Read(document.Text, document.Name).Reports).ToList();
            var reading = clock.Elapsed;
            clock.Restart();
            foreach (var one in taken)
                await intake.KeepAsync(ledger, one);
            var keeping = clock.Elapsed;
            clock.Restart();
            foreach (var district in taken.Select(one => one.Report.District).Distinct())
                await intake.AssessAsync(ledger, district);
            var assessing = clock.Elapsed;
            var writer = new LedgerWriter(ledger);
            clock.Restart();
            var wrong = await writer.WrongSumsAsync();
            // Once a district: its sums are counted with its verdicts.
            var sums = clock.Elapsed;
            var all = reading + keeping + assessing;
            Table.Row($"import of {taken.Count} reports, {taken.Sum(one => one.Reading.Statements.Count)} statements: reading on one core", taken.Count / reading.TotalSeconds, "reports/s", "");
            Table.Row("keeping them, one writer", taken.Count / keeping.TotalSeconds, "reports/s", "");
            Table.Row("linking and judging, one core", taken.Count / assessing.TotalSeconds, "reports/s", "");
            Table.Row("all of it, one after the other", taken.Count / all.TotalSeconds, "reports/s", "≥ 200 on two cores");
            Table.Row("counting the sums of all places / all of it", sums / all, "", "< 0.1");
            if (wrong.Count > 0)
                throw new InvalidOperationException($"The sums of {wrong[0]} are wrong.");
            var bytes = new FileInfo(ledger.Name).Length;
            Table.Row("bytes in the archive, a statement", bytes / (double)taken.Sum(one => one.Reading.Statements.Count), "B", "");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The sample report, given for every county of the list and twenty years.</summary>
    private static List<(string Name, byte[] Text)> Documents(Catalogue catalogue)
    {
        var sample = File.ReadAllText(Path.Combine(Catalogue.SeedFolder, "samples", "linxi-2024.txt"));
        return
        [
            .. from place in catalogue.Districts
               where place.Level is DistrictLevel.County
               from year in Enumerable.Range(2025 - Years + 1, Years)
               let dated = AnyYear().Replace(sample, match => (int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) - 2024 + year).ToString(CultureInfo.InvariantCulture))
               let own = dated.Replace("临溪区", place.NameZh, StringComparison.Ordinal).Replace("云泽市", catalogue.District(place.Parent)?.NameZh, StringComparison.Ordinal)
               select ($"{place.Code}-{year}.txt", Encoding.UTF8.GetBytes(own)),
        ];
    }

    [GeneratedRegex("20[0-9]{2}(?=年)")]
    private static partial Regex AnyYear();
}
