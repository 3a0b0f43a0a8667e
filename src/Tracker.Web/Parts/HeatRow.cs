using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Parts;

/// <summary>A line of the overview: a place, or a larger place with all that lies in it.</summary>
/// <param name="Scores">By year; a year that no report could set targets for is not in it.</param>
/// <param name="Places">How many places are counted together; 0 for the one place alone.</param>
public sealed record HeatRow(District District, IReadOnlyDictionary<int, Scorecard> Scores, int Places = 0)
{
    /// <param name="years">Of the place, or of several places together, then also several of a year.</param>
    /// <param name="places">How many they are of; 0 for the one place alone.</param>
    public static HeatRow Of(District district, IEnumerable<YearCount> years, int places = 0) => new(
        district,
        years.GroupBy(year => year.Year, Scorecard.Of).ToDictionary(year => year.Key, year => Scorecard.Of([.. year])),
        places);

    /// <summary>All the places of a larger one together.</summary>
    public static HeatRow Of(District district, IReadOnlyCollection<HeatRow> held) => new(
        district,
        held.SelectMany(place => place.Scores).GroupBy(year => year.Key, year => year.Value).ToDictionary(year => year.Key, year => Scorecard.Of([.. year])),
        held.Sum(place => place.Counted));

    /// <summary>How many places it stands for.</summary>
    public int Counted => Math.Max(1, Places);

    public string Href => Places == 0 ? Paths.District(District.Code) : Paths.Place(District.Code);

    public string HrefOf(int year) => Places == 0 ? Paths.Year(District.Code, year) : Paths.Place(District.Code, year);
}

/// <summary>Lines that stand together.</summary>
/// <param name="Lead">The place that they lie in, where it is none of the lines itself.</param>
/// <param name="ArePeers">True where none of them lies in the first.</param>
public sealed record HeatGroup(District? Lead, IReadOnlyList<HeatRow> Rows, bool ArePeers = false);
