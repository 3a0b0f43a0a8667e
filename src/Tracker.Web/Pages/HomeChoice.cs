using System.Globalization;
using Tracker.Web.Words;

namespace Tracker.Web.Pages;

/// <summary>What a reader chose to see of all places and years, as the address holds it.</summary>
public sealed record HomeChoice
{
    /// <summary>The view that is asked for by name; the other is the table.</summary>
    public const string TilesView = "tiles";

    /// <summary>The place to look into; null for all.</summary>
    public District? Place { get; init; }

    /// <summary>The one year to show; null for all.</summary>
    public int? Year { get; init; }

    /// <summary>The last year to show, where all are shown; null for the newest.</summary>
    public int? UpTo { get; init; }

    public bool Tiles { get; init; }

    public int Page { get; init; } = 1;

    public bool IsAll => Place is null && Year is null && UpTo is null && !Tiles && Page == 1;

    /// <summary>Reads the query, but for the page, which depends on how many lines there are.</summary>
    /// <param name="places">Those that have others in them.</param>
    public static HomeChoice Read(Asked asked, string? place, string? year, string? to, string? view, IReadOnlyCollection<District> places, IReadOnlyCollection<int> years)
    {
        var known = years.Select(Text).ToList();
        var code = asked.OneOf(place, HomeText.Place, places.Select(choice => choice.Code));
        return new()
        {
            Place = places.FirstOrDefault(choice => choice.Code == code),
            Year = Number(asked.OneOf(year, HomeText.Year, known)),
            UpTo = Number(asked.OneOf(to, HomeText.Year, known)),
            Tiles = asked.OneOf(view, HomeText.Views, [TilesView]) is not null,
        };
    }

    /// <summary>The home page with this choice.</summary>
    public string Href => Paths.Query(Paths.Home, ("place", Place?.Code), ("year", Year), ("to", UpTo), ("view", Tiles ? TilesView : null), ("page", Page));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string? text) => text is null ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
