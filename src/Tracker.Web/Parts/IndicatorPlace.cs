using Tracker.Ledger;

namespace Tracker.Web.Parts;

/// <summary>A place's targets on one indicator.</summary>
/// <param name="Promises">By year.</param>
public sealed record IndicatorPlace(District District, IReadOnlyList<Promise> Promises)
{
    /// <summary>The courses that are worth a line.</summary>
    public IEnumerable<Course> Lines => Course.Of(Promises).Where(course => course.HasLine);

    /// <summary>The targets that the ledger of a year lists.</summary>
    public IReadOnlyList<Promise> Of(int year) => [.. Promises.Where(promise => YearOf(promise) == year)];

    // A target for several years stands under the year of the report that sets it.
    private static int YearOf(Promise promise) => promise.Target.Period.IsOneYear ? promise.Target.Period.From : promise.Source.Year;
}
