using Tracker.Reading;

namespace Tracker.Web.Words;

/// <summary>What is wrong with a change of the catalogue, and what to write.</summary>
public static class CatalogueWords
{
    /// <returns>Null where nothing is wrong with the field.</returns>
    /// <param name="of">Of a field that two parts of the form have: which part.</param>
    public static string? Of(IEnumerable<CatalogueError> errors, CatalogueField field, DistrictChangeKind? of) =>
        errors.FirstOrDefault(error => error.Field == field && (of is null || error.Of == of)) is { } error ? Of(error) : null;

    private static string Of(CatalogueError error) => error.Fault switch
    {
        CatalogueFault.Empty => CatalogueText.FaultEmpty,
        CatalogueFault.TooLong => CatalogueText.FaultTooLong,
        CatalogueFault.BadCode when error.Field is CatalogueField.DistrictCode => CatalogueText.FaultBadDistrictCode,
        CatalogueFault.BadCode => CatalogueText.FaultBadIndicatorCode,
        CatalogueFault.Taken => CatalogueText.FaultTaken.With(error.Typed),
        CatalogueFault.Unknown when error.Field is CatalogueField.BaseUnit => CatalogueText.FaultUnknownUnit.With(error.Typed),
        CatalogueFault.Unknown => CatalogueText.FaultUnknown.With(error.Typed),
        CatalogueFault.Circular => CatalogueText.FaultCircular,
        CatalogueFault.WrongLevel when error.Field is CatalogueField.Parent => CatalogueText.FaultWrongLevelParent,
        CatalogueFault.WrongLevel => CatalogueText.FaultWrongLevelSuccessor,
        CatalogueFault.BadDate => CatalogueText.FaultBadDate,
        CatalogueFault.InFuture => CatalogueText.FaultInFuture,
        _ => throw new ArgumentOutOfRangeException(nameof(error), error.Fault, "A fault has no words here; add them beside the others."),
    };

    /// <summary>A change of a place as the workbench lists it.</summary>
    public static string Of(DistrictChange change, Catalogue catalogue) => change.Kind switch
    {
        DistrictChangeKind.Renamed => CatalogueText.RenamedLine.With(Names.Date(change.Since), change.Former, change.Source),
        DistrictChangeKind.Merged => CatalogueText.MergedLine.With(Names.Date(change.Since), Place(change.Successor, catalogue), change.Source),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "A change has no words here; add them beside the others."),
    };

    /// <summary>What became of a place, as its own page says it: its own changes, and what became part of it.</summary>
    public static IEnumerable<string> Past(string district, Catalogue catalogue) => catalogue.Changes
        .Where(change => change.District == district || change.Successor == district)
        .Select(change => change switch
        {
            { Kind: DistrictChangeKind.Renamed } => DistrictText.RenamedSince.With(Names.Date(change.Since), change.Former, change.Source),
            _ when change.District == district => DistrictText.MergedSince.With(Names.Date(change.Since), Place(change.Successor, catalogue), change.Source),
            _ => DistrictText.TookIn.With(Names.Date(change.Since), Place(change.District, catalogue), change.Source),
        });

    private static string Place(string code, Catalogue catalogue) => catalogue.District(code) is { } place ? Names.Of(place) : code;
}
