using Tracker.Assessing;

namespace Tracker.Web.Parts;

/// <summary>The places held, each with the city or province it lies in; where they are too many for a page, the provinces or cities alone.</summary>
/// <param name="IsSummed">True where a line may stand for several places.</param>
public sealed record Overview(IReadOnlyList<HeatGroup> Groups, bool IsSummed)
{
    /// <summary>More lines than these nobody reads; and with their cells they weigh what a page may weigh.</summary>
    public const int MostRows = 60;

    private const int MostCells = 300;
    private const int FewestYears = 4;
    private const int MostYears = 12;

    public IReadOnlyList<HeatRow> Rows => [.. Groups.SelectMany(group => group.Rows)];

    /// <summary>The years that any line has, newest first.</summary>
    public IReadOnlyList<int> Years => [.. Rows.SelectMany(row => row.Scores.Keys).Distinct().OrderDescending()];

    /// <summary>The newest year with a rate, or with any judged, or of all: the one to show where only one can be and none was chosen.</summary>
    public int? TellingYear => Newest(score => score.Fulfilment is not null) ?? Newest(score => score.Judged > 0) ?? Newest(_ => true);

    /// <summary>How many years have a column: the fewer, the more lines there are.</summary>
    public int Columns => ColumnsOf(Rows.Count);

    /// <summary>How many years have a column beside so many lines.</summary>
    public static int ColumnsOf(int rows) => Math.Clamp(MostCells / Math.Clamp(rows, 1, MostRows), FewestYears, MostYears);

    /// <param name="within">The place to look into; null for all.</param>
    /// <param name="held">Places alone; or, where they are more than <see cref="MostRows"/>, also places that stand for all in them.</param>
    public static Overview Of(PlaceTree places, District? within, IEnumerable<HeatRow> held)
    {
        var lying = held.Where(place => places.LiesIn(place.District, within)).OrderBy(place => place.District.Code, StringComparer.Ordinal).ToList();
        return lying.Sum(place => place.Counted) > MostRows ? new([new(null, [.. Branches(places, within, lying)], ArePeers: true)], true) : new([.. ByPlace(places, lying)], false);
    }

    /// <summary>A stretch of the lines, with the places that they lie in.</summary>
    public Overview Part(int skip, int count)
    {
        var rows = Rows.Skip(skip).Take(count).ToHashSet();
        return this with { Groups = [.. Groups.Select(group => group with { Rows = [.. group.Rows.Where(rows.Contains)] }).Where(group => group.Rows.Count > 0)] };
    }

    private int? Newest(Func<Scorecard, bool> which) =>
        Rows.SelectMany(row => row.Scores).Where(year => which(year.Value)).Select(year => (int?)year.Key).Max();

    private static IEnumerable<HeatRow> Branches(PlaceTree places, District? within, IEnumerable<HeatRow> held) => held
        .GroupBy(place => places.Branch(place.District, within))
        .Select(branch => branch.ToList() is [var only] && only.District == branch.Key ? only : HeatRow.Of(branch.Key, branch.ToList()));

    private static IEnumerable<HeatGroup> ByPlace(PlaceTree places, IReadOnlyList<HeatRow> held) => held
        .GroupBy(place => Lead(places, place.District))
        .Select(group => new HeatGroup(group.Any(place => place.District == group.Key) ? null : group.Key, [.. group]));

    // A county stands under its city; a city, as a province, leads its own lines.
    private static District Lead(PlaceTree places, District place) =>
        place.Level is DistrictLevel.County ? places.Above(place).FirstOrDefault(place) : place;
}
