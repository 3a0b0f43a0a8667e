namespace Tracker.Assessing;

/// <summary>A goal for several years, what came of it so far, and what each remaining year needs (METHOD, "Beside the verdict": plan arithmetic).</summary>
public sealed record PlanCourse
{
    public required Statement Goal { get; init; }

    public required PlanRule Rule { get; init; }

    /// <summary>Every year of the goal's period, in order.</summary>
    public required IReadOnlyList<PlanYear> Years { get; init; }

    /// <summary>How many years of the period no outcome covers yet; null where one is missing in between.</summary>
    public int? YearsLeft { get; init; }

    /// <summary>The sum, the average growth, the total change or the last level so far, in the goal's unit; null where there is none.</summary>
    public Quantity? SoFar { get; init; }

    /// <summary>What each remaining year needs: an amount, growth in the goal's unit, or a change of the level (of shares in 百分点). Null where no year remains or it cannot be computed.</summary>
    /// <remarks>Sums and changes of levels are exact, growth is rounded to two digits. With no outcome yet it is the pace from the first year; at zero or less an amount has been reached.</remarks>
    public Quantity? NeededPerYear { get; init; }

    /// <summary>What could not be computed, and why; null where all could.</summary>
    public PlanGap? Gap { get; init; }
}

/// <summary>One year of a plan.</summary>
/// <param name="Outcome">The outcome that ends with this year: its own, or a sum or average since an earlier one; null where there is none.</param>
/// <param name="Expected">The level on the straight line from the year before the plan to its goal, or the level to be held; null where the goal is no level or the line has no start.</param>
public sealed record PlanYear(int Year, Statement? Outcome, Quantity? Expected = null);

/// <summary>Why something of a plan could not be computed, in words.</summary>
public sealed record PlanGap(string Chinese, string English);

/// <summary>How the years make up the goal.</summary>
public enum PlanRule
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>The years add up to it: 五年新增就业5万人, 人均预期寿命提高1岁; 年均新增1万人 is five times that in five years.</summary>
    Sum,

    /// <summary>Yearly growth is it on average: 年均增长6%.</summary>
    AverageGrowth,

    /// <summary>Yearly growth compounds to it: 五年下降13.5%.</summary>
    TotalChange,

    /// <summary>It is reached at the end: 城镇化率提高到65%.</summary>
    EndLevel,

    /// <summary>It is kept each year: 失业率控制在5.5%以内.</summary>
    HeldLevel,
}
