using Xunit;

namespace Tracker.Tests;

public sealed class SourceCheckTests
{
    private const string Address = "http://www.example.gov.cn/a.html";

    private static readonly DateTimeOffset First = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SourceState.Reachable)]
    [InlineData(SourceState.Moved)]
    [InlineData(SourceState.Denied)]
    public void An_address_whose_site_answers_for_it_is_not_dead_however_often_it_is_asked(SourceState state) =>
        Assert.Equal((false, null), Last((state, 0), (state, 100)) is var check ? (check.IsDead, check.FailingSince) : default);

    [Fact]
    public void An_address_whose_site_says_that_nothing_is_there_is_dead_at_once() =>
        Assert.Equal((First, true), Last((SourceState.Gone, 0)) is var check ? (check.DeadSince, check.IsNewlyDead) : default);

    [Theory]
    [InlineData(SourceState.TimedOut)]
    [InlineData(SourceState.Failing)]
    [InlineData(SourceState.NoHost)]
    [InlineData(SourceState.Unreachable)]
    [InlineData(SourceState.Certificate)]
    public void What_may_pass_is_dead_once_it_failed_at_two_checks_a_day_apart(SourceState state)
    {
        Assert.False(Last((state, 0)).IsDead);
        Assert.False(Last((state, 0), (state, 24 - 1 / 3600d)).IsDead);
        Assert.Equal(First.AddDays(1), Last((state, 0), (state, 24)).DeadSince);
    }

    [Fact]
    public void Failures_of_different_kinds_count_together_and_a_success_between_them_ends_the_count()
    {
        Assert.True(Last((SourceState.TimedOut, 0), (SourceState.NoHost, 12), (SourceState.Failing, 24)).IsDead);
        Assert.False(Last((SourceState.TimedOut, 0), (SourceState.Reachable, 12), (SourceState.TimedOut, 24)).IsDead);
    }

    [Fact]
    public void What_is_dead_stays_so_since_the_check_that_found_it_until_it_is_had_again()
    {
        Assert.Equal((First, false), Last((SourceState.Gone, 0), (SourceState.TimedOut, 1)) is var check ? (check.DeadSince, check.IsNewlyDead) : default);
        Assert.False(Last((SourceState.Gone, 0), (SourceState.Reachable, 1)).IsDead);
    }

    [Fact]
    public void Every_answer_is_either_a_failure_or_not()
    {
        foreach (var state in Enum.GetValues<SourceState>())
            Assert.Equal(state, Last((state, 0)).Answer.State);
    }

    private static SourceCheck Last(params (SourceState State, double Hours)[] checks) =>
        checks.Aggregate((SourceCheck?)null, (before, check) => SourceCheck.After(before, Address, new(check.State), First.AddHours(check.Hours)))!;
}
