namespace Tracker;

/// <summary>What a person changes in the catalogue at once: an indicator, or a district with its renamings and mergers; new ones among them.</summary>
public sealed record CatalogueEdit
{
    /// <summary>As it is to be; null where none changes.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>As it is to be; null where none changes.</summary>
    public District? District { get; init; }

    /// <summary>All changes of <see cref="District"/> as they are to be.</summary>
    public IReadOnlyList<DistrictChange> Changes { get; init; } = [];

    /// <summary>The code of what changes.</summary>
    public string Subject => Indicator?.Code ?? District?.Code ?? throw new InvalidOperationException("An edit of the catalogue names an indicator or a district.");

    /// <summary>The catalogue with it.</summary>
    public Catalogue On(Catalogue catalogue) => new(
        District is null ? catalogue.Districts : With(catalogue.Districts, District, place => place.Code),
        Indicator is null ? catalogue.Indicators : With(catalogue.Indicators, Indicator, indicator => indicator.Code),
        District is null ? catalogue.Changes : [.. catalogue.Changes.Where(change => change.District != District.Code), .. Changes]);

    private static IEnumerable<T> With<T>(IReadOnlyList<T> all, T one, Func<T, string> code) =>
        all.Any(item => code(item) == code(one)) ? all.Select(item => code(item) == code(one) ? one : item) : [.. all, one];
}
