namespace Tracker.Assessing;

/// <summary>Whether two scorecards can be told apart, and why not where they cannot.</summary>
/// <remarks>
/// Silence may hide success or failure, so the two are held against each other where they come nearest: the higher one as if all that it leaves
/// unanswered had failed, the lower one as if all had been met. They are apart where the higher still lies above, and where such a gap
/// would seldom be chance by Fisher's exact test, which holds for few targets as for many.
/// </remarks>
/// <param name="Kind">The answer.</param>
/// <param name="Chance">How often at least so uneven a split would come about by chance were there no difference, 0 to 1; null where it was not asked.</param>
public sealed record Distinction(Apartness Kind, double? Chance = null)
{
    /// <summary>The published level: a gap that chance would give more seldom than this is told apart.</summary>
    public const double Level = 0.05;

    public bool IsApart => Kind is Apartness.FirstHigher or Apartness.SecondHigher;

    public static Distinction Between(Scorecard first, Scorecard second)
    {
        if (first.Judged == 0 || second.Judged == 0)
            return new(Apartness.Nothing);
        if (IsAbove(first, second))
            return Tested(first, second, Apartness.FirstHigher);
        return IsAbove(second, first) ? Tested(second, first, Apartness.SecondHigher) : new(Apartness.Overlap);
    }

    // The lowest of the one against the highest of the other, multiplied out so that equal ends are equal.
    private static bool IsAbove(Scorecard high, Scorecard low) => (long)high.Fulfilled * low.Due > (long)AtMost(low) * high.Due;

    private static Distinction Tested(Scorecard high, Scorecard low, Apartness apart)
    {
        var chance = ExactTest.TwoSided(high.Fulfilled, high.Due, AtMost(low), low.Due);
        return new(chance < Level ? apart : Apartness.Chance, chance);
    }

    private static int AtMost(Scorecard score) => score.Fulfilled + score.Due - score.Judged;
}

/// <summary>What two scorecards are to each other.</summary>
public enum Apartness
{
    FirstHigher,
    SecondHigher,

    /// <summary>What is unanswered could close the gap, or there is none.</summary>
    Overlap,

    /// <summary>The gap is no larger than chance often gives.</summary>
    Chance,

    /// <summary>One of them has nothing that could be judged.</summary>
    Nothing,
}
