using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Gold;

/// <summary>Reading, held against the statements of the seeds, which people checked one by one: the widest measure there is, where the reports are at hand.</summary>
public sealed class SeedReadingTests
{
    private static readonly string[] Folders = ["reports/seeds", "reports/national"];

    [Fact]
    public void Reading_agrees_with_what_was_checked_by_hand()
    {
        var pairs = Pairs().ToList();
        var both = pairs.FindAll(pair => pair is { Checked: not null, Read: not null });

        Assert.True(both.Count > 1000, $"{both.Count} statements are read as they were checked.");
        AtLeast(0.96, both.Count, pairs.Count(pair => pair.Read is not null), "precision");
        AtLeast(0.98, both.Count, pairs.Count(pair => pair.Checked is not null), "recall");
        AtLeast(0.99, both.Count(pair => pair.Read!.Role == pair.Checked!.Role), both.Count, "role");
        AtLeast(0.975, both.Count(pair => pair.Read!.Period == pair.Checked!.Period), both.Count, "period");
        AtLeast(0.96, both.Count(pair => pair.Read!.Indicator == pair.Checked!.Indicator), both.Count, "indicator");
        AtLeast(0.99, both.Count(pair => pair.Read!.Figure.Growth == pair.Checked!.Figure.Growth), both.Count, "growth");
        AtLeast(0.99, both.Count(pair => pair.Read!.Figure.Comparator == pair.Checked!.Figure.Comparator), both.Count, "comparator");
    }

    private static void AtLeast(double floor, int part, int whole, string what) => Assert.True(part >= floor * whole, $"{what} {part} of {whole}, wanted {floor}");

    /// <summary>Each statement of the reports that are at hand, as it was checked and as it is read; one of the two is null where the other has nothing.</summary>
    private static IEnumerable<(Statement? Checked, Statement? Read)> Pairs()
    {
        var seeds = SeedFiles.Read(Catalogue.SeedFolder).Statements.Where(statement => statement.Where.Length > 0).ToLookup(statement => statement.Report);
        var intake = new Intake(Catalogue.Load());
        foreach (var file in Folders.SelectMany(folder => Directory.GetFiles(SharedFiles.Path(folder))))
        {
            foreach (var taken in intake.Read(File.ReadAllBytes(file), Path.GetFileName(file)).Reports.Where(taken => seeds.Contains(taken.Report.Id)))
            {
                var open = seeds[taken.Report.Id].ToList();
                foreach (var read in taken.Reading.InFigures)
                {
                    var match = open.Where(known => known.Where.Overlaps(read.Where) && known.Figure.Value == read.Figure.Value).MinBy(known => Math.Abs(known.Where.End - read.Where.End));
                    yield return (match, read);
                    if (match is not null)
                        open.Remove(match);
                }
                foreach (var missed in open)
                    yield return (missed, null);
            }
        }
    }
}
