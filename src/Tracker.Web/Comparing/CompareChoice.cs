using Tracker.Ledger;

namespace Tracker.Web.Comparing;

/// <summary>What is shown side by side: what was asked for, less what cannot be, and the words for that.</summary>
public sealed record CompareChoice
{
    /// <summary>How many places stand side by side at most.</summary>
    public const int Most = 4;

    // Some 8 KB of form.
    private const int MostOffered = 150;

    /// <summary>The address that it was read from.</summary>
    public required CompareAddress Asked { get; init; }

    /// <summary>In the reader's order, each once.</summary>
    public required IReadOnlyList<District> Places { get; init; }

    /// <summary>Null where a field is compared.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>A field; empty for all, and where an indicator is compared.</summary>
    public string Domain { get; init; } = "";

    /// <summary>The first year shown; null where the reader set no bound.</summary>
    public int? From { get; init; }

    public int? To { get; init; }

    public bool AnyLevel => Asked.Kind == CompareAddress.AnyLevel;

    /// <summary>What was left out of what was asked for, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The places that can be chosen, by code.</summary>
    public required IReadOnlyList<DistrictEntry> Held { get; init; }

    /// <summary>Those that the form lists: all, or where these are too many for a page, those of the asked place and those beside the chosen.</summary>
    public IEnumerable<DistrictEntry> Offered => !IsNarrowed ? Held : Held.Where(entry =>
        (Asked.Place.Length > 0 && entry.District.Parent == Asked.Place) || Places.Any(place => place.Parent == entry.District.Parent));

    /// <summary>The places by which the form narrows its lists; empty where it lists all.</summary>
    public IEnumerable<District> Within => IsNarrowed ? Held.Select(entry => entry.Parent).OfType<District>().DistinctBy(parent => parent.Code) : [];

    /// <summary>The years that can be chosen; empty where nothing is held.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The places that a reader may want beside those chosen: of the same level, in the same place.</summary>
    public IEnumerable<District> Peers => Places.Count == 0 ? [] : Held
        .Select(entry => entry.District)
        .Where(place => place.Level == Places[0].Level && place.Parent == Places[0].Parent && !Places.Contains(place));

    private bool IsNarrowed => Held.Count > MostOffered;

    public bool Shows(int year) => year >= (From ?? year) && year <= (To ?? year);
}
