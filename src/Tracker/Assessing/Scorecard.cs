using Tracker.Ledger;

namespace Tracker.Assessing;

/// <summary>The verdicts of a district, a year, a field, any set: counts first, rates only where enough is judged (METHOD, "From verdicts to rates").</summary>
public sealed class Scorecard
{
    /// <summary>Under so many judged commitments no rate is given: one more or less would move it by over a tenth.</summary>
    public const int LeastJudged = 10;

    private readonly IReadOnlyList<int> counts; // By verdict, in their order.

    private Scorecard(IReadOnlyList<int> counts, int mentioned) => (this.counts, Mentioned) = (counts, mentioned);

    /// <summary>Of bare verdicts, which do not tell what is mentioned from what is not.</summary>
    public static Scorecard Of(IEnumerable<Verdict> verdicts) => Of(verdicts.Select(verdict => (verdict, 1)), 0);

    /// <summary>By the answer that is shown of each.</summary>
    public static Scorecard Of(IReadOnlyCollection<Promise> promises) => Of(
        promises.Select(promise => (promise.Shown.Assessment.Verdict, 1)),
        promises.Count(promise => promise.Shown.IsMentioned));

    public static Scorecard Of(IEnumerable<VerdictCount> rows)
    {
        var all = rows as IReadOnlyCollection<VerdictCount> ?? [.. rows];
        return Of(all.Select(row => (row.Verdict, row.Count)), all.Sum(row => row.Mentioned));
    }

    public static Scorecard Of(YearCount year) => new(year.Counts, year.Mentioned);

    /// <summary>Several together.</summary>
    public static Scorecard Of(IReadOnlyList<Scorecard> cards) => cards is [var only]
        ? only
        : Of(cards.SelectMany(card => card.counts.Select((count, verdict) => ((Verdict)verdict, count))), cards.Sum(card => card.Mentioned));

    /// <summary>How many came to a verdict or state; 0 where none did.</summary>
    public int this[Verdict verdict] => counts[(int)verdict];

    public int Total => counts.Sum();

    /// <summary>How many of the unreported the report mentions without a result; the others it does not mention.</summary>
    public int Mentioned { get; }

    /// <summary>Exceeded and met.</summary>
    public int Fulfilled => this[Verdict.Exceeded] + this[Verdict.Met];

    /// <summary>Those the report answers so that the rules can judge; what is not comparable does not answer its target.</summary>
    public int Judged => Fulfilled + this[Verdict.Nearly] + this[Verdict.Missed];

    /// <summary>Those that a report was to answer: all but the ones not yet due, without source or not measurable.</summary>
    public int Due => Judged + this[Verdict.Unreported] + this[Verdict.NotComparable];

    /// <summary>Fulfilled / judged, 0 to 1; null under <see cref="LeastJudged"/> judged.</summary>
    public decimal? Fulfilment => Rate(Fulfilled, Judged);

    /// <summary>Judged / due, 0 to 1; null under <see cref="LeastJudged"/> judged.</summary>
    public decimal? Coverage => Rate(Judged, Due);

    /// <summary>What fulfilment would be had every unanswered one failed, and had every one been met; null under <see cref="LeastJudged"/> judged.</summary>
    public (decimal Lowest, decimal Highest)? Interval =>
        Rate(Fulfilled, Due) is { } lowest && Rate(Fulfilled + Due - Judged, Due) is { } highest ? (lowest, highest) : null;

    /// <summary>The counts as a sentence without a full stop: 24 项中 14 项完成、3 项未完成、7 项未见提及.</summary>
    public string Words => Due == 0
        ? "没有到期的目标"
        : $"{Due} 项中 " + string.Join('、', Parts(
            (Fulfilled, "项完成"),
            (this[Verdict.Nearly], "项接近完成"),
            (this[Verdict.Missed], "项未完成"),
            (this[Verdict.NotComparable], "项不可比"),
            (Mentioned, "项提及未报结果"),
            (this[Verdict.Unreported] - Mentioned, "项未见提及")));

    /// <summary>The counts in English: 14 of 24 met, 3 missed, 7 not mentioned.</summary>
    public string WordsInEnglish => Due == 0
        ? "no target is due"
        : $"{Fulfilled} of {Due} met" + string.Concat(Parts(
            (this[Verdict.Nearly], "nearly met"),
            (this[Verdict.Missed], "missed"),
            (this[Verdict.NotComparable], "not comparable"),
            (Mentioned, "mentioned without result"),
            (this[Verdict.Unreported] - Mentioned, "not mentioned")).Select(part => $", {part}"));

    private static Scorecard Of(IEnumerable<(Verdict Verdict, int Count)> counts, int mentioned)
    {
        var sums = new int[Enum.GetValues<Verdict>().Length];
        foreach (var (verdict, count) in counts)
            sums[(int)verdict] += count;
        return new(sums, mentioned);
    }

    private static IEnumerable<string> Parts(params (int Count, string Words)[] parts) =>
        parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Words}");

    private decimal? Rate(int part, int whole) => Judged < LeastJudged ? null : (decimal)part / whole;
}
