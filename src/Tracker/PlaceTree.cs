using System.Collections.Frozen;

namespace Tracker;

/// <summary>Places by what they belong to. The country, which all belong to, is above none of them: it says nothing of where a place lies.</summary>
public sealed class PlaceTree(IEnumerable<District> places)
{
    private readonly FrozenDictionary<string, District> places = places.ToFrozenDictionary(place => place.Code, StringComparer.Ordinal);

    /// <returns>Null where no place has that code.</returns>
    public District? Find(string? code) => places.GetValueOrDefault(code ?? "");

    /// <summary>What a place belongs to, the nearest first; ends where the catalogue does.</summary>
    public IReadOnlyList<District> Above(District place)
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

    /// <summary>True for a place that belongs to another, and for that one itself; anything lies in no place, that is, anywhere.</summary>
    public bool LiesIn(District place, District? within) => within is null || place.Code == within.Code || Above(place).Any(above => above.Code == within.Code);

    /// <summary>Which of the places right under another one a place lies in, or is; the place itself where it is that other one.</summary>
    /// <param name="within">Null for the top.</param>
    public District Branch(District place, District? within) =>
        place.Code == within?.Code ? place : Above(place).TakeWhile(above => above.Code != within?.Code).LastOrDefault(place);
}
