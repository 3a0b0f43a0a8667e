using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests;

/// <summary>Short ways to say places and what came of their targets.</summary>
internal static class SamplePlaces
{
    public static District Place(string code, string parent = "", DistrictLevel level = DistrictLevel.County) => new(code, $"地{code}", $"Place {code}", parent, level, []);

    public static HeatRow Held(District place, params (int Year, Verdict Verdict, int Count)[] counts) => new(
        place,
        counts.GroupBy(count => count.Year).ToDictionary(year => year.Key, year => Score([.. year.Select(count => (count.Verdict, count.Count))])));

    public static Scorecard Score(params (Verdict Verdict, int Count)[] counts) =>
        Scorecard.Of(counts.SelectMany(count => Enumerable.Repeat(count.Verdict, count.Count)));
}
