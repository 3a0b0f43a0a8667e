using Xunit;

namespace Tracker.Tests;

public sealed class StandingTests
{
    [Theory]
    [InlineData(2025, "2026-01-15", 2026, "2026-04-01")]
    [InlineData(2019, "2026-01-15", 2020, "2020-04-01")]
    [InlineData(2026, "2026-01-15", 2027, "2027-04-01")]
    [InlineData(null, "2026-11-22", 2026, "2026-04-01")]
    public void The_report_after_the_last_one_is_due_when_its_congress_season_is_over(int? last, string today, int awaited, string due) =>
        Assert.Equal((awaited, Day(due)), (Of(last, today).Awaited, Of(last, today).Due));

    [Theory]
    [InlineData("2026-03-01", false, false)]
    [InlineData("2026-03-02", true, false)]
    [InlineData("2026-03-31", true, false)]
    [InlineData("2026-04-01", false, true)]
    [InlineData("2027-04-01", false, true)]
    public void A_report_is_due_soon_from_thirty_days_before_and_overdue_from_the_day_itself(string today, bool soon, bool overdue) =>
        Assert.Equal((soon, overdue), (Of(2025, today).IsSoon, Of(2025, today).IsOverdue));

    [Fact]
    public void A_date_that_was_set_goes_before_the_rule_until_its_report_is_held()
    {
        var set = new SetDue(new(2026, 5, 20), 2026, "换届");

        Assert.Equal((set, Day("2026-05-20"), false), (Of(2025, "2026-05-19", set).Set, Of(2025, "2026-05-19", set).Due, Of(2025, "2026-05-19", set).IsOverdue));
        Assert.True(Of(2025, "2026-05-20", set).IsOverdue);
        Assert.Equal((null, Day("2027-04-01")), (Of(2026, "2026-05-20", set).Set, Of(2026, "2026-05-20", set).Due));
    }

    [Theory]
    [InlineData("2024-12-31", false)]
    [InlineData("2025-01-01", true)]
    [InlineData("2027-12-31", true)]
    [InlineData("2028-01-01", false)]
    [InlineData("0001-01-01", false)]
    [InlineData("9999-12-31", false)]
    public void A_date_far_from_its_report_cannot_be_set(string date, bool may) => Assert.Equal(may, Upkeep.MayBeDue(Day(date), 2026));

    private static Standing Of(int? last, string today, SetDue? set = null) => new("990101", last, new() { District = "990101", Due = set }, Day(today));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
