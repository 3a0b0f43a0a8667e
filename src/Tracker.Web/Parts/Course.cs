using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Parts;

/// <summary>One measure of one district over the years, in one unit.</summary>
public sealed record Course(string Unit, IReadOnlyList<YearPoint> Points)
{
    /// <summary>True where two years have a figure: fewer are no course.</summary>
    public bool HasLine => Points.Count(point => point.Target?.Value is not null || point.Outcome?.Value is not null) > 1;

    /// <summary>The newest years of it, as many as have room.</summary>
    public IReadOnlyList<YearPoint> Newest(int count) => [.. Points.TakeLast(count)];

    /// <summary>The courses in a measure's promises: a growth rate and a level are different ones. Targets for several years are on none.</summary>
    /// <param name="promises">Of one district and measure, by year.</param>
    public static IEnumerable<Course> Of(IEnumerable<Promise> promises) => promises
        .Where(promise => promise.Target is { Period.IsOneYear: true, Figure.Value: not null })
        .GroupBy(promise => (promise.Target.Figure.Growth, promise.Target.Figure.Value!.Value.Unit))
        .Select(group => new Course(Named(group.Key.Growth, Figures.Unit(group.Key.Unit)), Years(group)));

    private static List<YearPoint> Years(IEnumerable<Promise> promises)
    {
        // Where a report names a measure twice, the first is the district's own figure and the second a part of it.
        var byYear = promises.GroupBy(promise => promise.Target.Period.From).ToDictionary(year => year.Key, year => year.First());
        return [.. Enumerable.Range(byYear.Keys.Min(), byYear.Keys.Max() - byYear.Keys.Min() + 1)
            .Select(year => byYear.GetValueOrDefault(year) is { } promise ? Point(year, promise) : new YearPoint(year, null, null))];
    }

    private static string Named(bool growth, string unit) => growth ? ChartText.Growth.With(unit) : unit;

    private static YearPoint Point(int year, Promise promise) => new(year, promise.Target.Figure, Comparable(promise), promise.Target.Id)
    {
        Tolerance = Tolerance.Of(promise.Target.Figure, promise.Indicator?.Better),
        Preliminary = promise.Shown.Outcome is { Preliminary: true },
    };

    // An outcome on another base or unit has no place on this scale.
    private static Figure? Comparable(Promise promise) =>
        promise.Shown.Outcome?.Figure is { } outcome
        && outcome.Growth == promise.Target.Figure.Growth
        && outcome.Value?.Unit == promise.Target.Figure.Value?.Unit
        && promise.Shown.Assessment.Verdict != Verdict.NotComparable
            ? outcome : null;
}
