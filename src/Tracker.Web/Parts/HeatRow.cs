using Tracker.Assessing;
using Tracker.Web.Words;

namespace Tracker.Web.Parts;

/// <summary>A line of the overview: a place, or a larger place with all that lies in it.</summary>
/// <param name="Scores">By year; a year that no report could set targets for is not in it.</param>
/// <param name="Places">How many places are counted together; 0 for the one place alone.</param>
public sealed record HeatRow(District District, IReadOnlyDictionary<int, Scorecard> Scores, int Places = 0)
{
    public static HeatRow Of(PlaceCounts held) => Of(held.District, [held], 0);

    /// <summary>All the places of a larger one together.</summary>
    public static HeatRow Of(District district, IReadOnlyCollection<PlaceCounts> held) => Of(district, held, held.Count);

    public string Href => Places == 0 ? Paths.District(District.Code) : Paths.Place(District.Code);

    public string HrefOf(int year) => Places == 0 ? Paths.Year(District.Code, year) : Paths.Place(District.Code, year);

    private static HeatRow Of(District district, IReadOnlyCollection<PlaceCounts> held, int places)
    {
        var scores = held.SelectMany(place => place.Reported).Distinct().ToDictionary(year => year, _ => Scorecard.Of(Array.Empty<Verdict>()));
        foreach (var year in held.SelectMany(place => place.Counts).GroupBy(count => count.Year))
            scores[year.Key] = Scorecard.Of(year);
        return new(district, scores, places);
    }
}

/// <summary>Lines that stand together.</summary>
/// <param name="Lead">The place that they lie in, where it is none of the lines itself.</param>
public sealed record HeatGroup(District? Lead, IReadOnlyList<HeatRow> Rows);
