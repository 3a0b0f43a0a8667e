using Tracker.Assessing;

namespace Tracker.Web.Parts;

/// <summary>A district's year, or several years on end of which no report is held.</summary>
/// <param name="Score">Null where no report that could set targets is held.</param>
public sealed record YearScore(int From, int To, Scorecard? Score)
{
    /// <summary>The years from the newest to the oldest; what lies between them is told as a gap.</summary>
    /// <param name="scores">By year.</param>
    public static IEnumerable<YearScore> Of(IReadOnlyDictionary<int, Scorecard> scores)
    {
        int? newer = null;
        foreach (var year in scores.Keys.OrderDescending())
        {
            if (newer is { } next && next - year > 1)
                yield return new(year + 1, next - 1, null);
            yield return new(year, year, scores[year]);
            newer = year;
        }
    }
}
