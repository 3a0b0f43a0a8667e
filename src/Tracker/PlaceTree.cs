using System.Collections.Frozen;

namespace Tracker;

/// <summary>Places by what they belong to. The country, which all belong to, is above none of them: it says nothing of where a place lies.</summary>
public sealed class PlaceTree
{
    private readonly FrozenDictionary<string, District> places;

    // An overview of a country asks it of each of its places.
    private readonly FrozenDictionary<string, IReadOnlyList<District>> above;

    public PlaceTree(IEnumerable<District> places)
    {
        this.places = places.ToFrozenDictionary(place => place.Code, StringComparer.Ordinal);
        above = this.places.ToFrozenDictionary(place => place.Key, IReadOnlyList<District> (place) => Climb(place.Value), StringComparer.Ordinal);
    }

    /// <returns>Null where no place has that code.</returns>
    public District? Find(string? code) => places.GetValueOrDefault(code ?? "");

    /// <summary>What a place belongs to, the nearest first; ends where the catalogue does.</summary>
    public IReadOnlyList<District> Above(District place) => ReferenceEquals(Find(place.Code), place) ? above[place.Code] : Climb(place);

    /// <summary>True for a place that belongs to another, and for that one itself; anything lies in no place, that is, anywhere.</summary>
    public bool LiesIn(District place, District? within) => within is null || place.Code == within.Code || Above(place).Any(above => above.Code == within.Code);

    /// <summary>The place right above one, with which it is counted together; the place itself where that is the one looked into, or where none is above it.</summary>
    /// <param name="within">Null for the top.</param>
    public District Gathered(District place, District? within) => Above(place) is [var parent, ..] && parent.Code != within?.Code ? parent : place;

    /// <summary>Which of the places right under another one a place lies in, or is; the place itself where it is that other one.</summary>
    /// <param name="within">Null for the top.</param>
    public District Branch(District place, District? within) =>
        place.Code == within?.Code ? place : Above(place).TakeWhile(above => above.Code != within?.Code).LastOrDefault(place);

    private List<District> Climb(District place)
    {
        var above = new List<District>();
        // A catalogue may have two places belong to each other; nobody is to wait for the end of that.
        while (Find(place.Parent) is { Level: not DistrictLevel.Country } parent && !above.Contains(parent))
        {
            above.Add(parent);
            place = parent;
        }
        return above;
    }
}
