using Tracker.Assessing;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class ScorecardTests
{
    [Fact]
    public void Counts_are_said_in_one_sentence()
    {
        var card = Card((Verdict.Exceeded, 4), (Verdict.Met, 10), (Verdict.Missed, 3), (Verdict.Unreported, 7), (Verdict.NotYetDue, 5));

        Assert.Equal("24 项中 14 项完成、3 项未完成、7 项未见提及", card.Words);
        Assert.Equal("14 of 24 met, 3 missed, 7 not mentioned", card.WordsInEnglish);
    }

    [Fact]
    public void What_is_mentioned_without_a_result_is_told_from_what_is_not_mentioned()
    {
        var card = Scorecard.Of(
        [
            new VerdictCount { District = "990101", Year = 2023, Verdict = Verdict.Unreported, Count = 5, Mentioned = 2 },
            new VerdictCount { District = "990101", Year = 2024, Verdict = Verdict.Unreported, Count = 1, Mentioned = 1 },
        ]);

        Assert.Equal((6, 3, 6), (card[Verdict.Unreported], card.Mentioned, card.Due));
        Assert.Equal("6 项中 3 项提及未报结果、3 项未见提及", card.Words);
        Assert.Equal("0 of 6 met, 3 mentioned without result, 3 not mentioned", card.WordsInEnglish);
    }

    [Fact]
    public void Nearly_and_not_comparable_are_said_where_there_are_any() =>
        Assert.Equal("4 项中 1 项完成、2 项接近完成、1 项不可比", Card((Verdict.Met, 1), (Verdict.Nearly, 2), (Verdict.NotComparable, 1)).Words);

    [Fact]
    public void Nothing_due_is_said_so() => Assert.Equal("没有到期的目标", Card((Verdict.NotYetDue, 5)).Words);

    [Fact]
    public void Rates_and_interval_follow_the_method()
    {
        var card = Card((Verdict.Exceeded, 4), (Verdict.Met, 6), (Verdict.Nearly, 1), (Verdict.Missed, 5), (Verdict.Unreported, 3), (Verdict.NotComparable, 1));

        Assert.Equal((20, 16, 10), (card.Due, card.Judged, card.Fulfilled));
        Assert.Equal((0.625m, 0.8m), (card.Fulfilment, card.Coverage));
        Assert.Equal((0.5m, 0.7m), card.Interval);
    }

    [Fact]
    public void What_no_report_was_to_answer_is_not_due()
    {
        var card = Card((Verdict.Met, 1), (Verdict.NotMeasurable, 2), (Verdict.NotYetDue, 3), (Verdict.SourceMissing, 4));

        Assert.Equal((1, 10), (card.Due, card.Total));
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void No_rate_is_given_under_ten_judged(int judged, bool given)
    {
        var card = Card((Verdict.Met, judged), (Verdict.Unreported, 30));

        Assert.Equal((given, given, given), (card.Fulfilment.HasValue, card.Coverage.HasValue, card.Interval.HasValue));
    }

    [Fact]
    public void Rows_of_counts_are_summed_over_districts_and_years()
    {
        VerdictCount[] rows =
        [
            new() { District = "990101", Year = 2023, Verdict = Verdict.Met, Count = 2 },
            new() { District = "990102", Year = 2024, Verdict = Verdict.Met, Count = 3 },
        ];

        Assert.Equal(5, Scorecard.Of(rows)[Verdict.Met]);
    }

    private static Scorecard Card(params (Verdict Verdict, int Count)[] counts) =>
        Scorecard.Of(counts.SelectMany(pair => Enumerable.Repeat(pair.Verdict, pair.Count)));
}
