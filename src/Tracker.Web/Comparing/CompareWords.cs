using System.Globalization;
using Tracker.Assessing;
using Tracker.Web.Words;

namespace Tracker.Web.Comparing;

/// <summary>What is compared, and whether it can be told apart, in words.</summary>
public static class CompareWords
{
    public static string List(IEnumerable<District> places) => string.Join(Language.Of("、", ", "), places.Select(Names.Of));

    /// <summary>The indicator, the field, or all fields.</summary>
    public static string Subject(CompareChoice choice) =>
        choice.Indicator is { } indicator ? Names.Of(indicator) : choice.Domain.Length > 0 ? Names.Domain(choice.Domain) : CompareText.AllFields;

    public static string Title(Compared compared)
    {
        var title = CompareText.ResultTitle.With(List(compared.Choice.Places), Subject(compared.Choice));
        return compared.Years is [var first, .., var last] ? CompareText.Spanned.With(title, Names.Period(new(first, last)))
            : compared.Years is [var only] ? CompareText.Spanned.With(title, Names.Year(only)) : title;
    }

    public static string Measure(ComparedMeasure measure) =>
        measure.Growth ? CompareText.Growth.With(Figures.Unit(measure.Unit))
        : Figures.Unit(measure.Unit) is { Length: > 0 } unit ? CompareText.Level.With(unit)
        : CompareText.Counted;

    /// <summary>What stands where a place has no such target for a year: it has one of another unit or base, none, or no report that is held.</summary>
    public static string Gap(ComparedPlace place, int year) => !place.ByYear.TryGetValue(year, out var score) ? ScoreText.NotHeld
        : score.Total > 0 ? CompareText.OtherMeasure
        : ScoreText.NoTargets;

    public static string Answer(Distinction found) => found.IsApart ? CompareText.Apart : found.Kind is Apartness.Nothing ? CompareText.NoTelling : CompareText.NotApart;

    public static string Why(Distinction found, District first, District second) => found.Kind switch
    {
        Apartness.FirstHigher => CompareText.ApartWhy.With(Names.Of(first), Names.Of(second), Chance(found.Chance!.Value)),
        Apartness.SecondHigher => CompareText.ApartWhy.With(Names.Of(second), Names.Of(first), Chance(found.Chance!.Value)),
        Apartness.Overlap => CompareText.OverlapWhy,
        Apartness.Chance => CompareText.ChanceWhy.With(Chance(found.Chance!.Value), Level),
        Apartness.Nothing => CompareText.NothingWhy,
        _ => throw new ArgumentOutOfRangeException(nameof(found), found.Kind, "What two scorecards are to each other has no words here; add them beside the others."),
    };

    /// <summary>The rule, for this page and the method's.</summary>
    public static string Rule => CompareText.Rule.With(Level);

    private static string Level => Chance(Distinction.Level);

    // To two digits that tell, and so that 4.96 % never reads as the level it is under.
    private static string Chance(double chance) => chance < 0.001 ? CompareText.Under.With("0.1%") : (Math.Floor(chance * 1000) / 10).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
