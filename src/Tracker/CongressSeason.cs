namespace Tracker;

/// <summary>When congresses of counties and cities sit to hear the work report: from December to March.</summary>
public static class CongressSeason
{
    private const int OverByMonth = 4;

    /// <summary>The first day on which the season of a year's report is over: from then on its absence is told.</summary>
    /// <param name="year">The year the report is addressed to.</param>
    public static DateOnly EndOf(int year) => new(year, OverByMonth, 1);
}
