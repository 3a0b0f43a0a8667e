using Tracker.Ledger;

namespace Tracker.Assessing;

/// <summary>Puts a year's targets in the order in which a congress goes through them, and says which are worth asking about.</summary>
public static class Matters
{
    /// <summary>All of them by concern: misses from the lowest ratio up and those without one last, then headline targets before others, then as given.</summary>
    /// <param name="shifts">Those of these targets; others are passed over.</param>
    public static IReadOnlyList<Matter> Of(IReadOnlyList<Promise> promises, IEnumerable<GoalpostShift> shifts)
    {
        var byGoal = shifts.ToLookup(shift => shift.Earlier.Id);
        return
        [
            .. promises.Select(promise => Of(promise, byGoal[promise.Target.Id].FirstOrDefault()))
                .OrderBy(matter => matter.Concern)
                .ThenBy(matter => matter.Concern is Concern.Missed ? matter.Promise.Shown.Assessment.Ratio ?? decimal.MaxValue : 0)
                .ThenByDescending(matter => matter.Promise.Target.Headline),
        ];
    }

    /// <summary>What to ask about, the first first: misses, headline targets that are not mentioned, shifts, what is not comparable, other targets that are not mentioned.</summary>
    /// <param name="matters">In the order of <see cref="Of(IReadOnlyList{Promise}, IEnumerable{GoalpostShift})"/>, which decides within each kind.</param>
    public static IEnumerable<Matter> WorthAsking(IReadOnlyList<Matter> matters) => matters.Where(matter => Turn(matter) is not null).OrderBy(Turn);

    private static Matter Of(Promise promise, GoalpostShift? shift) => new(promise, promise.Shown.Assessment.Verdict switch
    {
        Verdict.Missed => Concern.Missed,
        Verdict.Unreported => Concern.Unreported,
        _ when shift is not null => Concern.Shifted,
        _ when promise.Target.Headline => Concern.Headline,
        _ => Concern.Other,
    }, shift);

    private static int? Turn(Matter matter) => matter switch
    {
        { Concern: Concern.Missed } => 0,
        { Concern: Concern.Unreported, Promise.Target.Headline: true } => 1,
        { Concern: Concern.Shifted } => 2,
        { Verdict: Verdict.NotComparable } => 3,
        { Concern: Concern.Unreported } => 4,
        _ => null,
    };
}
