using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.Web.Comparing;

/// <summary>Places side by side, as far as they can be.</summary>
/// <param name="Places">Two to four, in the reader's order; empty where fewer were chosen.</param>
public sealed record Compared(CompareChoice Choice, IReadOnlyList<ComparedPlace> Places)
{
    public bool HasTargets => Years.Count > 0;

    /// <summary>From the first to the last year that any of the places has a target for; empty where none has.</summary>
    public IReadOnlyList<int> Years { get; } = Between([.. Places.SelectMany(place => place.TargetYears)]);

    /// <summary>An indicator's figures, those of each unit and base apart, the most used first; empty for a field.</summary>
    public IReadOnlyList<ComparedMeasure> Measures { get; } = ComparedMeasure.Of(Places);

    /// <summary>How many targets of an indicator have no place in <see cref="Measures"/>.</summary>
    public int Unplaced => Places.Sum(place => place.Promises.Count) - Measures.Sum(measure => measure.Courses.Sum(course => course.ByYear.Count));

    /// <summary>All years from the first to the last of some.</summary>
    internal static IReadOnlyList<int> Between(IReadOnlyCollection<int> years) =>
        years.Count == 0 ? [] : [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1)];
}

/// <summary>One of the places, over the years that are shown.</summary>
/// <param name="Total">Of all these years.</param>
/// <param name="ByYear">A year whose report is held and sets no such target has an empty scorecard; a year that is not held has none.</param>
/// <param name="Promises">On the indicator; empty for a field.</param>
public sealed record ComparedPlace(District District, Scorecard Total, IReadOnlyDictionary<int, Scorecard> ByYear, IReadOnlyList<Promise> Promises)
{
    public IEnumerable<int> TargetYears => ByYear.Where(year => year.Value.Total > 0).Select(year => year.Key);

    /// <param name="counts">Of the years that are shown.</param>
    /// <param name="reported">The years whose report is held.</param>
    public static ComparedPlace Of(District district, IReadOnlyList<VerdictCount> counts, IEnumerable<int> reported, IReadOnlyList<Promise> promises)
    {
        var byYear = reported.Distinct().ToDictionary(year => year, _ => Scorecard.Of(Array.Empty<Verdict>()));
        foreach (var year in counts.GroupBy(count => count.Year))
            byYear[year.Key] = Scorecard.Of(year);
        return new(district, Scorecard.Of(counts), byYear, promises);
    }
}
