using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.Tests.Assessing;

/// <summary>What a congress goes through first, and what it may ask about.</summary>
public sealed class MattersTests
{
    [Fact]
    public void Misses_come_first_then_silences_then_shifts_then_headline_targets()
    {
        Promise[] promises =
        [
            Promised("other", Verdict.Met), Promised("headline", Verdict.Met, headline: true), Promised("shifted", Verdict.Exceeded),
            Promised("silent", Verdict.Unreported), Promised("missed", Verdict.Missed, 0.5m),
        ];

        Assert.Equal(["missed", "silent", "shifted", "headline", "other"], Ids(Matters.Of(promises, [Shift("shifted")])));
    }

    [Fact]
    public void The_largest_shortfall_comes_first_and_a_miss_without_a_ratio_last()
    {
        Promise[] promises = [Promised("words", Verdict.Missed), Promised("near", Verdict.Missed, 0.89m), Promised("far", Verdict.Missed, -0.2m)];

        Assert.Equal(["far", "near", "words"], Ids(Matters.Of(promises, [])));
    }

    [Fact]
    public void A_missed_target_that_was_shifted_as_well_stays_a_miss_and_keeps_its_shift()
    {
        var matter = Assert.Single(Matters.Of([Promised("missed", Verdict.Missed, 0.5m)], [Shift("missed"), Shift("somewhere else")]));

        Assert.Equal(Concern.Missed, matter.Concern);
        Assert.NotNull(matter.Shift);
    }

    [Fact]
    public void Asked_first_are_misses_then_silence_on_headlines_then_shifts_then_what_is_not_comparable_then_other_silence()
    {
        Promise[] promises =
        [
            Promised("met", Verdict.Met, headline: true), Promised("silent", Verdict.Unreported), Promised("other base", Verdict.NotComparable),
            Promised("waiting", Verdict.SourceMissing), Promised("shifted", Verdict.Met), Promised("headline silent", Verdict.Unreported, headline: true),
            Promised("missed", Verdict.Missed, 0.5m),
        ];

        Assert.Equal(["missed", "headline silent", "shifted", "other base", "silent"], Ids(Matters.WorthAsking(Matters.Of(promises, [Shift("shifted")]))));
    }

    private static IEnumerable<string> Ids(IEnumerable<Matter> matters) => matters.Select(matter => matter.Promise.Target.Id);

    private static Promise Promised(string id, Verdict verdict, decimal? ratio = null, bool headline = false) => new()
    {
        Target = Target(id, headline),
        Source = Report(2021),
        Claimed = new() { Assessment = new() { Target = id, Vintage = Vintage.Claimed, Verdict = verdict, Ratio = ratio, Rule = "rule", Inputs = "", Method = "1" } },
    };

    private static GoalpostShift Shift(string id) => new()
    {
        Kind = ShiftKind.Lowered,
        Earlier = Target(id, headline: false),
        EarlierReport = Report(2021),
        LaterReport = Report(2022),
        Label = "2021年为8%，2022年为6%",
        LabelInEnglish = "2021: 8%; 2022: 6%",
    };

    private static Statement Target(string id, bool headline) => new()
    {
        Id = id,
        Report = "370215-2021-work",
        District = "370215",
        Role = Role.Target,
        Period = Period.Of(2021),
        Subject = id,
        Figure = new() { Value = new(8, "%"), Growth = true },
        Quote = id,
        Headline = headline,
    };

    private static Report Report(int year) => new() { Id = $"370215-{year}-work", District = "370215", Year = year, Kind = ReportKind.Work, Title = "政府工作报告" };
}
