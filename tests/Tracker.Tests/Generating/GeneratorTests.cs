using Tracker.Cli.Generating;
using Xunit;

namespace Tracker.Tests.Generating;

public sealed class GeneratorTests
{
    private static readonly Catalogue Catalogue = Tracker.Catalogue.Load();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_seed_tells_the_same() => Assert.Equal(Facts(await RecordsAsync(Small)), Facts(await RecordsAsync(Small)));

    [Fact]
    public async Task Another_seed_tells_otherwise() => Assert.NotEqual(Facts(await RecordsAsync(Small)), Facts(await RecordsAsync(Small with { Seed = 8 })));

    [Fact]
    public async Task A_county_tells_the_same_however_many_there_are_beside_it() =>
        Assert.Equal((await RecordsAsync(Small))[0].Statements, (await RecordsAsync(Small with { Counties = 1 }))[0].Statements);

    [Fact]
    public async Task Everything_that_can_become_of_a_goal_comes_up()
    {
        var records = await RecordsAsync(Small with { Counties = 4, Years = 20 });

        var verdicts = records.SelectMany(record => record.Derived.Assessments).Select(assessment => assessment.Verdict).ToHashSet();
        Assert.Superset(new HashSet<Verdict> { Verdict.Exceeded, Verdict.Met, Verdict.Nearly, Verdict.Missed, Verdict.Unreported, Verdict.NotComparable }, verdicts);
        Assert.Contains(records, record => record.Derived.Assessments.Any(assessment => assessment.Vintage is Vintage.Later));
        Assert.Contains(records, record => record.Derived.Goals.Shifts.Any(shift => shift.Kind is ShiftKind.Lowered));
        Assert.Contains(records, record => record.Reports.Any(report => report is { Kind: ReportKind.Work, Excerpt: true }));
    }

    [Fact]
    public async Task The_reader_takes_clauses_for_what_they_stand_for()
    {
        var record = (await RecordsAsync(Small))[0];
        var intake = new Intake(Catalogue);
        var reports = record.Reports.ToDictionary(report => report.Id);

        var figures = record.Statements.Where(statement => statement.Figure.Value is not null).ToList();
        var otherwise = figures.Where(statement => intake.ReadClause(reports[statement.Report], statement.Quote, statement.Role)?.Figure != statement.Figure).Select(statement => statement.Quote).ToList();

        Assert.True(otherwise.Count * 50 < figures.Count, $"{otherwise.Count} of {figures.Count} are read otherwise: {string.Join("；", otherwise.Take(20))}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2844)]
    [InlineData(10_000)]
    public void Places_are_a_tree_under_codes_that_no_real_place_has(int counties)
    {
        var places = new Generator(Small with { Counties = counties }, Catalogue, TimeProvider.System).Places;

        Assert.Equal(counties, places.Count(place => place.Level is DistrictLevel.County));
        Assert.Equal(places.Count, places.Select(place => place.Code).Distinct().Count());
        Assert.Empty(places.Select(place => place.Code).Intersect(Catalogue.Districts.Select(place => place.Code)));
        Assert.DoesNotContain(places, place => place.Code[..2] is "71" or "81" or "82" || string.CompareOrdinal(place.Code, "710000") < 0);
        Assert.All(places, place => Assert.EndsWith("（虚构）", place.NameZh, StringComparison.Ordinal));
        var known = places.Select(place => place.Code).ToHashSet();
        Assert.All(places.Where(place => place.Level is not DistrictLevel.Province), place => Assert.Contains(place.Parent, known));
    }

    private static Size Small => new(2, 3, 2025, 7);

    private static async Task<IReadOnlyList<DistrictRecord>> RecordsAsync(Size size) => await new Generator(size, Catalogue, TimeProvider.System).RecordsAsync(Cancel).ToListAsync(Cancel);

    private static List<object> Facts(IReadOnlyList<DistrictRecord> records) =>
        [.. records.SelectMany(record => record.Statements.Cast<object>().Concat(record.Reports).Concat(record.Derived.Links).Concat(record.Derived.Assessments).Concat(record.Derived.Goals.Shifts))];
}
