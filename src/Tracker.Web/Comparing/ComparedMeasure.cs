using Tracker.Ledger;

namespace Tracker.Web.Comparing;

/// <summary>An indicator's targets of one unit and base: only these are held against each other.</summary>
/// <param name="Growth">True for changes, false for levels.</param>
/// <param name="Courses">A place each, in the reader's order; one that has no such target has an empty course.</param>
public sealed record ComparedMeasure(bool Growth, string Unit, IReadOnlyList<ComparedCourse> Courses)
{
    /// <summary>From the first to the last year with a target.</summary>
    public IReadOnlyList<int> Years { get; } = Compared.Between([.. Courses.SelectMany(course => course.ByYear.Keys)]);

    /// <summary>True where two places have such targets: one alone is no comparison.</summary>
    public bool IsShared => Courses.Count(course => course.ByYear.Count > 0) > 1;

    /// <summary>The lowest and the highest figure of all courses; null where none has one.</summary>
    public (decimal Lowest, decimal Highest)? Scale
    {
        get
        {
            var amounts = Courses.SelectMany(course => course.ByYear.Values)
                .SelectMany(promise => new[] { promise.Target.Figure, ComparedCourse.Outcome(promise)?.Figure })
                .Select(figure => figure?.Value?.Amount).OfType<decimal>().ToList();
            return amounts.Count == 0 ? null : (amounts.Min(), amounts.Max());
        }
    }

    public static IReadOnlyList<ComparedMeasure> Of(IReadOnlyList<ComparedPlace> places) =>
    [
        .. places.SelectMany(place => place.Promises)
            .Select(Key).OfType<(bool Growth, string Unit)>()
            .CountBy(key => key)
            .OrderByDescending(pair => pair.Value)
            .Select(pair => new ComparedMeasure(pair.Key.Growth, pair.Key.Unit, [.. places.Select(place => Course(place, pair.Key))])),
    ];

    private static ComparedCourse Course(ComparedPlace place, (bool, string) key) => new(place, place.Promises
        .Where(promise => Key(promise) == key)
        // Where a report names a measure twice, the first is the place's own figure and the second a part of it.
        .GroupBy(promise => promise.Target.Period.From)
        .ToDictionary(year => year.Key, year => year.First()));

    // In step with the economy is a growth without a figure of its own. Targets for several years are on no course.
    private static (bool Growth, string Unit)? Key(Promise promise) => promise.Target switch
    {
        { Period.IsOneYear: false } => null,
        { Figure: { Value: { } value } figure } => (figure.Growth, value.Unit),
        { Figure.Comparator: Comparator.KeepPace } => (true, "%"),
        _ => null,
    };
}

/// <summary>One place's targets of a measure, at most one a year.</summary>
public sealed record ComparedCourse(ComparedPlace Place, IReadOnlyDictionary<int, Promise> ByYear)
{
    /// <summary>The outcome that answers a target in its own unit and base; null where there is none.</summary>
    public static Statement? Outcome(Promise promise) =>
        promise is { Shown: { Outcome: { } outcome, Assessment.Verdict: not Verdict.NotComparable }, Target.Figure: var target }
        && outcome.Figure.Growth == (target.Growth || target.Comparator is Comparator.KeepPace)
        && outcome.Figure.Value?.Unit == (target.Value?.Unit ?? "%")
            ? outcome : null;
}
